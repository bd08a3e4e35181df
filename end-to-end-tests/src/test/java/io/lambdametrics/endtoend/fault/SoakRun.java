package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import io.lambdametrics.emulator.model.InvocationResult;
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
 * One environment at full speed, while faults come and go, the environment is frozen and reset, and
 * its processes are killed: all by a seed.
 */
final class SoakRun {

  /** Those after which everything is to be there. TLS and names would need another way. */
  private static final List<Fault> FAULTS =
      Arrays.stream(Fault.values())
          .filter(fault -> fault.keepsOut() || fault == Fault.LATENCY)
          .filter(fault -> fault != Fault.TLS_STALLED && fault != Fault.DNS_HANGS)
          .toList();

  private static final Duration VISIBLE = Duration.ofSeconds(20);

  private final StoringServer.Kind kind;
  private final StoringServer server;
  private final Path layer;
  private final Path folder;
  private final Random random;
  private final InvokeEventRecorder invokes = new InvokeEventRecorder();
  private final FootprintTracker footprints = new FootprintTracker();
  private int faults;
  private int freezes;
  private int resets;
  private int kills;

  SoakRun(StoringServer.Kind kind, StoringServer server, Path layer, Path folder, long seed) {
    this.kind = kind;
    this.server = server;
    this.layer = layer;
    this.folder = folder;
    this.random = new Random(seed);
  }

  /**
   * Runs for so long.
   *
   * @return what is wrong; empty if nothing is
   */
  List<String> run(Duration duration) throws IOException, InterruptedException {
    String name = "soak-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (FaultyNetwork way = FaultyNetwork.to(server, Fault.NONE, folder);
        LambdaEmulator lambda =
            FaultyLambda.of(name, way, layer, folder).listener(invokes).build()) {
      Script play = new Script(lambda, way, Fault.NONE);
      long end = System.nanoTime() + duration.toNanos();
      while (System.nanoTime() < end) {
        step(play, way);
        footprints.look(lambda.extensions());
      }
      way.end();
      play.burst(3);
      play.work(Duration.ofSeconds(3));
      footprints.look(lambda.extensions());
      play.shutdown();
      return judge(name, play, lambda, way.proxy().ledger());
    }
  }

  private void step(Script play, FaultyNetwork way) throws IOException, InterruptedException {
    int dice = random.nextInt(1000);
    if (dice < 700) {
      play.burst(1 + random.nextInt(20));
    } else if (dice < 800) {
      play.work(Duration.ofMillis(100 + random.nextInt(1200)));
    } else if (dice < 880) {
      freezes++;
      play.freeze(Duration.ofMillis(random.nextInt(2500)));
    } else if (dice < 940) {
      faults++;
      way.end();
      way.begin(FAULTS.get(random.nextInt(FAULTS.size())));
    } else if (dice < 980) {
      way.end();
    } else if (dice < 991) {
      resets++;
      play.reset();
    } else {
      kills++;
      int after = 100 + random.nextInt(1000);
      play.meanwhile(
          Duration.ofMillis(1500),
          () -> {
            TimeUnit.MILLISECONDS.sleep(after);
            play.kill();
          });
    }
  }

  private List<String> judge(String name, Script play, LambdaEmulator lambda, ProxyLog ledger)
      throws IOException, InterruptedException {
    RunTotals expected = ReportedTotals.told(play.results(), lambda, invokes.requestIds());
    LogClaims said = LogClaims.in(lambda.extensions());
    ResultVerifier judgement =
        new ResultVerifier(new FaultScenario(Fault.NONE, Phase.KILLED, kind), expected, said, ledger);
    long end = System.nanoTime() + VISIBLE.toNanos();
    List<StoredSeries> stored = server.stored(name);
    while (!judgement.of(stored).isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(500);
      stored = server.stored(name);
    }
    List<String> wrongs = new ArrayList<>(judgement.of(stored));
    wrongs.addAll(ledger.breakages());
    long late =
        lambda.extensions().stream()
            .filter(process -> process.killed() && !process.crashed())
            .count();
    if (late > 0) {
      wrongs.add(late + " processes did not end in time at SHUTDOWN");
    }
    if (!footprints.flat()) {
      wrongs.add("memory or threads grew");
    }
    report(play.results(), lambda.extensions().size(), expected, stored);
    return wrongs;
  }

  private void report(
      List<InvocationResult> results, int processes, RunTotals expected, List<StoredSeries> stored) {
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
        RunTotals.received(stored).values(),
        RunTotals.receivedTotals(stored).values(),
        added[added.length / 2],
        added[added.length - 1],
        footprints);
  }
}
