package io.lambdametrics.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.Delivery;
import io.lambdametrics.emulator.EmittedEvent;
import io.lambdametrics.emulator.InvocationOutcome;
import io.lambdametrics.emulator.InvocationResult;
import io.lambdametrics.emulator.LambdaEmulator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What should be stored, by the emulator's own account, and what is, by the receiver's: both by the
 * names of {@link Figures}, in counts and milliseconds.
 */
final class Account {

  /**
   * The same figures as totals by Prometheus' names, in seconds where Sysdig's are milliseconds.
   */
  private static final Map<String, String> TOTALS =
      Map.of(
          Figures.INVOCATIONS, "aws_lambda_invocations_total",
          Figures.ERRORS, "aws_lambda_errors_total",
          Figures.TIMEOUTS, "aws_lambda_timeouts_total",
          Figures.COLD_STARTS, "aws_lambda_cold_starts_total",
          Figures.DURATION_SUM, "aws_lambda_duration_seconds_sum",
          Figures.DURATION_COUNT, "aws_lambda_duration_seconds_count",
          Figures.EXTENSIONS_SUM, "aws_lambda_postruntime_extensions_duration_seconds_sum");

  private Account() {}

  /** All that happened. */
  static Figures invoked(List<InvocationResult> results, LambdaEmulator lambda) {
    return Figures.invoked(results, lambda.events());
  }

  /**
   * All that the platform told anybody, by telemetry or by INVOKE: a process that is killed takes
   * with it what was generated and not yet delivered to it, and nobody else is told.
   *
   * @param invokes the request ids of the INVOKE events that were handed out
   */
  static Figures told(List<InvocationResult> results, LambdaEmulator lambda, Set<String> invokes) {
    Set<EmittedEvent> delivered =
        lambda.deliveries().stream()
            .filter(Delivery::accepted)
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
            Figures.invoked(
                    results.stream().filter(result -> begun.contains(result.requestId())).toList(),
                    events)
                .values());
    values.put(
        Figures.ERRORS,
        (double)
            results.stream()
                .filter(result -> result.outcome() != InvocationOutcome.SUCCESS)
                .filter(result -> ended.contains(result.requestId()))
                .count());
    return new Figures(values);
  }

  /** What a receiver has of the backend {@code sysdig}: mostly sums of windows. */
  static Figures windows(List<Series> stored) {
    return Figures.received(stored);
  }

  /** What a receiver has of the backend {@code prometheus}: totals, over every new beginning. */
  static Figures totals(List<Series> stored) {
    Map<String, Double> values = new LinkedHashMap<>();
    TOTALS.forEach(
        (figure, name) -> {
          double scale = name.endsWith("_seconds_sum") ? 1000 : 1;
          values.put(
              figure,
              scale
                  * stored.stream()
                      .filter(series -> series.name().equals(name))
                      .mapToDouble(Series::increase)
                      .sum());
        });
    return new Figures(values);
  }
}
