// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Lets a fleet push through servers, and checks that the sums that are stored are exact. */
final class FleetRun {

  /** How long a sample may take from tier to tier. */
  private static final Duration UNTIL_STORED = Duration.ofSeconds(10);

  /**
   * The shortest time between two pushes of an environment. A vmagent holds samples for a second,
   * so pushes that follow sooner, through another vmagent, could overtake each other.
   */
  private static final Duration BETWEEN_PUSHES = Duration.ofSeconds(3);

  private static final Duration POLL = Duration.ofSeconds(1);

  private static final OperatingSystemMXBean THIS_PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final SenderSettings sender;
  private final FleetOptions options;

  /**
   * What a run stored and cost.
   *
   * @param environments the number of environments that pushed
   * @param pushes the number of accepted pushes
   * @param pushSeconds how long they took
   * @param senderNanos the CPU time of the simulated environments for their pushes
   * @param stored what is stored
   * @param sharding the cost of the sharding tier
   * @param aggregating the cost of the aggregating tier
   * @param store the cost of the store
   * @param rules the cost of the store for recording rules, with one evaluation a minute
   * @param sums the figures that were invoked and stored
   */
  record Result(
      int environments,
      long pushes,
      double pushSeconds,
      long senderNanos,
      Stored stored,
      ServerMeter.Cost sharding,
      ServerMeter.Cost aggregating,
      ServerMeter.Cost store,
      ServerMeter.Cost rules,
      List<SumCheck> sums) {

    Result {
      sums = List.copyOf(sums);
    }

    boolean isExact() {
      return sums.stream().allMatch(SumCheck::isExact);
    }
  }

  /**
   * What a run measures.
   *
   * @param sender the settings of the environments
   * @param way the servers on the way, in words
   */
  record Key(SenderSettings sender, String way) {

    String title() {
      return sender.title() + ", " + way;
    }
  }

  FleetRun(SenderSettings sender, FleetOptions options) {
    this.sender = sender;
    this.options = options;
  }

  /** Pushes through {@code route} and waits until the sums are exact, or until it is too late. */
  Result through(Route route) throws IOException, InterruptedException, FleetException {
    SimulatedFleet fleet = new SimulatedFleet(sender, options.environments());
    long deadline = System.nanoTime() + options.limit().toNanos();
    int environments = 0;
    long pushes = 0;
    long pushNanos = 0;
    long senderNanos = 0;
    for (int round = 0; round < options.pushes(); round++) {
      fleet.invoke();
      LockSupport.parkNanos(round == 0 ? 0 : BETWEEN_PUSHES.toNanos());
      long start = System.nanoTime();
      long cpuStart = THIS_PROCESS.getProcessCpuTime();
      int pushed = fleet.push(route.writeUrls(), deadline);
      environments = Math.max(environments, pushed);
      pushes += pushed;
      senderNanos += THIS_PROCESS.getProcessCpuTime() - cpuStart;
      pushNanos += System.nanoTime() - start;
    }
    // Before the queries below, which cost the store, too.
    ServerMeter.Cost storeCost = route.storeCost();
    ServerMeter.Cost evaluation = route.evaluateRules();
    double minutes = pushes / FleetTables.pushesPerMinute(sender) / environments;
    List<SumCheck> sums = new ArrayList<>(awaitExactSums(route, fleet.accepted()));
    sums.addAll(route.checkRules());
    return new Result(
        environments,
        pushes,
        pushNanos / 1e9,
        senderNanos,
        route.stored(),
        route.shardingCost(),
        route.aggregatingCost(),
        storeCost,
        evaluation.withCpuTimes(minutes),
        sums);
  }

  /** Reads the sums until they are exact. Returns the last ones when the time is up. */
  private List<SumCheck> awaitExactSums(Route route, InvokedTotals invoked)
      throws IOException, InterruptedException {
    Duration limit = options.interval().multipliedBy(2).plus(UNTIL_STORED);
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      List<SumCheck> read = new ArrayList<>();
      for (SumCheck check : SumCheck.of(sender.backend(), invoked)) {
        read.add(check.read(route.store()));
      }
      if (read.stream().allMatch(SumCheck::isExact) || System.nanoTime() > deadline) {
        return read;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }
}
