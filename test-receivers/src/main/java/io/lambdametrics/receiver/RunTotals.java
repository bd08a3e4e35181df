package io.lambdametrics.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * The figures of a run, by name: of what was invoked, or of what a receiver has stored. Both sides
 * name the same figures, so that they can be held against each other.
 *
 * @param values counts, and sums of milliseconds
 */
public record RunTotals(Map<String, Double> values) {

  public static final String INVOCATIONS = "aws_lambda_invocations";
  public static final String ERRORS = "aws_lambda_errors";
  public static final String TIMEOUTS = "aws_lambda_timeouts";
  public static final String COLD_STARTS = "aws_lambda_cold_starts";
  public static final String DURATION_SUM = "aws_lambda_duration_sum";
  public static final String DURATION_COUNT = "aws_lambda_duration_count";
  public static final String EXTENSIONS_SUM = "aws_lambda_postruntime_extensions_duration_sum";

  /**
   * The same figures as totals by Prometheus' names, in seconds where Sysdig's are milliseconds.
   */
  private static final Map<String, String> TOTALS =
      Map.of(
          INVOCATIONS, "aws_lambda_invocations_total",
          ERRORS, "aws_lambda_errors_total",
          TIMEOUTS, "aws_lambda_timeouts_total",
          COLD_STARTS, "aws_lambda_cold_starts_total",
          DURATION_SUM, "aws_lambda_duration_seconds_sum",
          DURATION_COUNT, "aws_lambda_duration_seconds_count",
          EXTENSIONS_SUM, "aws_lambda_postruntime_extensions_duration_seconds_sum");

  /** Lambda reports durations to the microsecond. */
  private static final double TOLERANCE = 0.0005;

  /** What the emulator did: the results it gave to callers, and the events it generated. */
  public static RunTotals invoked(List<InvocationResult> results, List<EmittedEvent> events) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(INVOCATIONS, (double) results.size());
    values.put(ERRORS, count(results, InvocationOutcome.SUCCESS, false));
    values.put(TIMEOUTS, count(results, InvocationOutcome.TIMEOUT, true));
    values.put(COLD_STARTS, (double) coldStarts(events));
    values.put(DURATION_SUM, sum(events, RunTotals::durationMs));
    values.put(DURATION_COUNT, sum(events, record -> 1));
    values.put(EXTENSIONS_SUM, extensionsDurations(events));
    return new RunTotals(values);
  }

  /** What a receiver stored of Sysdig's series: figures of windows add up, cumulative ones grow. */
  public static RunTotals received(List<StoredSeries> stored) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String name : List.of(INVOCATIONS, ERRORS, TIMEOUTS, COLD_STARTS)) {
      values.put(name, total(stored, name, StoredSeries::sum));
    }
    for (String name : List.of(DURATION_SUM, DURATION_COUNT, EXTENSIONS_SUM)) {
      values.put(name, total(stored, name, StoredSeries::increase));
    }
    return new RunTotals(values);
  }

  /** What a receiver has of the backend {@code prometheus}: totals, over every new beginning. */
  public static RunTotals receivedTotals(List<StoredSeries> stored) {
    Map<String, Double> values = new LinkedHashMap<>();
    TOTALS.forEach(
        (figure, name) -> {
          double scale = name.endsWith("_seconds_sum") ? 1000 : 1;
          values.put(
              figure,
              scale
                  * stored.stream()
                      .filter(series -> series.name().equals(name))
                      .mapToDouble(StoredSeries::increase)
                      .sum());
        });
    return new RunTotals(values);
  }

  /**
   * What a receiver stored, as soon as that agrees: a server may show what it took a second later.
   *
   * @return the figures that agree, or those at the end of the wait
   */
  public RunTotals awaitReceivedBy(Receiver receiver, Duration bound)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + bound.toNanos();
    RunTotals received = received(receiver.stored());
    while (!agreesWith(received) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
      received = received(receiver.stored());
    }
    return received;
  }

  /** Whether both sides have the same of this figure. */
  public boolean agreesOn(String name, RunTotals other) {
    return Math.abs(get(name) - other.get(name)) < TOLERANCE;
  }

  /** Whether both sides have the same of all figures. */
  public boolean agreesWith(RunTotals other) {
    return values.keySet().stream().allMatch(name -> agreesOn(name, other));
  }

  public double get(String name) {
    return values.getOrDefault(name, 0.);
  }

  private static double total(List<StoredSeries> stored, String name, ToDoubleFunction<StoredSeries> ofSeries) {
    return stored.stream().filter(series -> series.name().equals(name)).mapToDouble(ofSeries).sum();
  }

  private static double count(
      List<InvocationResult> results, InvocationOutcome outcome, boolean wanted) {
    return results.stream().filter(result -> (result.outcome() == outcome) == wanted).count();
  }

  private static long coldStarts(List<EmittedEvent> events) {
    return events.stream()
        .filter(event -> event.type().equals("platform.initStart"))
        .filter(event -> event.record().path("phase").asText().equals("init"))
        .count();
  }

  private static double sum(List<EmittedEvent> events, ToDoubleFunction<JsonNode> ofReport) {
    return events.stream()
        .filter(event -> event.type().equals("platform.report"))
        .map(EmittedEvent::record)
        .mapToDouble(ofReport)
        .sum();
  }

  /** A report belongs to the latest {@code runtimeDone}: attempts share their request id. */
  private static double extensionsDurations(List<EmittedEvent> events) {
    Map<String, Double> runtime = new HashMap<>();
    double sum = 0;
    for (EmittedEvent event : events) {
      String requestId = event.record().path("requestId").asText();
      if (event.type().equals("platform.runtimeDone")) {
        runtime.put(requestId, durationMs(event.record()));
      } else if (event.type().equals("platform.report")) {
        Double ran = runtime.remove(requestId);
        sum += extensionsDuration(event.record(), ran == null ? 0 : ran);
      }
    }
    return sum;
  }

  /**
   * The time extensions took after an invocation, by the rule of {@code docs/metrics.md}: the
   * report's span; else what the report has more than {@code runtimeDone}, where the runtime ran at
   * all.
   */
  private static double extensionsDuration(JsonNode report, double runtime) {
    for (JsonNode span : report.path("spans")) {
      if (span.path("name").asText().equals("extensionOverhead")) {
        return span.path("durationMs").asDouble();
      }
    }
    return runtime > 0 ? Math.max(0, durationMs(report) - runtime) : 0;
  }

  private static double durationMs(JsonNode record) {
    return record.at("/metrics/durationMs").asDouble();
  }
}
