package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.prometheus.PrometheusBackendProvider;
import io.lambdametrics.backend.testkit.LocalServer;
import io.lambdametrics.backend.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every query of the dashboards and alerts, asked of a real Prometheus that has our series. */
class DashboardsTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Pattern EXPRESSION =
      Pattern.compile("expr: (?:>\\n)?(.*?)\\n *(?:for|labels):", Pattern.DOTALL);
  private static final List<String> COUNTERS =
      List.of(
          "aws_lambda_invocations",
          "aws_lambda_errors",
          "aws_lambda_timeouts",
          "aws_lambda_out_of_memory",
          "aws_lambda_cold_starts");
  private static final List<String> DURATIONS =
      List.of("aws_lambda_duration", "aws_lambda_postruntime_extensions_duration");

  private static LocalServer server;

  @BeforeAll
  static void fill(@TempDir Path folder) throws Exception {
    server = LocalServer.prometheus(folder, LocalServer.freePort());
    Instant end = Instant.now().minusSeconds(2);
    for (MetricsBackendProvider provider :
        List.of(new PrometheusBackendProvider(), new SysdigBackendProvider())) {
      try (MetricsBackend backend = provider.create(new TestContext(settings()))) {
        backend.push(batch(end.minusSeconds(30), 1), Duration.ofSeconds(20));
        backend.push(batch(end, 2), Duration.ofSeconds(20));
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyPanelOfGrafanaShowsSomething() throws Exception {
    List<String> queries = texts("dashboards/grafana.json", "expr");
    assertThat(queries).hasSizeGreaterThanOrEqualTo(8);
    for (String query : queries) {
      String asked = query.replace("$__rate_interval", "5m").replace("$function", ".*");
      assertThat(server.query(asked)).as(asked).contains("\"value\":");
    }
  }

  @Test
  void everyPanelOfSysdigShowsSomething() throws Exception {
    List<String> queries = texts("dashboards/sysdig.json", "query");
    assertThat(queries).hasSizeGreaterThanOrEqualTo(8);
    for (String query : queries) {
      String asked = query.replace("$__interval", "5m").replace("=~$function", "=~\".*\"");
      assertThat(server.query(asked)).as(asked).contains("\"value\":");
    }
  }

  @Test
  void everyAlertCanBeAsked() throws Exception {
    String rules = Files.readString(DOCS.resolve("alerts/prometheus.rules.yml"));
    List<String> queries =
        EXPRESSION.matcher(rules).results().map(found -> found.group(1)).toList();
    assertThat(queries).hasSize(7);
    for (String query : queries) {
      assertThat(server.queryOnce(query)).as(query).contains("\"status\":\"success\"");
    }
  }

  @Test
  void alertsWhenAndOnlyWhenTheyShould() throws Exception {
    LocalServer.demand("promtool");
    Process promtool =
        new ProcessBuilder("promtool", "test", "rules", "prometheus.tests.yml")
            .directory(DOCS.resolve("alerts").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(promtool.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(promtool.exitValue()).as(said).isZero();
  }

  private static List<String> texts(String file, String field) throws Exception {
    List<String> texts = new ArrayList<>();
    JsonNode root = new ObjectMapper().readTree(DOCS.resolve(file).toFile());
    for (JsonNode node : root.findValues(field)) {
      if (node.isTextual() && node.asText().contains("aws_lambda")) {
        texts.add(node.asText());
      }
    }
    return texts;
  }

  private static Map<String, String> settings() {
    return Map.of(
        "PROMETHEUS_REMOTE_WRITE_URL", server.writeUrl().toString(),
        "SYSDIG_MONITOR_URL", server.writeUrl().toString(),
        "SYSDIG_MONITOR_API_TOKEN", "token");
  }

  private static MetricBatch batch(Instant end, int number) {
    List<Metric> metrics = new ArrayList<>();
    for (String name : COUNTERS) {
      MetricDescriptor what = new MetricDescriptor(name, Unit.COUNT, "A number.");
      metrics.add(new Metric.Counter(what, Labels.NONE, 3, 3 * number));
    }
    BucketBounds bounds = new BucketBounds(List.of(100.0, 1000.0));
    StatisticSet one = new StatisticSet(3, 450, 50, 250, List.of(1L, 2L, 0L));
    for (String name : DURATIONS) {
      MetricDescriptor what = new MetricDescriptor(name, Unit.MILLISECONDS, "A time.");
      StatisticSet total = number == 1 ? one : one.plus(one);
      metrics.add(new Metric.Distribution(what, Labels.NONE, bounds, one, total));
    }
    Labels labels = Labels.of(Map.of("function_name", "checkout", "instance", "a1b2c3d4"));
    return new MetricBatch(end.minusSeconds(30), end, labels, metrics);
  }
}
