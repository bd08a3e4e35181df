// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.testsupport.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The totals of a run: those that the emulator counted, or those that a receiver stored. Both use
 * the same names, so they can be compared.
 *
 * @param values counts and sums of milliseconds, by the names of the {@code sysdig} backend
 */
public record RunTotals(Map<String, Double> values) {

  public static final String INVOCATIONS = "aws_lambda_invocations";
  public static final String ERRORS = "aws_lambda_errors";
  public static final String TIMEOUTS = "aws_lambda_timeouts";
  public static final String COLD_STARTS = "aws_lambda_cold_starts";
  public static final String DURATION_SUM = "aws_lambda_duration_sum";
  public static final String DURATION_COUNT = "aws_lambda_duration_count";
  public static final String EXTENSIONS_SUM = "aws_lambda_postruntime_extensions_duration_sum";

  /** The names of the {@code prometheus} backend, whose durations are in seconds. */
  private static final Map<String, String> PROMETHEUS_NAMES =
      Map.of(
          INVOCATIONS, "aws_lambda_invocations_total",
          ERRORS, "aws_lambda_errors_total",
          TIMEOUTS, "aws_lambda_timeouts_total",
          COLD_STARTS, "aws_lambda_cold_starts_total",
          DURATION_SUM, "aws_lambda_duration_seconds_sum",
          DURATION_COUNT, "aws_lambda_duration_seconds_count",
          EXTENSIONS_SUM, "aws_lambda_postruntime_extensions_duration_seconds_sum");

  /** Lambda reports durations in microseconds. */
  private static final double TOLERANCE = 0.0005;

  /** Returns the totals of the results that callers got and of the events that Lambda emitted. */
  public static RunTotals invoked(List<InvocationResult> results, List<EmittedEvent> events) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(INVOCATIONS, (double) results.size());
    values.put(ERRORS, count(results, outcome -> outcome != InvocationOutcome.SUCCESS));
    values.put(TIMEOUTS, count(results, outcome -> outcome == InvocationOutcome.TIMEOUT));
    values.put(COLD_STARTS, (double) coldStarts(events));
    values.put(DURATION_SUM, sumOverReports(events, RunTotals::durationMs));
    values.put(DURATION_COUNT, sumOverReports(events, report -> 1));
    values.put(EXTENSIONS_SUM, extensionsDurations(events));
    return new RunTotals(values);
  }

  /** Returns the totals of several environments together. */
  public static RunTotals sum(List<RunTotals> environments) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (RunTotals environment : environments) {
      environment.values().forEach((name, value) -> values.merge(name, value, Double::sum));
    }
    return new RunTotals(values);
  }

  /**
   * Returns the totals of what the {@code sysdig} backend sent: counts are figures of windows,
   * which add up; the other series are cumulative.
   */
  public static RunTotals receivedWindows(List<StoredSeries> stored) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String name : List.of(INVOCATIONS, ERRORS, TIMEOUTS, COLD_STARTS)) {
      values.put(name, sumOverSeries(stored, name, StoredSeries::sum));
    }
    for (String name : List.of(DURATION_SUM, DURATION_COUNT, EXTENSIONS_SUM)) {
      values.put(name, sumOverSeries(stored, name, StoredSeries::increase));
    }
    return new RunTotals(values);
  }

  /** Returns the totals of what the {@code prometheus} backend sent: all series are cumulative. */
  public static RunTotals receivedTotals(List<StoredSeries> stored) {
    Map<String, Double> values = new LinkedHashMap<>();
    PROMETHEUS_NAMES.forEach(
        (total, name) -> {
          double scale = name.endsWith("_seconds_sum") ? 1000 : 1;
          values.put(total, scale * sumOverSeries(stored, name, StoredSeries::increase));
        });
    return new RunTotals(values);
  }

  /**
   * Waits until a receiver has stored these totals. Servers may show accepted samples later.
   *
   * @return the receiver's totals when they agree, or at the end of the wait
   */
  public RunTotals awaitReceivedBy(Receiver receiver, Duration limit)
      throws IOException, InterruptedException {
    return Await.poll(limit, () -> receivedWindows(receiver.stored()), this::agreesWith);
  }

  /** Returns whether both have the same value of one total. */
  public boolean agreesOn(String name, RunTotals other) {
    return Math.abs(get(name) - other.get(name)) < TOLERANCE;
  }

  /** Returns whether both have the same values of all totals. */
  public boolean agreesWith(RunTotals other) {
    return values.keySet().stream().allMatch(name -> agreesOn(name, other));
  }

  /** Returns one total; 0 if it is missing. */
  public double get(String name) {
    return values.getOrDefault(name, 0.);
  }

  private static double sumOverSeries(
      List<StoredSeries> stored, String name, ToDoubleFunction<StoredSeries> value) {
    return stored.stream().filter(series -> series.name().equals(name)).mapToDouble(value).sum();
  }

  private static double count(
      List<InvocationResult> results, Predicate<InvocationOutcome> counted) {
    return results.stream().map(InvocationResult::outcome).filter(counted).count();
  }

  private static long coldStarts(List<EmittedEvent> events) {
    return events.stream()
        .filter(event -> event.type().equals("platform.initStart"))
        .filter(event -> event.record().path("phase").asText().equals("init"))
        .count();
  }

  private static double sumOverReports(
      List<EmittedEvent> events, ToDoubleFunction<JsonNode> value) {
    return events.stream()
        .filter(event -> event.type().equals("platform.report"))
        .map(EmittedEvent::record)
        .mapToDouble(value)
        .sum();
  }

  /** Matches each report with the latest {@code runtimeDone}, as attempts share a request id. */
  private static double extensionsDurations(List<EmittedEvent> events) {
    Map<String, Double> runtimeDurations = new HashMap<>();
    double sum = 0;
    for (EmittedEvent event : events) {
      String requestId = event.record().path("requestId").asText();
      if (event.type().equals("platform.runtimeDone")) {
        runtimeDurations.put(requestId, durationMs(event.record()));
      } else if (event.type().equals("platform.report")) {
        Double runtime = runtimeDurations.remove(requestId);
        sum += extensionsDuration(event.record(), runtime == null ? 0 : runtime);
      }
    }
    return sum;
  }

  /**
   * Returns the time that extensions took after an invocation, by the rule in {@code
   * docs/metrics.md}: the report's span; without a span, the report's duration minus the runtime's,
   * if the runtime ran at all.
   */
  private static double extensionsDuration(JsonNode report, double runtime) {
    for (JsonNode span : report.path("spans")) {
      if (span.path("name").asText().equals("extensionOverhead")) {
        return span.path("durationMs").asDouble();
      }
    }
    return runtime > 0 ? Math.max(0, durationMs(report) - runtime) : 0;
  }

  private static double durationMs(JsonNode event) {
    return event.at("/metrics/durationMs").asDouble();
  }
}
