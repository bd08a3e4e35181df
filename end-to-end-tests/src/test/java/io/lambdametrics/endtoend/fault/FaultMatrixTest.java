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
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * A choice of the matrix that {@code benchmarks/faults} plays as a whole: each fault once, each
 * phase with faults of different kinds, both receivers. Several run at a time.
 */
@NeedsProgram({"prometheus", "victoria-metrics"})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FaultMatrixTest {

  private static final int AT_A_TIME = 4;
  private static final Path LAYER = Path.of(System.getProperty("layer"));

  private static final List<FaultScenario> CHOICE =
      List.of(
          prometheus(Fault.LATENCY, Phase.DURING),
          prometheus(Fault.REFUSED, Phase.BEFORE),
          prometheus(Fault.RESET_AFTER_HEADERS, Phase.KILLED),
          prometheus(Fault.RESET_AFTER_STORING, Phase.DURING),
          prometheus(Fault.STALLED, Phase.FREEZE),
          prometheus(Fault.DRIPPING, Phase.DURING),
          prometheus(Fault.RETRY_AFTER_SECONDS, Phase.RESET),
          prometheus(Fault.UNAVAILABLE, Phase.END),
          prometheus(Fault.OUT_OF_ORDER, Phase.DURING),
          prometheus(Fault.NOTHING_STORED_2, Phase.BEFORE),
          prometheus(Fault.TLS_STALLED, Phase.DURING),
          victoriaMetrics(Fault.RESET_AFTER_BODY, Phase.RESET),
          victoriaMetrics(Fault.RESET_AFTER_STORING, Phase.FREEZE),
          victoriaMetrics(Fault.STALLED, Phase.DURING),
          victoriaMetrics(Fault.RETRY_AFTER_DATE, Phase.BEFORE),
          victoriaMetrics(Fault.INTERNAL_ERROR, Phase.KILLED),
          victoriaMetrics(Fault.NOTHING_STORED, Phase.DURING),
          victoriaMetrics(Fault.DNS_HANGS, Phase.BEFORE),
          victoriaMetrics(Fault.SERVER_RESTART, Phase.AFTER));

  @AutoClose private final ScenarioRunner cells;

  FaultMatrixTest() throws IOException {
    cells = new ScenarioRunner(LAYER, AT_A_TIME);
  }

  @TestFactory
  Stream<DynamicTest> storesWhatWasInvokedOrSaysWhatIsLost() throws Exception {
    List<FaultScenario> choice = CHOICE.stream().filter(FaultMatrixTest::isPossible).toList();
    List<Future<ScenarioResult>> running = cells.begin(choice, result -> {});
    Stream<DynamicTest> played =
        Stream.iterate(0, i -> i < choice.size(), i -> i + 1)
            .map(
                i ->
                    DynamicTest.dynamicTest(
                        choice.get(i).toString(), () -> check(running.get(i), running)));
    Stream<DynamicTest> skipped =
        CHOICE.stream()
            .filter(cell -> !choice.contains(cell))
            .map(cell -> DynamicTest.dynamicTest(cell.toString(), FaultMatrixTest::skip));
    return Stream.concat(played, skipped);
  }

  private static void skip() {
    abort("only a JVM can be told where to look names up");
  }

  /** The native layer has no JVM that could be told where names hang. */
  private static boolean isPossible(FaultScenario cell) {
    return cell.fault() != Fault.DNS_HANGS
        || Files.exists(LAYER.resolve("lambda-metrics/jvm.options"));
  }

  private static void check(Future<ScenarioResult> future, List<Future<ScenarioResult>> all)
      throws Exception {
    ScenarioResult first = future.get();
    ScenarioResult result = first.late() ? playAlone(first.cell(), all) : first;

    assertThat(result.wrongs()).as(result.evidence()).isEmpty();
  }

  /** Whether it was the extension or the other cells that were slow shows when it is alone. */
  private static ScenarioResult playAlone(FaultScenario cell, List<Future<ScenarioResult>> others) throws Exception {
    for (Future<ScenarioResult> other : others) {
      other.get();
    }
    try (ScenarioRunner alone = new ScenarioRunner(LAYER, 1)) {
      return alone.begin(List.of(cell), result -> {}).get(0).get();
    }
  }

  private static FaultScenario prometheus(Fault fault, Phase phase) {
    return new FaultScenario(fault, phase, StoringServer.Kind.PROMETHEUS);
  }

  private static FaultScenario victoriaMetrics(Fault fault, Phase phase) {
    return new FaultScenario(fault, phase, StoringServer.Kind.VICTORIA_METRICS);
  }
}
