// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.receiver.AggregationTiers;
import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Evaluates the dashboards in a real Prometheus with series that vmagents have summed over the
 * environments of a function, so that they have no label {@code instance}.
 */
@NeedsProgram({"prometheus", "newer/vmagent"})
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AggregatedDashboardsTest {

  private static final Path AGGREGATION = Path.of("../deploy/aggregation");
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration STALENESS = Duration.ofHours(1);
  private static final Duration UNTIL_WRITTEN = Duration.ofSeconds(40);

  @RegisterExtension static final RealServer server = new RealServer(ServerProgram.prometheus());

  private static AggregationTiers prometheus;
  private static AggregationTiers sysdig;

  /** The second environment begins when the figures of the first one are stored. */
  @BeforeAll
  static void invokeInTwoEnvironments() throws Exception {
    prometheus = tiers("prometheus");
    sysdig = tiers("sysdig");
    invoke();
    awaitOutOfMemory(1);
    invoke();
    awaitOutOfMemory(2);
    // A total that begins shows no increase, so there are two of these, too.
    LossyEnvironment.run("prometheus", "PROMETHEUS_REMOTE_WRITE_URL", writeUrl(prometheus));
    LossyEnvironment.run("prometheus", "PROMETHEUS_REMOTE_WRITE_URL", writeUrl(prometheus));
  }

  private static AggregationTiers tiers(String backend) throws Exception {
    return AggregationTiers.start(AGGREGATION, backend, INTERVAL, STALENESS, server.writeUrl());
  }

  private static void invoke() throws Exception {
    try (LayerEnvironment orders =
        LayerEnvironment.withoutSettings()
            .functionName("orders")
            .environment("LAMBDA_METRICS_BACKENDS", "sysdig,prometheus")
            .environment("LAMBDA_METRICS_GROUPS", LossyEnvironment.ALL_GROUPS)
            .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
            .environment("PROMETHEUS_REMOTE_WRITE_URL", writeUrl(prometheus))
            .environment("SYSDIG_MONITOR_URL", writeUrl(sysdig))
            .environment("SYSDIG_MONITOR_API_TOKEN", "a-token")
            .timeout(Duration.ofSeconds(3))
            .build()) {
      orders.invoke(Invocation.success());
      orders.invoke(Invocation.timingOut());
      orders.invoke(Invocation.outOfMemory());
      // The next process pushes all figures at the end of an invocation, not only at SHUTDOWN.
      orders.invoke(Invocation.success());
      orders.shutdown();
    }
  }

  private static String writeUrl(AggregationTiers tiers) {
    return tiers.sharding().get(0).writeUrl().toString();
  }

  /** Waits until the last figure of an environment is stored under both names. */
  private static void awaitOutOfMemory(int number) throws Exception {
    for (String query :
        List.of(
            "sum(aws_lambda_out_of_memory_total)",
            "sum(sum_over_time(aws_lambda_out_of_memory[1h]))")) {
      String expected = "\"" + number + "\"";
      String response =
          Await.poll(
              UNTIL_WRITTEN,
              () -> server.get().queryOnce(query),
              stored -> stored.contains(expected));
      assertThat(response).as(query).contains(expected);
    }
  }

  @AfterAll
  static void stop() {
    prometheus.close();
    sysdig.close();
  }

  @Test
  void noStoredSeriesHasAnInstance() throws Exception {
    assertThat(new QueriedReceiver(server.get()).stored())
        .isNotEmpty()
        .noneSatisfy(series -> assertThat(series.labels()).containsKey("instance"));
  }

  @Test
  void everyPanelOfGrafanaShowsTheFunction() throws Exception {
    for (String query : DashboardQueries.ofGrafana()) {
      DashboardQueries.assertShowsOrders(server.get(), query);
    }
  }

  @Test
  void everyPanelOfSysdigShowsTheFunction() throws Exception {
    for (String query : DashboardQueries.ofSysdig()) {
      DashboardQueries.assertShowsOrders(server.get(), query);
    }
  }
}
