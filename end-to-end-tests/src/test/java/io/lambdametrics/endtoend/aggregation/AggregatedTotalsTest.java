// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.endtoend.fault.BackgroundTask;
import io.lambdametrics.endtoend.fault.Fault;
import io.lambdametrics.endtoend.fault.FaultInjectingProxy;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.receiver.AggregationTiers;
import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Pushes the series of many environments through two sharding and two aggregating vmagents into
 * VictoriaMetrics, and compares what is stored with what the emulator counted, to the invocation
 * and the microsecond.
 */
@NeedsProgram({"newer/vmagent", "newer/victoria-metrics"})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AggregatedTotalsTest {

  /** As many environments as the machine can run at the same time. */
  private static final int MANY = LayerEnvironment.NATIVE ? 50 : 6;

  private static final int FEW = 3;
  private static final Path FILES = Path.of("../deploy/aggregation");

  private static final Duration RESET_AFTER = Duration.ofSeconds(10);
  private static final Duration STALENESS = Duration.ofSeconds(20);
  private static final Duration LONGER_THAN_THE_STALENESS = Duration.ofSeconds(25);

  /** How long aggregators and the store may take to show the samples that were accepted. */
  private static final Duration VISIBLE = Duration.ofSeconds(30);

  @RegisterExtension
  final RealServer store = new RealServer(ServerProgram.victoriaMetrics().newer());

  @AutoClose private final Fleet fleet = new Fleet();
  private final List<FaultInjectingProxy> proxies = new ArrayList<>();
  private final Map<String, String> settings =
      new TreeMap<>(Map.of("LAMBDA_METRICS_TOTALS_RESET_AFTER", RESET_AFTER.toSeconds() + "s"));
  private Optional<AggregationTiers> running = Optional.empty();

  @AfterEach
  void closeTiersAndProxies() throws IOException {
    for (FaultInjectingProxy proxy : proxies) {
      proxy.close();
    }
    running.ifPresent(AggregationTiers::close);
  }

  @Test
  void totalsOfTheProfileAreExactThroughLongFreezesResetsLostResponsesAndARestart()
      throws Exception {
    settings.put("LAMBDA_METRICS_PROFILE", "fleet");
    AggregationTiers tiers = start("prometheus", MANY);
    fleet.inAll(environment -> environment.invoke(3));
    loseResponses();

    freezeSomeAndResetOthersWhile(() -> restart(tiers.sharding().get(0)));
    fleet.inAll(environment -> environment.invoke(2));
    fleet.inThose(number -> number == 1, environment -> environment.invoke(Invocation.timingOut()));
    fleet.shutDownOneByOne();

    assertStored(fleet.invoked(), RunTotals::receivedTotals);
  }

  @Test
  void windowsOfSysdigAreExactThroughLongFreezesResetsAndARestart() throws Exception {
    settings.put("LAMBDA_METRICS_PROFILE", "fleet");
    AggregationTiers tiers = start("sysdig", FEW);
    fleet.inAll(environment -> environment.invoke(3));

    freezeSomeAndResetOthersWhile(() -> restart(tiers.sharding().get(0)));
    fleet.inAll(environment -> environment.invoke(2));
    fleet.shutDownOneByOne();

    assertStored(fleet.invoked(), RunTotals::receivedWindows);
  }

  @Test
  void aWindowOfSysdigCountsTwiceIfItsResponseIsLost() throws Exception {
    start("sysdig", FEW);
    fleet.inAll(environment -> environment.invoke(2));
    loseResponses();
    fleet.shutDownOneByOne();

    // Each of these requests has a window of one invocation, and the next attempt repeats it.
    int lost = proxies.stream().mapToInt(FaultInjectingProxy::faultsMet).sum();
    Map<String, Double> values = new TreeMap<>(fleet.invoked().values());
    values.merge(RunTotals.INVOCATIONS, (double) lost, Double::sum);
    assertStored(new RunTotals(values), RunTotals::receivedWindows);
    assertThat(lost).isPositive();
  }

  @Test
  void totalsAreExactIfTheShardingTierIsKilledAndLosesWhatItAccepted() throws Exception {
    settings.put("LAMBDA_METRICS_TOTALS_RESET_AFTER", "60m");
    AggregationTiers tiers = start("prometheus", FEW);
    fleet.inAll(environment -> environment.invoke(4));
    awaitInvocations(4 * FEW);

    fleet.inAll(environment -> environment.invoke(1));
    for (LocalServer shard : tiers.sharding()) {
      shard.kill();
      shard.startAgain();
    }
    fleet.inAll(environment -> environment.invoke(2));
    fleet.shutDownOneByOne();

    assertStored(fleet.invoked(), RunTotals::receivedTotals);
  }

  @Test
  void totalsMissOneWindowOfEachEnvironmentIfTheAggregatorsAreKilled() throws Exception {
    settings.put("LAMBDA_METRICS_TOTALS_RESET_AFTER", "60m");
    AggregationTiers tiers = start("prometheus", FEW);
    fleet.inAll(environment -> environment.invoke(8));
    awaitInvocations(8 * FEW);

    for (LocalServer aggregator : tiers.aggregating()) {
      aggregator.kill();
      aggregator.startAgain();
    }
    fleet.inAll(environment -> environment.invoke(1));
    addEnvironments("prometheus", 1);
    fleet.inAll(environment -> environment.invoke(3));
    fleet.shutDownOneByOne();

    // The first push after the kill has one invocation.
    RunTotals invoked = fleet.invoked();
    RunTotals expected =
        new RunTotals(
            Map.of(
                RunTotals.INVOCATIONS,
                invoked.get(RunTotals.INVOCATIONS) - FEW,
                RunTotals.COLD_STARTS,
                invoked.get(RunTotals.COLD_STARTS)));
    assertStored(expected, RunTotals::receivedTotals);
  }

  @Test
  void seriesThatMoveToANewAggregatorMissOneWindowOfEachEnvironment() throws Exception {
    settings.put("LAMBDA_METRICS_TOTALS_RESET_AFTER", "60m");
    AggregationTiers tiers = start("prometheus", FEW);
    fleet.inAll(environment -> environment.invoke(8));
    // The reports of the last invocations come with the next push.
    awaitCounts(count -> count.invocations() == (count.isOfReports() ? 7 * FEW : 8 * FEW));

    // The old aggregators go on repeating their last totals.
    tiers.addAggregators(3);
    fleet.inAll(environment -> environment.invoke(1));
    addEnvironments("prometheus", 1);
    fleet.inAll(environment -> environment.invoke(3));
    fleet.shutDownOneByOne();

    // The first push after the change has one invocation.
    double invoked = fleet.invoked().get(RunTotals.INVOCATIONS);
    awaitCounts(count -> count.invocations() == (count.hasMoved() ? invoked - FEW : invoked));
    assertThat(new QueriedReceiver(store.get()).stored())
        .extracting(series -> series.labels().get("aggregator"))
        .as("of all series, some must have moved")
        .contains("aggregator-0", "aggregator-1")
        .containsAnyOf("aggregator-2", "aggregator-3", "aggregator-4");
  }

  @Test
  void nativeHistogramsAreNotStored() throws Exception {
    settings.put("LAMBDA_METRICS_NATIVE_HISTOGRAMS", "true");
    start("prometheus", 1);
    fleet.inAll(environment -> environment.invoke(3));
    fleet.shutDownOneByOne();

    List<StoredSeries> stored = awaitInvocations(3);
    assertThat(stored).extracting(StoredSeries::name).contains("aws_lambda_invocations_total");
    assertThat(stored)
        .extracting(StoredSeries::name)
        .noneMatch(name -> name.startsWith("aws_lambda_duration"));
  }

  private AggregationTiers start(String backend, int environments) throws Exception {
    AggregationTiers started =
        AggregationTiers.start(
            FILES, backend, Duration.ofSeconds(1), STALENESS, store.get().writeUrl());
    running = Optional.of(started);
    for (LocalServer shard : started.sharding()) {
      proxies.add(FaultInjectingProxy.start(shard.url(), Optional.empty(), true));
    }
    addEnvironments(backend, environments);
    return started;
  }

  private void addEnvironments(String backend, int number) {
    for (int i = 0; i < number; i++) {
      FaultInjectingProxy proxy = proxies.get(i % proxies.size());
      String url = "http://127.0.0.1:" + proxy.port() + "/api/v1/write";
      fleet.add(
          LayerEnvironment.withoutSettings()
              .timeout(Duration.ofSeconds(8))
              .shutdownTimeout(Duration.ofSeconds(15))
              .environment("LAMBDA_METRICS_BACKENDS", backend)
              .environment("LAMBDA_METRICS_GROUPS", "core,init")
              .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
              // A push must end before the freeze, even on a busy machine: a window that is sent
              // again after a lost response and a long silence may count twice.
              .environment("LAMBDA_METRICS_PUSH_TIMEOUT", "6s")
              .environment(settings)
              .environment("PROMETHEUS_REMOTE_WRITE_URL", url)
              .environment("SYSDIG_MONITOR_URL", url)
              .environment("SYSDIG_MONITOR_API_TOKEN", "the-token-of-a-test"));
    }
  }

  /**
   * Stores a push of every third environment without a response, and invokes these environments
   * until they have sent it again, which they do not do at once.
   */
  private void loseResponses() throws Exception {
    IntPredicate chosen = number -> number % 3 == 0;
    fleet.inThose(chosen, environment -> environment.invoke(1));
    for (FaultInjectingProxy proxy : proxies) {
      proxy.startFault(Fault.RESET_AFTER_STORING);
    }
    fleet.inThose(chosen, environment -> environment.invoke(1));
    for (FaultInjectingProxy proxy : proxies) {
      proxy.endFault();
    }
    long end = System.nanoTime() + RESET_AFTER.dividedBy(2).toNanos();
    while (System.nanoTime() < end) {
      fleet.inThose(chosen, environment -> environment.invoke(1));
    }
  }

  /**
   * Leaves a third of the environments frozen for longer than the aggregators remember them, resets
   * another third once, and invokes the last third all the time.
   */
  private void freezeSomeAndResetOthersWhile(BackgroundTask.Work work) throws Exception {
    long end = System.nanoTime() + LONGER_THAN_THE_STALENESS.toNanos();
    BackgroundTask task = BackgroundTask.start(work);
    fleet.inThose(
        number -> number % 3 == 1,
        environment -> {
          environment.reset();
          environment.invoke(2);
        });
    while (System.nanoTime() < end) {
      fleet.inThose(number -> number % 3 == 2, environment -> environment.invoke(1));
    }
    task.join();
  }

  private static void restart(LocalServer server) throws IOException, InterruptedException {
    server.stop();
    server.startAgain();
  }

  private void assertStored(RunTotals expected, Function<List<StoredSeries>, RunTotals> totals)
      throws Exception {
    List<StoredSeries> stored = awaitStored(series -> expected.agreesWith(totals.apply(series)));
    RunTotals received = totals.apply(stored);
    assertThat(expected.agreesWith(received))
        .as("received %s%nexpected %s%n%s", received, expected, fleet.warnings())
        .isTrue();
    assertThat(stored).allMatch(series -> !series.labels().containsKey("instance"));
    assertThat(fleet.extensions()).allMatch(ExtensionReport::behaved);
  }

  /** Waits until each series that counts all invocations is as expected. */
  private void awaitCounts(Predicate<AggregatedCount> expected) throws Exception {
    List<AggregatedCount> counts =
        AggregatedCount.of(
            awaitStored(
                stored -> {
                  List<AggregatedCount> soFar = AggregatedCount.of(stored);
                  return soFar.size() == AggregatedCount.SERIES
                      && soFar.stream().allMatch(expected);
                }));
    assertThat(counts).hasSize(AggregatedCount.SERIES).allMatch(expected);
  }

  private List<StoredSeries> awaitInvocations(int number) throws Exception {
    return awaitStored(
        series -> RunTotals.receivedTotals(series).get(RunTotals.INVOCATIONS) == number);
  }

  private List<StoredSeries> awaitStored(Predicate<List<StoredSeries>> complete)
      throws IOException, InterruptedException {
    return Await.poll(VISIBLE, new QueriedReceiver(store.get())::stored, complete);
  }
}
