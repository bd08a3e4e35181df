package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InvocationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Plays one cell: an environment of its own, the fault in its phase, then the two accounts. */
final class ScenarioRun {

  /** What a busy machine adds to that. */
  static final Duration MARGIN = Duration.ofMillis(250);

  /** How long a server may take to show what it has taken. */
  private static final Duration VISIBLE = Duration.ofSeconds(10);

  private final FaultScenario cell;
  private final Path layer;
  private final StoringServer server;
  private final Path folder;
  private final InvokeEventRecorder invokes = new InvokeEventRecorder();

  /**
   * Prepares a cell.
   *
   * @param folder for files of this cell; empty
   */
  ScenarioRun(FaultScenario cell, Path layer, StoringServer server, Path folder) {
    this.cell = cell;
    this.layer = layer;
    this.server = server;
    this.folder = folder;
  }

  ScenarioResult run() throws IOException, InterruptedException {
    try (FaultyNetwork way = FaultyNetwork.to(server, cell.fault(), folder);
        LambdaEmulator lambda =
            FaultyLambda.of(cell.name(), way, layer, folder).listener(invokes).build()) {
      Script play = new Script(lambda, way, cell.fault());
      cell.phase().play(play);
      way.end();
      return judge(play, lambda, way.proxy().ledger());
    }
  }

  private ScenarioResult judge(Script play, LambdaEmulator lambda, ProxyLog ledger)
      throws IOException, InterruptedException {
    RunTotals expected =
        play.kills() > 0
            ? ReportedTotals.told(play.results(), lambda, invokes.without(play.unheard()))
            : RunTotals.invoked(play.results(), lambda.events());
    LogClaims said = LogClaims.in(lambda.extensions());
    ResultVerifier judgement = new ResultVerifier(cell, expected, said, ledger);
    long end = System.nanoTime() + VISIBLE.toNanos();
    List<StoredSeries> stored = server.stored(cell.name());
    while (!judgement.of(stored).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(200);
      stored = server.stored(cell.name());
    }
    List<String> wrongs = new ArrayList<>(judgement.of(stored));
    List<Double> added =
        play.results().stream().map(InvocationResult::extensionOverheadMs).toList();
    judgeManners(play, lambda, ledger, added, wrongs);
    boolean late =
        wrongs.contains(ScenarioResult.TOO_LONG)
            || wrongs.contains(ScenarioResult.KILLED)
            || (!wrongs.isEmpty() && !said.unsent().isEmpty());
    return new ScenarioResult(
        cell,
        judgement.lost(stored),
        wrongs,
        late,
        added,
        evidence(expected, stored, said, lambda));
  }

  private static void judgeManners(
      Script play,
      LambdaEmulator lambda,
      ProxyLog ledger,
      List<Double> added,
      List<String> wrongs) {
    double bound = FaultyLambda.PUSH_TIMEOUT.plus(MARGIN).toMillis();
    if (added.stream().anyMatch(ms -> ms > bound)) {
      wrongs.add(ScenarioResult.TOO_LONG);
    }
    wrongs.addAll(ledger.breakages());
    if (!ledger.impatient().isEmpty()) {
      wrongs.add("came before `Retry-After`: " + ledger.impatient());
    }
    List<ExtensionReport> processes = lambda.extensions();
    if (processes.stream().anyMatch(ScenarioRun::hadToBeKilled)) {
      wrongs.add(ScenarioResult.KILLED);
    } else if (processes.stream().filter(report -> !report.behaved()).count() > play.kills()) {
      wrongs.add("the extension did not do what Lambda asks of it");
    }
  }

  private static boolean hadToBeKilled(ExtensionReport process) {
    return process.killed() && !process.crashed();
  }

  private static String evidence(
      RunTotals expected, List<StoredSeries> stored, LogClaims said, LambdaEmulator lambda) {
    return "invoked  "
        + expected
        + "\nwindows  "
        + RunTotals.received(stored)
        + "\ntotals   "
        + RunTotals.receivedTotals(stored)
        + "\nsaid     "
        + said
        + "\n"
        + lambda.extensions().stream().map(ScenarioRun::evidence).collect(Collectors.joining("\n--\n"));
  }

  private static String evidence(ExtensionReport process) {
    return String.join("\n", process.log())
        + String.format(
            "\n%s, shutdown %s ms, exit %s%s%s, %d undelivered, holds %s",
            process.state(),
            process.shutdownMs(),
            process.exitCode(),
            process.killed() ? ", killed by the platform" : "",
            process.problem().map(problem -> ", " + problem).orElse(""),
            process.undelivered(),
            process.holdMs());
  }
}
