// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.otlp.OtlpBackendProvider;
import io.lambdametrics.backend.prometheus.PrometheusBackendProvider;
import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import io.lambdametrics.backend.sysdig.SysdigBackendProvider;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xerial.snappy.Snappy;

/**
 * Compares the table of series and bytes in {@code docs/configuration.md} with the pushes of an
 * environment that has been busy for some windows.
 */
class PushSizeTest {

  private static final Path PAGE = Path.of("../docs/configuration.md");
  private static final int WINDOWS = 3;
  private static final int INVOCATIONS = 40;
  private static final Labels LABELS =
      Labels.of(
          Map.of(
              "account_id", "123456789012",
              "function_name", "orders",
              "function_version", "$LATEST",
              "instance", "5f1c9ae02b7d4e63",
              "job", "aws-lambda",
              "region", "eu-west-1"));
  private static final Map<String, String> FLEET = Map.of("LAMBDA_METRICS_PROFILE", "fleet");
  private static final Map<String, String> REPEATING =
      Map.of("LAMBDA_METRICS_PROFILE", "fleet", "LAMBDA_METRICS_REPEAT_UNCHANGED", "true");

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void profileFleetHasAtMostTenSeries() throws Exception {
    assertThat(prometheus(FLEET).series()).isEqualTo(10);
    assertThat(sysdig(FLEET).series()).isEqualTo(8);
  }

  @Test
  void profileFleetHalvesBytes() throws Exception {
    assertThat(prometheus(FLEET).bytes() * 2).isLessThan(prometheus(Map.of()).bytes());
    assertThat(sysdig(FLEET).bytes() * 2).isLessThan(sysdig(Map.of()).bytes());
  }

  @Test
  void sizesAreDescribed() throws Exception {
    Map<String, Map<String, String>> configurations =
        Map.of(
            "the defaults", Map.of(),
            "`fleet` and `LAMBDA_METRICS_REPEAT_UNCHANGED=true`", REPEATING,
            "`fleet`", FLEET);
    for (var configuration : configurations.entrySet()) {
      List<String> cells = cells(configuration.getKey());
      assertSize(prometheus(configuration.getValue()), cells.get(2), cells.get(3));
      assertSize(sysdig(configuration.getValue()), cells.get(4), cells.get(5));
    }
  }

  @Test
  void sizesByOtlpAreDescribed() throws Exception {
    Matcher described =
        Pattern.compile(
                "A push of the default groups has (.*) KB and is compressed to (.*) KB;"
                    + " one of the group `core` alone has (.*) KB and is compressed to (.*) KB\\.")
            .matcher(Files.readString(Path.of("../docs/otlp.md")));
    assertThat(described.find()).isTrue();
    // Other releases of Java may compress a little differently.
    double[] kilobytes = {
      otlp("core,init", "none"),
      otlp("core,init", "gzip"),
      otlp("core", "none"),
      otlp("core", "gzip")
    };
    for (int i = 0; i < kilobytes.length; i++) {
      assertThat(kilobytes[i]).isCloseTo(Double.parseDouble(described.group(i + 1)), within(0.1));
    }
  }

  /** Returns the kilobytes of the last of some pushes. */
  private double otlp(String groups, String compression) throws Exception {
    Map<String, String> variables =
        Map.of(
            "LAMBDA_METRICS_BACKENDS",
            "otlp",
            "LAMBDA_METRICS_GROUPS",
            groups,
            "OTLP_METRICS_COMPRESSION",
            compression,
            "OTLP_METRICS_ENDPOINT",
            server.url("/v1/metrics").toString());
    Settings settings = ImpliedDefaults.settingsOf(variables);
    byte[] body = {};
    try (MetricsBackend backend = new OtlpBackendProvider().create(new Context(settings))) {
      for (MetricBatch window : windows(settings)) {
        server.enqueue(new MockResponse.Builder().code(200).build());
        assertThat(backend.push(window, Duration.ofSeconds(20)))
            .isEqualTo(new PushOutcome.Accepted());
        body = server.takeRequest().getBody().toByteArray();
      }
    }
    return body.length / 1000.0;
  }

  private static void assertSize(Size size, String series, String bytes) {
    assertThat(size.series()).as("series %s", size).isEqualTo(Integer.parseInt(series));
    assertThat(size.bytes())
        .as("bytes %s", size)
        .isCloseTo(Integer.parseInt(bytes.replace(",", "")), withinPercentage(3));
  }

  private static List<String> cells(String configuration) throws Exception {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| " + configuration + " |"))
        .map(line -> List.of(line.split(" *\\| *", -1)))
        .findFirst()
        .orElseThrow();
  }

  private Size prometheus(Map<String, String> variables) throws Exception {
    return size(
        new PrometheusBackendProvider(),
        variables,
        Map.of("PROMETHEUS_REMOTE_WRITE_URL", server.url("/write").toString()));
  }

  private Size sysdig(Map<String, String> variables) throws Exception {
    return size(
        new SysdigBackendProvider(),
        variables,
        Map.of(
            "SYSDIG_MONITOR_URL",
            server.url("/prometheus/remote/write").toString(),
            "SYSDIG_MONITOR_API_TOKEN",
            "token"));
  }

  /** Returns all series of some pushes of an environment, and the bytes of the last push. */
  private Size size(
      MetricsBackendProvider provider, Map<String, String> variables, Map<String, String> address)
      throws Exception {
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(address);
    Settings settings = ImpliedDefaults.settingsOf(all);
    try (MetricsBackend backend = provider.create(new Context(settings))) {
      Set<List<Label>> series = new HashSet<>();
      byte[] body = {};
      for (MetricBatch window : windows(settings)) {
        server.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(backend.push(window, Duration.ofSeconds(20)))
            .isEqualTo(new PushOutcome.Accepted());
        body = server.takeRequest().getBody().toByteArray();
        WriteRequest.parseFrom(Snappy.uncompress(body))
            .getTimeseriesList()
            .forEach(each -> series.add(each.getLabelsList()));
      }
      return new Size(series.size(), body.length);
    }
  }

  private static List<MetricBatch> windows(Settings settings) throws Exception {
    LambdaEnvironment environment = new LambdaEnvironment(Map.of(), Path.of("/tmp"));
    Instant start = Instant.parse("2026-11-22T10:00:00Z");
    MetricsEngine engine =
        new MetricsEngine(AppSettings.read(settings).engineOptions(environment), start);
    record(engine, initialization());
    List<MetricBatch> windows = new ArrayList<>();
    for (int window = 0; window < WINDOWS; window++) {
      for (int i = 0; i < INVOCATIONS; i++) {
        record(engine, invocation(window * INVOCATIONS + i));
      }
      windows.add(
          engine.takeWindow(start.plusSeconds(60L * (window + 1)), any -> LABELS).orElseThrow());
    }
    return windows;
  }

  private static void record(MetricsEngine engine, String events) throws Exception {
    engine.record(new TelemetryDecoder().decode(events.getBytes(UTF_8)).events());
  }

  private static String initialization() {
    return """
        [{"time":"2026-11-22T10:00:00Z","type":"platform.initStart",
          "record":{"initializationType":"on-demand","phase":"init"}},
         {"time":"2026-11-22T10:00:01Z","type":"platform.initReport",
          "record":{"initializationType":"on-demand","phase":"init","status":"success",
                    "metrics":{"durationMs":412.75}}}]
        """;
  }

  /** Returns an invocation of 2 ms to some seconds. */
  private static String invocation(int number) {
    double runtimeMs = 2.5 + Math.pow(number % INVOCATIONS, 2) * 1.375;
    return String.format(
        """
        [{"time":"2026-11-22T10:00:02Z","type":"platform.runtimeDone",
          "record":{"requestId":"%1$d","status":"success",
                    "metrics":{"durationMs":%2$s,"producedBytes":40},
                    "spans":[{"name":"responseLatency","durationMs":1.5}]}},
         {"time":"2026-11-22T10:00:02Z","type":"platform.report",
          "record":{"requestId":"%1$d","status":"success",
                    "metrics":{"durationMs":%3$s,"billedDurationMs":%4$d,
                               "memorySizeMB":512,"maxMemoryUsedMB":180}}}]
        """,
        number, runtimeMs, runtimeMs + 0.625, (long) Math.ceil(runtimeMs + 0.625));
  }

  private record Size(int series, int bytes) {}

  private record Context(Settings settings) implements BackendContext {
    @Override
    public String userAgent() {
      return "test";
    }

    @Override
    public boolean repeatsUnchanged() {
      return settings.getOrDefault(SettingDefinitions.REPEAT_UNCHANGED);
    }
  }
}
