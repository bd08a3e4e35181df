// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.receiver.RunTotals;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Computes the totals that Lambda reported to any extension process. A process that is killed never
 * gets the events that Lambda had not yet delivered to it, and neither does its successor.
 */
final class ReportedTotals {

  private ReportedTotals() {}

  /**
   * Returns the totals of all accepted telemetry and of INVOKE events.
   *
   * @param invokes the request ids of the INVOKE events that extension processes received
   */
  static RunTotals of(List<InvocationResult> results, LambdaEmulator lambda, Set<String> invokes) {
    List<EmittedEvent> events = deliveredEvents(lambda);
    Set<String> started = new HashSet<>(invokes);
    Set<String> ended = new HashSet<>();
    for (EmittedEvent event : events) {
      String requestId = event.record().path("requestId").asText();
      started.add(requestId);
      if (event.type().equals("platform.runtimeDone") || event.type().equals("platform.report")) {
        ended.add(requestId);
      }
    }
    List<InvocationResult> reported =
        results.stream().filter(result -> started.contains(result.requestId())).toList();
    Map<String, Double> values = new LinkedHashMap<>(RunTotals.invoked(reported, events).values());
    values.put(RunTotals.ERRORS, errors(results, ended));
    return new RunTotals(values);
  }

  private static List<EmittedEvent> deliveredEvents(LambdaEmulator lambda) {
    Set<EmittedEvent> delivered =
        lambda.deliveries().stream()
            .filter(DeliveryAttempt::accepted)
            .flatMap(delivery -> delivery.events().stream())
            .collect(Collectors.toSet());
    return lambda.events().stream().filter(delivered::contains).toList();
  }

  private static double errors(List<InvocationResult> results, Set<String> ended) {
    return results.stream()
        .filter(result -> result.outcome() != InvocationOutcome.SUCCESS)
        .filter(result -> ended.contains(result.requestId()))
        .count();
  }
}
