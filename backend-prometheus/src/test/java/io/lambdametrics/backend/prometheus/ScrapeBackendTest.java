package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.backend.testkit.SampleBatch;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScrapeBackendTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);

  @Test
  void showsTheTotals() throws Exception {
    try (ScrapeBackend backend = on(0)) {
      assertThat(backend.push(SampleBatch.endingAt(Instant.now()), AMPLE))
          .isEqualTo(new PushOutcome.Accepted());
      assertThat(scrape(backend.port()))
          .contains(
              "# TYPE aws_lambda_invocations_total counter",
              "aws_lambda_invocations_total{Stage=\"live\",function_name=\"checkout\","
                  + "instance=\"a1b2c3d4\",} 5.0",
              "# TYPE aws_lambda_duration_seconds histogram",
              "le=\"+Inf\",outcome=\"success\",} 5.0",
              "# HELP aws_lambda_memory_size_bytes Memory of the function.")
          .doesNotContain("_created");
    }
  }

  @Test
  void doesNotListenBeforeTheFirstBatch() throws Exception {
    try (ScrapeBackend backend = on(0)) {
      assertThat(backend.port()).isZero();
    }
  }

  @Test
  void asksToRetryWhereThePortIsTaken() throws Exception {
    try (ServerSocket taken =
            new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        ScrapeBackend backend = on(taken.getLocalPort())) {
      assertThat(backend.push(SampleBatch.endingAt(Instant.now()), AMPLE))
          .isInstanceOf(PushOutcome.Retryable.class);
    }
  }

  @Test
  void closesTwice() throws Exception {
    ScrapeBackend backend = on(0);
    backend.push(SampleBatch.endingAt(Instant.now()), AMPLE);
    backend.close();
    backend.close();
    assertThat(backend.port()).isZero();
  }

  private static ScrapeBackend on(int port) throws UnknownHostException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return new ScrapeBackend(new InetSocketAddress(here, port));
  }

  private static String scrape(int port) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
