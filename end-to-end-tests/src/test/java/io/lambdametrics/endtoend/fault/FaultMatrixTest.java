// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.lambdametrics.testsupport.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * A selection from the matrix that {@code benchmarks/faults} runs: each fault at least once, each
 * phase with different kinds of faults, and every receiver. Several scenarios run at a time.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FaultMatrixTest {

  private static final int PARALLELISM = 4;
  private static final Path LAYER = Path.of(System.getProperty("layer"));

  private static final List<FaultScenario> SELECTION =
      List.of(
          prometheus(Fault.LATENCY, Phase.DURING),
          prometheus(Fault.REFUSED, Phase.BEFORE),
          prometheus(Fault.RESET_AFTER_HEADERS, Phase.KILLED),
          prometheus(Fault.RESET_AFTER_STORING, Phase.DURING),
          prometheus(Fault.STALLED, Phase.FREEZE),
          prometheus(Fault.BYTE_BY_BYTE, Phase.DURING),
          prometheus(Fault.RETRY_AFTER_SECONDS, Phase.RESET),
          prometheus(Fault.UNAVAILABLE, Phase.END),
          prometheus(Fault.OUT_OF_ORDER, Phase.DURING),
          prometheus(Fault.NOTHING_STORED_V2, Phase.BEFORE),
          prometheus(Fault.TLS_STALLED, Phase.DURING),
          victoriaMetrics(Fault.RESET_AFTER_BODY, Phase.RESET),
          victoriaMetrics(Fault.RESET_AFTER_STORING, Phase.FREEZE),
          victoriaMetrics(Fault.STALLED, Phase.DURING),
          victoriaMetrics(Fault.RETRY_AFTER_DATE, Phase.BEFORE),
          victoriaMetrics(Fault.INTERNAL_ERROR, Phase.KILLED),
          victoriaMetrics(Fault.NOTHING_STORED, Phase.DURING),
          victoriaMetrics(Fault.NAME_LOOKUP_HANGS, Phase.BEFORE),
          victoriaMetrics(Fault.SERVER_RESTART, Phase.BETWEEN));

  /** The faults with which protocols differ most. */
  private static final List<FaultScenario> SELECTION_FOR_OTLP =
      List.of(
          otlp(Fault.RESET_AFTER_STORING, Phase.KILLED),
          otlp(Fault.RETRY_AFTER_SECONDS, Phase.BETWEEN),
          otlp(Fault.OUT_OF_ORDER, Phase.BEFORE),
          otlp(Fault.NOTHING_STORED, Phase.DURING),
          otlp(Fault.INTERNAL_ERROR, Phase.RESET),
          otlp(Fault.UNAVAILABLE, Phase.END));

  @AutoClose private final ScenarioRunner runner;

  FaultMatrixTest() throws IOException {
    runner = new ScenarioRunner(LAYER, PARALLELISM);
  }

  @TestFactory
  @NeedsProgram({"prometheus", "victoria-metrics"})
  Stream<DynamicTest> storesEverythingOrReportsTheLoss() {
    return tests(SELECTION);
  }

  @TestFactory
  @NeedsProgram("newer/victoria-metrics")
  Stream<DynamicTest> storesEverythingSentByOtlpOrReportsTheLoss() {
    return tests(SELECTION_FOR_OTLP);
  }

  private Stream<DynamicTest> tests(List<FaultScenario> selection) {
    List<FaultScenario> possible = selection.stream().filter(FaultMatrixTest::isPossible).toList();
    List<Future<ScenarioResult>> running = runner.start(possible, result -> {});
    Stream<DynamicTest> tests =
        IntStream.range(0, possible.size())
            .mapToObj(
                i ->
                    DynamicTest.dynamicTest(
                        possible.get(i).toString(), () -> check(running.get(i), running)));
    Stream<DynamicTest> skipped =
        selection.stream()
            .filter(scenario -> !possible.contains(scenario))
            .map(scenario -> DynamicTest.dynamicTest(scenario.toString(), FaultMatrixTest::skip));
    return Stream.concat(tests, skipped);
  }

  private static void skip() {
    abort("name lookups can hang only in a JVM");
  }

  private static boolean isPossible(FaultScenario scenario) {
    boolean isJvmLayer = Files.exists(LAYER.resolve("lambda-metrics/jvm.options"));
    return isJvmLayer || scenario.fault() != Fault.NAME_LOOKUP_HANGS;
  }

  private static void check(Future<ScenarioResult> future, List<Future<ScenarioResult>> all)
      throws Exception {
    ScenarioResult first = future.get();
    ScenarioResult result = first.late() ? runAlone(first.scenario(), all) : first;

    assertThat(result.errors()).as(result.details()).isEmpty();
  }

  /** Runs a late scenario alone: the other scenarios may have slowed it down. */
  private static ScenarioResult runAlone(
      FaultScenario scenario, List<Future<ScenarioResult>> others) throws Exception {
    for (Future<ScenarioResult> other : others) {
      other.get();
    }
    try (ScenarioRunner alone = new ScenarioRunner(LAYER, 1)) {
      return alone.start(List.of(scenario), result -> {}).get(0).get();
    }
  }

  private static FaultScenario prometheus(Fault fault, Phase phase) {
    return new FaultScenario(fault, phase, ServerKind.PROMETHEUS);
  }

  private static FaultScenario otlp(Fault fault, Phase phase) {
    return new FaultScenario(fault, phase, ServerKind.OTLP);
  }

  private static FaultScenario victoriaMetrics(Fault fault, Phase phase) {
    return new FaultScenario(fault, phase, ServerKind.VICTORIA_METRICS);
  }
}
