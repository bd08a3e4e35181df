// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.backend.prometheus.proto.MetricMetadata;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Metadata;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Sample;
import io.lambdametrics.backend.prometheus.v2.proto.Metadata.MetricType;
import io.lambdametrics.backend.prometheus.v2.proto.Request;
import io.lambdametrics.backend.testkit.LogCapture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xerial.snappy.Snappy;

class RemoteWriteBackendTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration AMPLE = Duration.ofSeconds(20);

  private MockWebServer server;
  private RemoteWriteBackend backend;

  @BeforeEach
  void start() throws Exception {
    server = new MockWebServer();
    server.start();
    backend = backend(RemoteWriteVersion.V1, true);
  }

  private RemoteWriteBackend backend(RemoteWriteVersion version, boolean repeatDescriptions) {
    URI url = URI.create("http://127.0.0.1:" + server.getPort() + "/write");
    return new RemoteWriteBackend(
        RemoteWriteBackendTest::request,
        new RemoteWriteClient(HttpEndpoint.of(url), "test"),
        version,
        false,
        repeatDescriptions,
        InstantSource.fixed(NOW));
  }

  @AfterEach
  void stop() {
    backend.close();
    server.close();
  }

  @Test
  void acceptsABatchUpToFiveMinutesAhead() throws Exception {
    server.enqueue(new MockResponse.Builder().code(204).build());
    assertThat(backend.push(batch(NOW.plusSeconds(300), gauge("a", 1)), AMPLE))
        .isEqualTo(new PushOutcome.Accepted());
  }

  @Test
  void rejectsABatchMoreThanFiveMinutesAhead() throws Exception {
    assertThat(backend.push(batch(NOW.plusSeconds(301), gauge("a", 1)), AMPLE))
        .isEqualTo(
            new PushOutcome.Rejected("the batch ends 301 s in the future; is the clock right?"));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void sendsNothingForAnEmptyBatch() throws Exception {
    assertThat(backend.push(batch(NOW), AMPLE)).isEqualTo(new PushOutcome.Accepted());
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void rejectsABatchWithoutAValidSeries() throws Exception {
    Metric endless = new Metric.Counter(descriptor("a"), Labels.NONE, 1, Double.POSITIVE_INFINITY);
    assertThat(backend.push(batch(NOW, endless), AMPLE))
        .isEqualTo(
            new PushOutcome.Rejected("no series is valid: a_total has the invalid value Infinity"));
  }

  @Test
  void warnsOnceAboutADuplicateSeries() throws Exception {
    server.enqueue(new MockResponse.Builder().code(204).build());
    server.enqueue(new MockResponse.Builder().code(204).build());
    MetricBatch twice =
        batch(
            NOW,
            new Metric.Counter(descriptor("a"), Labels.NONE, 1, 2),
            new Metric.Counter(descriptor("a_total"), Labels.NONE, 1, 2));
    try (LogCapture log = LogCapture.open()) {
      backend.push(twice, AMPLE);
      backend.push(twice, AMPLE);
      assertThat(log.lines())
          .filteredOn(line -> line.contains("duplicate series a_total"))
          .hasSize(1);
    }
  }

  @Test
  void sendsDescriptionsWithEveryRequest() throws Exception {
    respond(204, 204);
    backend.push(batch(NOW, gauge("a", 1)), AMPLE);
    backend.push(batch(NOW.plusSeconds(10), gauge("a", 2)), AMPLE);

    assertThat(described()).containsExactly("a");
    assertThat(described()).containsExactly("a");
  }

  @Test
  void sendsADescriptionUntilItIsAccepted() throws Exception {
    respond(503, 204, 204, 204);
    try (RemoteWriteBackend once = backend(RemoteWriteVersion.V1, false)) {
      MetricBatch first = batch(NOW, gauge("a", 1));
      once.push(first, AMPLE);
      once.push(first, AMPLE);
      once.push(batch(NOW.plusSeconds(10), gauge("a", 2), gauge("b", 1)), AMPLE);
      once.push(batch(NOW.plusSeconds(20), gauge("a", 3), gauge("b", 2)), AMPLE);
    }

    byte[] failed = body();
    byte[] repeated = body();
    assertThat(repeated).isEqualTo(failed);
    assertThat(WriteRequest.parseFrom(repeated).getMetadataCount()).isEqualTo(1);
    assertThat(described()).containsExactly("b");
    assertThat(described()).isEmpty();
  }

  @Test
  void keepsTypeAndUnitInVersionTwo() throws Exception {
    for (int i = 0; i < 2; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .code(204)
              .addHeader("X-Prometheus-Remote-Write-Samples-Written", 1)
              .build());
    }
    try (RemoteWriteBackend once = backend(RemoteWriteVersion.V2, false)) {
      once.push(batch(NOW, gauge("a", 1)), AMPLE);
      once.push(batch(NOW.plusSeconds(10), gauge("a", 2)), AMPLE);
    }

    assertThat(Request.parseFrom(body()).getSymbolsList()).contains("Help.", "bytes");
    Request second = Request.parseFrom(body());
    assertThat(second.getSymbolsList()).doesNotContain("Help.").contains("bytes");
    assertThat(second.getTimeseries(0).getMetadata().getType())
        .isEqualTo(MetricType.METRIC_TYPE_GAUGE);
  }

  private void respond(int... statuses) {
    for (int status : statuses) {
      server.enqueue(new MockResponse.Builder().code(status).build());
    }
  }

  private byte[] body() throws Exception {
    return Snappy.uncompress(server.takeRequest().getBody().toByteArray());
  }

  private List<String> described() throws Exception {
    return WriteRequest.parseFrom(body()).getMetadataList().stream()
        .map(MetricMetadata::getMetricFamilyName)
        .toList();
  }

  /** Makes one series of each metric; counters all get the name {@code a_total}. */
  private static RemoteWriteRequest request(MetricBatch batch) {
    RemoteWriteRequest.Builder request = new RemoteWriteRequest.Builder();
    long end = batch.end().toEpochMilli();
    for (Metric metric : batch.metrics()) {
      if (metric instanceof Metric.Counter counter) {
        request.add("a_total", Labels.NONE, List.of(new Sample(counter.total(), end)));
      } else {
        String name = metric.descriptor().name();
        request.describe(new Metadata(name, RemoteWriteRequest.Type.GAUGE, "Help.", "bytes"));
        request.add(metric.descriptor().name(), Labels.NONE, List.of(new Sample(1, end)));
      }
    }
    return request.build();
  }

  private static MetricDescriptor descriptor(String name) {
    return new MetricDescriptor(name, Unit.COUNT, "Help.");
  }

  private static Metric gauge(String name, double value) {
    return new Metric.Gauge(descriptor(name), Labels.NONE, value);
  }

  private static MetricBatch batch(Instant end, Metric... metrics) {
    return new MetricBatch(end.minusSeconds(10), end, Labels.NONE, List.of(metrics));
  }
}
