// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.receiver.StoredSeries;
import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Evaluates the dashboards and alerts in a real Prometheus, with the series of two functions:
 * {@code orders}, which has every kind of error, and {@code healthy}.
 */
@NeedsProgram({"prometheus", "promtool"})
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DashboardsTest {

  private static final Path DOCS = Path.of("../docs").toAbsolutePath().normalize();
  private static final Path RULES = DOCS.resolve("alerts/prometheus.rules.yml");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The alerts that do not depend on the speed of this machine. */
  private static final String ALERTS =
      "ALERTS{alertstate=\"firing\","
          + "alertname=~\"LambdaErrorRate|LambdaTimeouts|LambdaOutOfMemory|LambdaNoData\"}";

  @TempDir private static Path folder;

  @RegisterExtension
  static final RealServer server =
      new RealServer(
          ServerProgram.prometheus()
              .configuredBy("global: {evaluation_interval: 1s}\nrule_files: [" + RULES + "]\n"));

  @BeforeAll
  static void invokeBothFunctions() throws Exception {
    try (LayerEnvironment orders = environment("orders", Duration.ofSeconds(3));
        LayerEnvironment healthy = environment("healthy", Duration.ofSeconds(20))) {
      for (int i = 0; i < 9; i++) {
        orders.invoke(i % 3 == 1 ? Invocation.handlerError() : Invocation.success());
        healthy.invoke(Invocation.success());
      }
      // A slow machine can let the second one time out, too.
      assertThat(orders.invoke(Invocation.timingOut()).outcome())
          .isEqualTo(InvocationOutcome.TIMEOUT);
      assertThat(orders.invoke(Invocation.outOfMemory()).outcome())
          .isEqualTo(InvocationOutcome.OUT_OF_MEMORY);
      orders.invoke(Invocation.success());
      orders.shutdown();
      healthy.shutdown();
    }
    LossyEnvironment.run("prometheus", "PROMETHEUS_REMOTE_WRITE_URL", server.writeUrl().toString());
  }

  private static LayerEnvironment environment(String function, Duration timeout) {
    return LayerEnvironment.pushingTo(server.url().getPort())
        .functionName(function)
        .environment("LAMBDA_METRICS_BACKENDS", "sysdig,prometheus")
        .environment("LAMBDA_METRICS_GROUPS", LossyEnvironment.ALL_GROUPS)
        .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
        .environment("PROMETHEUS_REMOTE_WRITE_URL", server.writeUrl().toString())
        .timeout(timeout)
        .build();
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

  @Test
  void prometheusEvaluatesEveryAlert() throws Exception {
    List<JsonNode> rules =
        Await.poll(
            Duration.ofSeconds(20),
            DashboardsTest::rules,
            all -> all.stream().noneMatch(rule -> health(rule).equals("unknown")));
    assertThat(rules)
        .hasSameSizeAs(
            Files.readAllLines(RULES).stream()
                .filter(line -> line.strip().startsWith("- alert:"))
                .toList())
        .hasSizeGreaterThanOrEqualTo(17);
    assertThat(rules).allSatisfy(rule -> assertThat(health(rule)).as("%s", rule).isEqualTo("ok"));
    assertThat(JSON.readTree(server.get().query(ALERTS)).findValuesAsText("alertname"))
        .containsExactlyInAnyOrder("LambdaTimeouts", "LambdaOutOfMemory");
  }

  @Test
  void alertsOnlyForTheFailingFunction() throws Exception {
    Promtool.runTests(
        Promtool.writeTests(
            folder,
            RULES,
            stored(),
            ALERTS,
            0,
            List.of(
                firing("LambdaErrorRate", "warning", "orders"),
                firing("LambdaOutOfMemory", "warning", "orders"),
                firing("LambdaTimeouts", "warning", "orders"))));
  }

  @Test
  void alertsForFunctionsWithoutNewData() throws Exception {
    Promtool.runTests(
        Promtool.writeTests(
            folder,
            RULES,
            stored(),
            ALERTS,
            90,
            List.of(
                firing("LambdaNoData", "info", "healthy"),
                firing("LambdaNoData", "info", LossyEnvironment.FUNCTION),
                firing("LambdaNoData", "info", "orders"))));
  }

  @Test
  void sysdigAlertsFireForTheFunctionsWithTheProblem() throws Exception {
    Map<String, Set<String>> firing = new TreeMap<>();
    for (JsonNode alert : JSON.readTree(DOCS.resolve("alerts/sysdig.json").toFile())) {
      String query = alert.at("/alert/config/query").asText();
      JsonNode response = JSON.readTree(server.get().queryOnce(query));
      assertThat(response.path("status").asText()).as(query).isEqualTo("success");
      firing.put(
          alert.at("/alert/name").asText(),
          Set.copyOf(response.path("data").findValuesAsText("function_name")));
    }
    assertThat(firing)
        .containsEntry("LambdaErrorRate", Set.of("orders"))
        .containsEntry("LambdaTimeouts", Set.of("orders"))
        .containsEntry("LambdaOutOfMemory", Set.of("orders"))
        .containsEntry("LambdaMemory", Set.of("orders"))
        .containsEntry("LambdaMetricsTelemetryDropped", Set.of())
        .containsEntry("LambdaMetricsLost", Set.of())
        .containsEntry("LambdaNoData", Set.of());
  }

  @Test
  void passesTheTestsOfTheAlertingRules() throws Exception {
    Promtool.runTests(DOCS.resolve("alerts/prometheus.tests.yml"));
  }

  private static List<JsonNode> rules() throws IOException, InterruptedException {
    List<JsonNode> rules = new ArrayList<>();
    JSON.readTree(server.get().get("/api/v1/rules"))
        .findValues("rules")
        .forEach(group -> group.forEach(rules::add));
    return rules;
  }

  private static String health(JsonNode rule) {
    return rule.path("health").asText();
  }

  private static List<StoredSeries> stored() throws Exception {
    return new QueriedReceiver(server.get()).stored();
  }

  private static String firing(String alert, String severity, String function) {
    return "ALERTS{alertname=\"%s\", alertstate=\"firing\", function_name=\"%s\", severity=\"%s\"}"
        .formatted(alert, function, severity);
  }
}
