package io.lambdametrics.endtoend.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What should be stored, by the emulator's own account, and what is, by the receiver's: both by the
 * names of {@link RunTotals}, in counts and milliseconds.
 */
final class ReportedTotals {

  private ReportedTotals() {}

  /**
   * All that the platform told anybody, by telemetry or by INVOKE: a process that is killed takes
   * with it what was generated and not yet delivered to it, and nobody else is told.
   *
   * @param invokes the request ids of the INVOKE events that were handed out
   */
  static RunTotals told(List<InvocationResult> results, LambdaEmulator lambda, Set<String> invokes) {
    Set<EmittedEvent> delivered =
        lambda.deliveries().stream()
            .filter(DeliveryAttempt::accepted)
            .flatMap(delivery -> delivery.events().stream())
            .collect(Collectors.toSet());
    List<EmittedEvent> events = lambda.events().stream().filter(delivered::contains).toList();
    Set<String> begun = new HashSet<>(invokes);
    Set<String> ended = new HashSet<>();
    for (EmittedEvent event : events) {
      JsonNode id = event.record().path("requestId");
      begun.add(id.asText());
      if (event.type().equals("platform.runtimeDone") || event.type().equals("platform.report")) {
        ended.add(id.asText());
      }
    }
    Map<String, Double> values =
        new LinkedHashMap<>(
            RunTotals.invoked(
                    results.stream().filter(result -> begun.contains(result.requestId())).toList(),
                    events)
                .values());
    values.put(
        RunTotals.ERRORS,
        (double)
            results.stream()
                .filter(result -> result.outcome() != InvocationOutcome.SUCCESS)
                .filter(result -> ended.contains(result.requestId()))
                .count());
    return new RunTotals(values);
  }
}
