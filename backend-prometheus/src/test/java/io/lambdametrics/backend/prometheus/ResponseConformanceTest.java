// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import io.lambdametrics.backend.testkit.SampleBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xerial.snappy.Snappy;

/** Tests the specifications' requirements for how a sender treats responses. */
class ResponseConformanceTest extends ConformanceTestBase {

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 529, 429})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement =
          "send again after 5xx (and, as allowed, after 429); the back-off is that of `Backoff`,"
              + " see `BackoffTest`")
  void retriesTemporaryFailures(int status) throws Exception {
    respond(status);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE))
        .isInstanceOf(PushOutcome.Retryable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST NOT",
      requirement = "send again after a 4xx other than 429")
  void rejectsAfterA4xx(int status) throws Exception {
    respond(status);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE))
        .isInstanceOf(PushOutcome.Rejected.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  @Requirement(
      versions = "1.0, 2.0",
      level = "—",
      requirement =
          "send again after 408, by which a server says that it read no request (RFC 9110)")
  void retriesAfter408() throws Exception {
    respond(408);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE))
        .isInstanceOf(PushOutcome.Retryable.class);
  }

  @Test
  @Requirement(versions = "1.0, 2.0", level = "MAY", requirement = "honour Retry-After")
  void reportsRetryAfter() throws Exception {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "9").build());
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE))
        .isInstanceOfSatisfying(
            PushOutcome.Retryable.class,
            outcome -> assertThat(outcome.retryAfter()).contains(Duration.ofSeconds(9)));
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "MAY",
      requirement = "fall back to 1.0 after 415, and remember it")
  void fallsBackAfter415() throws Exception {
    StrictReceiver receiver = receiver(true, false);
    MetricsBackend backend = backend("2.0");
    assertThat(backend.push(counter(1, 2, end.minusSeconds(10)), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(backend.push(counter(1, 3, end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.requests).hasSize(3);
    assertThat(receiver.stored).hasSize(2);
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "SHOULD",
      requirement = "treat a 2xx without a Written header like a 415")
  void fallsBackAfterA2xxWithoutWrittenHeaders() throws Exception {
    respond(204);
    respond(204);
    respond(204);
    MetricsBackend backend = backend("2.0");
    backend.push(counter(1, 2, end.minusSeconds(10)), AMPLE);
    backend.push(counter(1, 3, end), AMPLE);
    assertThat(versions()).containsExactly("2.0.0", "0.1.0", "0.1.0");
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "SHOULD",
      requirement = "expect 400 instead of 415 from receivers of 1.0")
  void triesVersionOneAfterA400() throws Exception {
    respond(400);
    respond(204);
    assertThat(backend("2.0").push(counter(1, 2, end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(versions()).containsExactly("2.0.0", "0.1.0");
  }

  @Test
  @Requirement(
      versions = "1.0, 2.0",
      level = "—",
      requirement =
          "if the request without zero samples gets no response, begin with it at the next attempt:"
              + " a receiver whose 400 takes long refuses the window after all")
  void beginsWithoutZeroSamplesAfterARefusalWithoutASecondResponse() throws Exception {
    respond(400);
    disconnect();
    respond(400);
    respond(204);
    MetricsBackend backend = backend("1.0");
    MetricBatch beginning = counter(3, 3, end.minusSeconds(10));

    assertThat(backend.push(beginning, AMPLE)).isInstanceOf(PushOutcome.Retryable.class);
    assertThat(backend.push(beginning, AMPLE)).isInstanceOf(PushOutcome.Rejected.class);
    assertThat(backend.push(beginning, AMPLE)).isEqualTo(ACCEPTED);

    List<Integer> samples = new ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      byte[] message = Snappy.uncompress(server.takeRequest().getBody().toByteArray());
      samples.add(WriteRequest.parseFrom(message).getTimeseries(0).getSamplesCount());
    }
    assertThat(samples).containsExactly(2, 1, 1, 2);
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "—",
      requirement =
          "if 1.0 gets no response after a 400, begin with 1.0 at the next attempt, so that a"
              + " receiver whose 400 takes long gets 1.0 at last")
  void beginsWithVersionOneAfterA400WithoutASecondResponse() throws Exception {
    respond(400);
    disconnect();
    respond(204);
    MetricsBackend backend = backend("2.0");

    assertThat(backend.push(counter(1, 2, end), AMPLE)).isInstanceOf(PushOutcome.Retryable.class);
    assertThat(backend.push(counter(1, 2, end), AMPLE)).isEqualTo(ACCEPTED);

    assertThat(versions()).containsExactly("2.0.0", "0.1.0", "0.1.0");
  }

  @Test
  void sendsVersionOneWithoutZeroSamplesIfItsFirstResponseIsLost() throws Exception {
    respond(400);
    disconnect();
    respond(400);
    respond(400);
    respond(204);
    MetricsBackend backend = backend("2.0");
    MetricBatch beginning = counter(3, 3, end.minusSeconds(10));

    assertThat(backend.push(beginning, AMPLE)).isInstanceOf(PushOutcome.Retryable.class);
    assertThat(backend.push(beginning, AMPLE)).isEqualTo(ACCEPTED);

    assertThat(versions()).containsExactly("2.0.0", "0.1.0", "0.1.0", "2.0.0", "0.1.0");
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "—",
      requirement = "treat a 400 as final if 2.0 succeeded before")
  void keepsVersionTwoAfterItSucceeded() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(204)
            .addHeader("X-Prometheus-Remote-Write-Samples-Written", "1")
            .build());
    respond(400);
    MetricsBackend backend = backend("2.0");
    backend.push(counter(1, 2, end.minusSeconds(10)), AMPLE);
    assertThat(backend.push(counter(1, 3, end), AMPLE)).isInstanceOf(PushOutcome.Rejected.class);
    assertThat(versions()).containsExactly("2.0.0", "2.0.0");
  }

  @Test
  @Requirement(
      versions = "1.0, 2.0",
      level = "—",
      requirement =
          "split a request that is too large (413) instead of sending it again, and remember the"
              + " size")
  void splitsARequestThatIsTooLarge() throws Exception {
    respond(413);
    respond(204);
    respond(204);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  @Requirement(
      versions = "1.0, 2.0",
      level = "—",
      requirement = "send the same samples again if it is unknown whether they arrived")
  void losesNothingIfAResponseIsLost() throws Exception {
    StrictReceiver receiver = new StrictReceiver(true, true);
    server.setDispatcher(
        new Dispatcher() {
          private int number;

          @Override
          public MockResponse dispatch(RecordedRequest request) {
            MockResponse answer = receiver.dispatch(request);
            return number++ > 0
                ? answer
                : answer.newBuilder().onResponseStart(new SocketEffect.CloseSocket()).build();
          }
        });
    MetricsBackend backend = backend("1.0");
    MetricBatch beginning = counter(3, 3, end);
    assertThat(backend.push(beginning, AMPLE)).isInstanceOf(PushOutcome.Retryable.class);
    assertThat(backend.push(beginning, AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.stored).extracting(StrictReceiver.Stored::value).containsExactly(0.0, 3.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204})
  @Requirement(versions = "1.0, 2.0", level = "MUST NOT", requirement = "send again after 2xx")
  void sendsNothingAgainAfterSuccess(int status) throws Exception {
    respond(status);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  @Requirement(versions = "1.0, 2.0", level = "MUST", requirement = "ignore the body of a 2xx")
  void ignoresTheBodyOfA2xx() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(200).body("error: everything was refused").build());
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
  }

  @Test
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST NOT",
      requirement = "interpret the error message")
  void ignoresTheMeaningOfTheErrorMessage() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(400).body("temporarily unavailable, retry").build());
    server.enqueue(new MockResponse.Builder().code(500).body("invalid, do not retry").build());
    MetricsBackend backend = backend("1.0");
    assertThat(backend.push(SampleBatch.endingAt(end), AMPLE))
        .isInstanceOf(PushOutcome.Rejected.class);
    assertThat(backend.push(SampleBatch.endingAt(end), AMPLE))
        .isInstanceOf(PushOutcome.Retryable.class);
  }

  @Test
  @Requirement(
      versions = "1.0, 2.0",
      level = "SHOULD",
      requirement = "log the error message unchanged")
  void reportsTheErrorMessageUnchanged() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(400).body("out of order: {a=\"b\"} <1 of 2>").build());
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE))
        .isEqualTo(new PushOutcome.Rejected("HTTP 400: out of order: {a=\"b\"} <1 of 2>"));
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "MUST NOT",
      requirement = "require Written headers in the response to a message of 1.0")
  void requiresNoWrittenHeadersForVersionOne() throws Exception {
    respond(204);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(versions()).containsExactly("0.1.0");
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "MUST NOT",
      requirement = "conclude the receiver's version from headers of the response")
  void ignoresTheVersionInTheResponse() throws Exception {
    for (int i = 0; i < 2; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .code(204)
              .addHeader("X-Prometheus-Remote-Write-Samples-Written", "1")
              .addHeader("X-Prometheus-Remote-Write-Version", "0.1.0")
              .build());
    }
    MetricsBackend backend = backend("2.0");
    backend.push(counter(1, 2, end.minusSeconds(10)), AMPLE);
    backend.push(counter(1, 3, end), AMPLE);
    assertThat(versions()).containsExactly("2.0.0", "2.0.0");
  }

  private void disconnect() {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
  }
}
