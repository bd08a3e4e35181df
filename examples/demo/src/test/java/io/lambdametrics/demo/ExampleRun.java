// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run whose figures are known: two environments with two invocations each. */
final class ExampleRun {

  static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private final List<StoredSeries> stored = new ArrayList<>();
  private boolean finished = true;
  private boolean aggregated;
  private String function = "orders";

  ExampleRun() {
    for (int environment = 1; environment <= 2; environment++) {
      // Both invocations count in the first push; the second duration comes with the second push.
      series(environment, RunTotals.INVOCATIONS, 2, 0);
      series(environment, RunTotals.ERRORS, 1, 0);
      series(environment, RunTotals.TIMEOUTS, environment - 1, 0);
      series(environment, RunTotals.COLD_STARTS, 1, 0);
      series(environment, RunTotals.DURATION_COUNT, 1, 2);
      series(environment, RunTotals.DURATION_SUM, 10.125, 30.375);
      series(environment, RunTotals.EXTENSIONS_SUM, 0.5, 1.0);
      series(environment, "aws_lambda_response_latency", 3, 4);
    }
  }

  private void series(int environment, String name, double first, double second) {
    add(Map.of("environment", "" + environment), name, first, second);
  }

  /** Adds a series with samples at 2 and 4 seconds. */
  final ExampleRun add(Map<String, String> more, String name, double... values) {
    Map<String, String> labels = new LinkedHashMap<>(more);
    labels.put("__name__", name);
    labels.put("function_name", function);
    List<StoredSeries.Sample> samples = new ArrayList<>();
    for (double value : values) {
      samples.add(
          new StoredSeries.Sample(
              START.plusSeconds(2L * (samples.size() + 1)).toEpochMilli(), value));
    }
    stored.add(new StoredSeries(labels, samples));
    return this;
  }

  /** Leaves out the series of a metric of environment 2. */
  ExampleRun lose(String name) {
    stored.removeIf(
        series -> series.name().equals(name) && "2".equals(series.labels().get("environment")));
    return this;
  }

  ExampleRun running() {
    finished = false;
    return this;
  }

  ExampleRun aggregated() {
    aggregated = true;
    return this;
  }

  ExampleRun function(String name) {
    function = name;
    return this;
  }

  PushedData data() {
    return new PushedData(
        function,
        "embedded",
        aggregated,
        START,
        List.of(
            environment(1, InvocationOutcome.HANDLER_ERROR),
            environment(2, InvocationOutcome.TIMEOUT)),
        stored,
        finished);
  }

  private static InvokedEnvironment environment(int number, InvocationOutcome second) {
    Map<String, Double> totals = new LinkedHashMap<>();
    totals.put(RunTotals.INVOCATIONS, 2.);
    totals.put(RunTotals.ERRORS, 1.);
    totals.put(RunTotals.TIMEOUTS, number - 1.);
    totals.put(RunTotals.COLD_STARTS, 1.);
    totals.put(RunTotals.DURATION_SUM, 30.375);
    totals.put(RunTotals.DURATION_COUNT, 2.);
    totals.put(RunTotals.EXTENSIONS_SUM, 1.0);
    return new InvokedEnvironment(
        number,
        List.of(
            call(number, number, 10.125, InvocationOutcome.SUCCESS, OptionalDouble.of(200)),
            call(number + 2, number, 20.25, second, OptionalDouble.empty())),
        new RunTotals(totals));
  }

  private static InvokedCall call(
      int number, int environment, double ms, InvocationOutcome outcome, OptionalDouble init) {
    return new InvokedCall(
        number,
        environment,
        START.plusMillis(300L * number),
        START.plusMillis(300L * number + 50),
        new InvocationResult(
            "request-" + number,
            outcome,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.of(ms),
            ms,
            init,
            OptionalDouble.empty(),
            0.5));
  }
}
