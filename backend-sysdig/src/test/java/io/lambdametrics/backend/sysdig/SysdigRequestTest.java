package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.TimeSeries;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import io.lambdametrics.backend.testkit.LogCapture;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.backend.testkit.TestContext;
import java.time.Duration;
import java.time.Instant;
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

  private RecordedRequest push(String token) throws InterruptedException {
    Map<String, String> environment =
        Map.of(
            "SYSDIG_MONITOR_URL",
            "http://127.0.0.1:" + server.getPort() + "/",
            "SYSDIG_MONITOR_API_TOKEN",
            token);
    try (MetricsBackend backend =
        new SysdigBackendProvider().create(new TestContext(environment))) {
      backend.push(SampleBatch.endingAt(Instant.now()), Duration.ofSeconds(20));
    }
    return server.takeRequest();
  }
}
