// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Evaluates the dashboard of Grafana with the series of a function that VictoriaMetrics received by
 * OTLP.
 */
@NeedsProgram("newer/victoria-metrics")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OtlpDashboardsTest {

  @RegisterExtension
  static final RealServer server = new RealServer(ServerProgram.victoriaMetricsWithOtlp());

  @BeforeAll
  static void invoke() throws Exception {
    String endpoint = server.url().resolve("/opentelemetry/v1/metrics").toString();
    try (LayerEnvironment orders =
        LayerEnvironment.withoutSettings()
            .functionName("orders")
            .environment("LAMBDA_METRICS_BACKENDS", "otlp")
            .environment("OTLP_METRICS_ENDPOINT", endpoint)
            .environment("LAMBDA_METRICS_GROUPS", LossyEnvironment.ALL_GROUPS)
            .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
            .timeout(Duration.ofSeconds(3))
            .build()) {
      for (int i = 0; i < 9; i++) {
        orders.invoke(i % 3 == 1 ? Invocation.handlerError() : Invocation.success());
      }
      orders.invoke(Invocation.timingOut());
      orders.invoke(Invocation.outOfMemory());
      orders.invoke(Invocation.success());
      orders.shutdown();
    }
    LossyEnvironment.run("otlp", "OTLP_METRICS_ENDPOINT", endpoint);
  }

  @Test
  void everyPanelOfGrafanaShowsTheFunction() throws Exception {
    for (String query : DashboardQueries.ofGrafana()) {
      DashboardQueries.assertShowsOrders(server.get(), query);
    }
  }
}
