// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.LambdaEmulator;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * One execution environment at full speed, with random faults, freezes, resets and kills. The seed
 * decides which of them happen.
 */
final class SoakRun {

  /** The faults after which everything must be stored, except those that need other settings. */
  private static final List<Fault> FAULTS =
      Arrays.stream(Fault.values())
          .filter(fault -> fault.preventsPushes() || fault == Fault.LATENCY)
          .filter(fault -> fault != Fault.TLS_STALLED && fault != Fault.NAME_LOOKUP_HANGS)
          .toList();

  /** How long a server may take to show the samples that it has accepted. */
  private static final Duration VISIBLE = Duration.ofSeconds(20);

  private final ServerKind kind;
  private final LocalServer server;
  private final Path layer;
  private final Path folder;
  private final Random random;
  private final InvokeEventRecorder invokes = new InvokeEventRecorder();
  private final FootprintTracker footprint = new FootprintTracker();
  private int faults;
  private int freezes;
  private int resets;
  private int kills;

  SoakRun(ServerKind kind, LocalServer server, Path layer, Path folder, long seed) {
    this.kind = kind;
    this.server = server;
    this.layer = layer;
    this.folder = folder;
    this.random = new Random(seed);
  }

  /**
   * Runs for some time.
   *
   * @return all errors; empty if there are none
   */
  List<String> run(Duration duration) throws IOException, InterruptedException {
    String name = "soak-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (FaultyNetwork network = FaultyNetwork.create(kind, server, Fault.NONE, folder);
        LambdaEmulator lambda = network.environment(name, layer).listener(invokes).build()) {
      Script script = new Script(lambda, network, Fault.NONE);
      long end = System.nanoTime() + duration.toNanos();
      while (System.nanoTime() < end) {
        step(script, network);
        footprint.measure(lambda.extensions());
      }
      network.endFault();
      script.burst(3);
      script.invokeFor(Duration.ofSeconds(3));
      footprint.measure(lambda.extensions());
      script.shutdown();
      return errors(name, script, lambda, network.proxy().log());
    }
  }

  private void step(Script script, FaultyNetwork network) throws IOException, InterruptedException {
    int choice = random.nextInt(1000);
    if (choice < 700) {
      script.burst(1 + random.nextInt(20));
    } else if (choice < 800) {
      script.invokeFor(Duration.ofMillis(100 + random.nextInt(1200)));
    } else if (choice < 880) {
      freezes++;
      script.freeze(Duration.ofMillis(random.nextInt(2500)));
    } else if (choice < 940) {
      faults++;
      network.endFault();
      network.startFault(FAULTS.get(random.nextInt(FAULTS.size())));
    } else if (choice < 980) {
      network.endFault();
    } else if (choice < 991) {
      resets++;
      script.reset();
    } else {
      kills++;
      int delayMs = 100 + random.nextInt(1000);
      script.invokeWhile(
          Duration.ofMillis(1500),
          () -> {
            // Kills at a random moment, whatever the extension is doing.
            TimeUnit.MILLISECONDS.sleep(delayMs);
            script.kill();
          });
    }
  }

  private List<String> errors(String name, Script script, LambdaEmulator lambda, ProxyLog proxyLog)
      throws IOException, InterruptedException {
    RunTotals expected = ReportedTotals.of(script.results(), lambda, invokes.requestIds());
    ResultVerifier verifier =
        new ResultVerifier(
            new FaultScenario(Fault.NONE, Phase.KILLED, kind),
            expected,
            LogClaims.in(lambda.extensions()),
            proxyLog);
    QueriedReceiver receiver = new QueriedReceiver(server);
    List<StoredSeries> stored =
        Await.poll(
            VISIBLE,
            () -> kind.storedFor(name, receiver),
            series -> verifier.errors(series).isEmpty());
    List<String> errors = new ArrayList<>(verifier.errors(stored));
    errors.addAll(proxyLog.failures());
    long killed = lambda.extensions().stream().filter(ScenarioRun::wasKilledByPlatform).count();
    if (killed > 0) {
      errors.add(killed + " processes did not exit in time at SHUTDOWN");
    }
    if (footprint.grew()) {
      errors.add("memory or threads grew");
    }
    report(script.results(), lambda.extensions().size(), expected, stored);
    return errors;
  }

  private void report(
      List<InvocationResult> results,
      int processes,
      RunTotals expected,
      List<StoredSeries> stored) {
    double[] added =
        results.stream().mapToDouble(InvocationResult::extensionOverheadMs).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: %d invocations, %d faults, %d freezes, %d resets, %d kills, %d processes%n"
            + "  invoked %s%n  windows %s%n  totals  %s%n"
            + "  added to an invocation: median %.1f ms, at most %.1f ms%n  memory: %s%n",
        kind.title(),
        results.size(),
        faults,
        freezes,
        resets,
        kills,
        processes,
        expected.values(),
        RunTotals.receivedWindows(stored).values(),
        RunTotals.receivedTotals(stored).values(),
        added[added.length / 2],
        added[added.length - 1],
        footprint);
  }
}
