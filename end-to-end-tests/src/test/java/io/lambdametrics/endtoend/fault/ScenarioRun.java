// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.LocalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs one scenario in its own execution environment and compares both sides' totals. */
final class ScenarioRun {

  /** How much a busy machine may add to the time that a push holds an invocation. */
  private static final Duration MARGIN = Duration.ofMillis(250);

  /** How long a server may take to show the samples that it has accepted. */
  private static final Duration VISIBLE = Duration.ofSeconds(10);

  private final FaultScenario scenario;
  private final Path layer;
  private final LocalServer server;
  private final Path folder;
  private final InvokeEventRecorder invokes = new InvokeEventRecorder();

  /**
   * Prepares a scenario.
   *
   * @param folder an empty folder for its files
   */
  ScenarioRun(FaultScenario scenario, Path layer, LocalServer server, Path folder) {
    this.scenario = scenario;
    this.layer = layer;
    this.server = server;
    this.folder = folder;
  }

  ScenarioResult run() throws IOException, InterruptedException {
    try (FaultyNetwork network =
            FaultyNetwork.create(scenario.server(), server, scenario.fault(), folder);
        LambdaEmulator lambda =
            network.environment(scenario.name(), layer).listener(invokes).build()) {
      Script script = new Script(lambda, network, scenario.fault());
      scenario.phase().run(script);
      network.endFault();
      return result(script, lambda, network.proxy().log());
    }
  }

  private ScenarioResult result(Script script, LambdaEmulator lambda, ProxyLog proxyLog)
      throws IOException, InterruptedException {
    RunTotals expected =
        script.kills() > 0
            ? ReportedTotals.of(script.results(), lambda, invokes.without(script.missedInvokes()))
            : RunTotals.invoked(script.results(), lambda.events());
    LogClaims claims = LogClaims.in(lambda.extensions());
    ResultVerifier verifier = new ResultVerifier(scenario, expected, claims, proxyLog);
    QueriedReceiver receiver = new QueriedReceiver(server);
    List<StoredSeries> stored =
        Await.poll(
            VISIBLE,
            () -> scenario.server().storedFor(scenario.name(), receiver),
            series -> verifier.errors(series).isEmpty());
    List<String> errors = new ArrayList<>(verifier.errors(stored));
    List<Double> added =
        script.results().stream().map(InvocationResult::extensionOverheadMs).toList();
    checkBehaviour(script, lambda, proxyLog, added, errors);
    boolean late =
        errors.contains(ScenarioResult.HELD_TOO_LONG)
            || errors.contains(ScenarioResult.KILLED)
            || (!errors.isEmpty() && !claims.unsent().isEmpty());
    return new ScenarioResult(
        scenario,
        verifier.lost(stored),
        errors,
        late,
        added,
        details(expected, stored, claims, lambda));
  }

  private static void checkBehaviour(
      Script script,
      LambdaEmulator lambda,
      ProxyLog proxyLog,
      List<Double> added,
      List<String> errors) {
    double limit = FaultyNetwork.PUSH_TIMEOUT.plus(MARGIN).toMillis();
    if (added.stream().anyMatch(ms -> ms > limit)) {
      errors.add(ScenarioResult.HELD_TOO_LONG);
    }
    errors.addAll(proxyLog.failures());
    if (!proxyLog.earlyRequests().isEmpty()) {
      errors.add("pushed before `Retry-After`: " + proxyLog.earlyRequests());
    }
    List<ExtensionReport> processes = lambda.extensions();
    if (processes.stream().anyMatch(ScenarioRun::wasKilledByPlatform)) {
      errors.add(ScenarioResult.KILLED);
    } else if (processes.stream().filter(process -> !process.behaved()).count() > script.kills()) {
      errors.add("the extension violated the rules for extensions");
    }
  }

  /** Returns whether the platform killed the process because it did not exit in time. */
  static boolean wasKilledByPlatform(ExtensionReport process) {
    return process.killed() && !process.crashed();
  }

  private static String details(
      RunTotals expected, List<StoredSeries> stored, LogClaims claims, LambdaEmulator lambda) {
    return "invoked  "
        + expected
        + "\nwindows  "
        + RunTotals.receivedWindows(stored)
        + "\ntotals   "
        + RunTotals.receivedTotals(stored)
        + "\nlog      "
        + claims
        + "\n"
        + lambda.extensions().stream()
            .map(ScenarioRun::details)
            .collect(Collectors.joining("\n--\n"));
  }

  private static String details(ExtensionReport process) {
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
