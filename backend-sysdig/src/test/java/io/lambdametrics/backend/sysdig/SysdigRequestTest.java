// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.TimeSeries;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import io.lambdametrics.backend.testkit.LogCapture;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.backend.testkit.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xerial.snappy.Snappy;

/** Tests the request that Sysdig gets. */
class SysdigRequestTest {

  private MockWebServer server;

  @BeforeEach
  void start() throws Exception {
    server = new MockWebServer();
    server.start();
    server.enqueue(new MockResponse.Builder().code(204).build());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void postsToTheRemoteWritePathWithTheToken() throws Exception {
    RecordedRequest request = push();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).isEqualTo("/prometheus/remote/write");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer t0ken");
  }

  @Test
  void declaresVersionOne() throws Exception {
    RecordedRequest request = push();
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-protobuf");
    assertThat(request.getHeaders().get("Content-Encoding")).isEqualTo("snappy");
    assertThat(request.getHeaders().get("X-Prometheus-Remote-Write-Version")).isEqualTo("0.1.0");
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("lambda-metrics/test");
  }

  @Test
  void hasSeriesWithSortedLabels() throws Exception {
    byte[] body = Objects.requireNonNull(push().getBody()).toByteArray();
    WriteRequest message = WriteRequest.parseFrom(Snappy.uncompress(body));
    TimeSeries invocations = message.getTimeseries(0);
    assertThat(invocations.getLabelsList())
        .extracting(Label::getName)
        .containsExactly("Stage", "__name__", "function_name", "instance");
    assertThat(invocations.getLabels(1).getValue()).isEqualTo("aws_lambda_invocations");
    assertThat(invocations.getSamples(0).getValue()).isEqualTo(3);
  }

  @Test
  void sendsZeroSamplesOnlyIfTotalsCanRestart() throws Exception {
    assertThat(mostSamples(push(Map.of()))).isEqualTo(1);
    server.enqueue(new MockResponse.Builder().code(204).build());
    assertThat(mostSamples(push(Map.of("LAMBDA_METRICS_TOTALS_RESET_AFTER", "5m")))).isEqualTo(2);
  }

  private static int mostSamples(RecordedRequest request) throws Exception {
    byte[] body = Objects.requireNonNull(request.getBody()).toByteArray();
    return WriteRequest.parseFrom(Snappy.uncompress(body)).getTimeseriesList().stream()
        .mapToInt(TimeSeries::getSamplesCount)
        .max()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"t0ken\"", "'t0ken'", "Bearer t0ken", "'bearer  \"t0ken\"'"})
  void removesQuotesAndBearerFromTheTokenAndWarns(String written) throws Exception {
    try (LogCapture log = LogCapture.open()) {
      RecordedRequest request = push(written);

      assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer t0ken");
      assertThat(log.lines())
          .filteredOn(
              line -> line.contains("SYSDIG_MONITOR_API_TOKEN: removed quotes or \"Bearer\""))
          .hasSize(1)
          .noneMatch(line -> line.contains("t0ken"));
    }
  }

  private RecordedRequest push() throws InterruptedException {
    return push("t0ken");
  }

  /** Pushes a window in which a distribution starts. */
  private RecordedRequest push(Map<String, String> more) throws InterruptedException {
    Instant end = Instant.now();
    Instant start = end.minusSeconds(10);
    StatisticSet values = new StatisticSet(2, 30, 10, 20, List.of());
    Metric duration =
        new Metric.Distribution(
            new MetricDescriptor("aws_lambda_duration", Unit.MILLISECONDS, "How long it took."),
            Labels.NONE,
            BucketBounds.NONE,
            values,
            values,
            start);
    return push("t0ken", more, new MetricBatch(start, end, Labels.NONE, List.of(duration)));
  }

  private RecordedRequest push(String token) throws InterruptedException {
    return push(token, Map.of(), SampleBatch.endingAt(Instant.now()));
  }

  private RecordedRequest push(String token, Map<String, String> more, MetricBatch batch)
      throws InterruptedException {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("SYSDIG_MONITOR_URL", "http://127.0.0.1:" + server.getPort() + "/");
    environment.put("SYSDIG_MONITOR_API_TOKEN", token);
    try (MetricsBackend backend =
        new SysdigBackendProvider().create(new TestContext(environment))) {
      backend.push(batch, Duration.ofSeconds(20));
    }
    return server.takeRequest();
  }
}
