// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.testkit.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Starts a server that plays the receiver, and creates backends that push to it. */
abstract class ConformanceTestBase {

  static final Duration AMPLE = Duration.ofSeconds(20);
  static final PushOutcome ACCEPTED = new PushOutcome.Accepted();

  final Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  MockWebServer server;

  private final List<MetricsBackend> opened = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    server = new MockWebServer();
    server.start();
  }

  @AfterEach
  void stop() {
    opened.forEach(MetricsBackend::close);
    server.close();
  }

  final StrictReceiver receiver(boolean one, boolean two) {
    StrictReceiver receiver = new StrictReceiver(one, two);
    server.setDispatcher(receiver);
    return receiver;
  }

  final void respond(int status) {
    server.enqueue(new MockResponse.Builder().code(status).build());
  }

  final List<String> versions() throws InterruptedException {
    List<String> versions = new ArrayList<>();
    for (int left = server.getRequestCount(); left > 0; left--) {
      versions.add(server.takeRequest().getHeaders().get("X-Prometheus-Remote-Write-Version"));
    }
    return versions;
  }

  final MetricsBackend backend(String version) {
    return backend(version, Map.of());
  }

  final MetricsBackend backend(String version, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    more.forEach((name, text) -> environment.put("PROMETHEUS_REMOTE_WRITE_" + name, text));
    environment.put("PROMETHEUS_REMOTE_WRITE_VERSION", version);
    environment.put(
        "PROMETHEUS_REMOTE_WRITE_URL",
        "http://127.0.0.1:" + server.getPort() + "/write?tenant=a%20b");
    MetricsBackend backend = new PrometheusBackendProvider().create(new TestContext(environment));
    opened.add(backend);
    return backend;
  }

  static MetricBatch counter(double increase, double total, Instant end) {
    return counter(increase, total, end, Instant.EPOCH);
  }

  static MetricBatch counter(double increase, double total, Instant end, Instant start) {
    Metric invocations =
        new Metric.Counter(
            new MetricDescriptor("aws_lambda_invocations", Unit.COUNT, "Invocations."),
            Labels.NONE,
            increase,
            total,
            start);
    return batch(end, invocations);
  }

  static MetricBatch batch(Instant end, Metric... metrics) {
    return new MetricBatch(end.minusSeconds(10), end, Labels.of("instance", "a"), List.of(metrics));
  }
}
