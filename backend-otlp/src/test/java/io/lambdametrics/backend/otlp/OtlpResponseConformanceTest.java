// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import static io.lambdametrics.backend.otlp.OtlpRequirement.Source.PROTOCOL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.testkit.LogCapture;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsPartialSuccess;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the specification's requirements for how a client treats responses. */
class OtlpResponseConformanceTest extends OtlpTestBase {

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  @OtlpRequirement(
      source = PROTOCOL,
      level = "SHOULD",
      requirement = "send again after 429, 502, 503 and 504; the back-off is that of `Backoff`")
  void retriesTemporaryFailures(int status) throws Exception {
    respond(status);
    assertThat(push()).isInstanceOf(PushOutcome.Retryable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 413, 415, 422, 501, 505, 507, 520})
  @OtlpRequirement(
      source = PROTOCOL,
      level = "MUST NOT",
      requirement = "send again after any other 4xx or 5xx, except 408 and 500, see below")
  void rejectsAfterOtherErrors(int status) throws Exception {
    respond(status);
    assertThat(push()).isInstanceOf(PushOutcome.Rejected.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500})
  @OtlpRequirement(
      source = PROTOCOL,
      level = "—",
      requirement =
          "send again after 408 and 500, against the specification: overloaded servers send them,"
              + " and a window would be lost")
  void retriesAfter408And500(int status) throws Exception {
    respond(status);
    assertThat(push()).isInstanceOf(PushOutcome.Retryable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  @OtlpRequirement(source = PROTOCOL, level = "SHOULD", requirement = "honour `Retry-After`")
  void reportsRetryAfter(int status) throws Exception {
    server.enqueue(new MockResponse.Builder().code(status).addHeader("Retry-After", "9").build());
    assertThat(push())
        .isInstanceOfSatisfying(
            PushOutcome.Retryable.class,
            outcome -> assertThat(outcome.retryAfter()).contains(Duration.ofSeconds(9)));
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "SHOULD",
      requirement = "send again if the server disconnects without a response")
  void retriesWithoutAResponse() throws Exception {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThat(push()).isInstanceOf(PushOutcome.Retryable.class);
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "MUST NOT",
      requirement =
          "send again after a partial success; the log says how many data points were refused, and"
              + " why")
  void acceptsAPartialSuccessAndWarnsOnce() throws Exception {
    server.enqueue(partialSuccess(1, "too old"));
    server.enqueue(partialSuccess(1, "too old"));
    MetricsBackend backend = backend();
    try (LogCapture log = LogCapture.open()) {
      assertThat(backend.push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
      assertThat(backend.push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
      assertThat(log.lines().stream().filter(line -> line.contains("WARNING")))
          .singleElement()
          .asString()
          .contains("refused 1 of 3 data points, which the next totals contain: too old");
    }
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LAMBDA_METRICS_TOTALS_RESET_AFTER=5m | lost if their totals restart before the next push",
        "OTLP_METRICS_TEMPORALITY=delta | which are lost: too old",
      })
  void saysWhatBecomesOfRefusedPoints(String setting, String consequence) throws Exception {
    server.enqueue(partialSuccess(1, "too old"));
    try (LogCapture log = LogCapture.open()) {
      assertThat(backend(setting).push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
      assertThat(log.lines()).singleElement().asString().contains(consequence);
    }
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "—",
      requirement =
          "use the part of a response that was read if it is too long: the number of refused data"
              + " points comes before the message")
  void readsTheStartOfALongPartialSuccess() throws Exception {
    server.enqueue(partialSuccess(3, "m".repeat(70_000)));
    assertThat(push())
        .isEqualTo(
            new PushOutcome.Rejected("HTTP 200: all data points were refused: no reason given"));
  }

  @Test
  void saysThatTheStartOfALongPartialSuccessIsAllItKnows() throws Exception {
    server.enqueue(partialSuccess(1, "m".repeat(70_000)));
    try (LogCapture log = LogCapture.open()) {
      assertThat(push()).isEqualTo(ACCEPTED);
      assertThat(log.lines()).singleElement().asString().contains("refused 1 of 3 data points");
    }
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "—",
      requirement = "count the refused data points: the last log line has their number")
  void saysAtTheEndHowManyPointsWereRefused() throws Exception {
    server.enqueue(partialSuccess(1, "too old"));
    server.enqueue(partialSuccess(2, "too old"));
    MetricsBackend backend = backend();
    backend.push(SampleBatch.endingAt(end), AMPLE);
    backend.push(SampleBatch.endingAt(end), AMPLE);
    try (LogCapture log = LogCapture.open()) {
      backend.close();
      assertThat(log.lines()).singleElement().asString().contains("refused 3 data points in all");
    }
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "MUST NOT",
      requirement =
          "send again after a partial success that refuses every data point; the window counts as"
              + " rejected")
  void rejectsIfEveryPointWasRefused() throws Exception {
    server.enqueue(partialSuccess(3, "quota"));
    assertThat(push())
        .isEqualTo(new PushOutcome.Rejected("HTTP 200: all data points were refused: quota"));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "MAY",
      requirement = "log a warning that comes with a full success")
  void logsAWarningOfAFullSuccess() throws Exception {
    server.enqueue(partialSuccess(0, "use the new endpoint"));
    try (LogCapture log = LogCapture.open()) {
      assertThat(push()).isEqualTo(ACCEPTED);
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("accepted everything, but warns: use the new endpoint");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-protobuf", "text/plain", ""})
  @OtlpRequirement(
      source = PROTOCOL,
      level = "—",
      requirement =
          "a success is a success, even if its body is no message of OTLP; the log says that"
              + " refusals would be unknown")
  void acceptsASuccessWithAnyBody(String type) throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(200)
            .addHeader("Content-Type", type)
            .body("rejected_data_points: 99")
            .build());
    try (LogCapture log = LogCapture.open()) {
      assertThat(push()).isEqualTo(ACCEPTED);
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("WARNING", "its response could not be read, so it may have refused");
    }
  }

  @Test
  void saysNothingOfASuccessWithoutABody() throws Exception {
    respond(200);
    respond(204);
    try (LogCapture log = LogCapture.open()) {
      assertThat(push()).isEqualTo(ACCEPTED);
      assertThat(push()).isEqualTo(ACCEPTED);
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "MAY",
      requirement = "log the message of the `Status` in the body of an error")
  void reportsTheMessageOfAnError() throws Exception {
    UnknownFieldSet status =
        UnknownFieldSet.newBuilder()
            .addField(1, UnknownFieldSet.Field.newBuilder().addVarint(3).build())
            .addField(
                2,
                UnknownFieldSet.Field.newBuilder()
                    .addLengthDelimited(ByteString.copyFromUtf8("no such tenant"))
                    .build())
            .build();
    server.enqueue(StrictOtlpReceiver.protobuf(400, status.toByteArray()));
    assertThat(push()).isEqualTo(new PushOutcome.Rejected("HTTP 400: no such tenant"));
    server.enqueue(StrictOtlpReceiver.protobuf(503, status.toByteArray()));
    assertThat(push())
        .isInstanceOfSatisfying(
            PushOutcome.Retryable.class,
            outcome -> assertThat(outcome.reason()).isEqualTo("HTTP 503: no such tenant"));
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "—",
      requirement = "report the text of an error that is no protobuf")
  void reportsTheTextOfAnErrorThatIsNoProtobuf() throws Exception {
    server.enqueue(new MockResponse.Builder().code(400).body("out of order sample").build());
    assertThat(push()).isEqualTo(new PushOutcome.Rejected("HTTP 400: out of order sample"));
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "—",
      requirement =
          "send a refused request (400) once more without the zeros with which totals begin: a"
              + " receiver that requires points in order refuses one that it already has")
  void losesNothingIfTheResponseOfABeginningIsLost() throws Exception {
    StrictOtlpReceiver receiver = new StrictOtlpReceiver();
    server.setDispatcher(
        new Dispatcher() {
          private int number;

          @Override
          public MockResponse dispatch(RecordedRequest request) {
            MockResponse response = receiver.dispatch(request);
            return number++ > 0
                ? response
                : response.newBuilder().onResponseStart(new SocketEffect.CloseSocket()).build();
          }
        });
    MetricsBackend backend = backend();
    MetricBatch beginning = batch(counter(3, 3, end.minusSeconds(10)));

    assertThat(backend.push(beginning, AMPLE)).isInstanceOf(PushOutcome.Retryable.class);
    assertThat(backend.push(beginning, AMPLE)).isEqualTo(ACCEPTED);

    assertThat(receiver.errors).containsExactly("out of order");
    assertThat(receiver.accepted).hasSize(2);
    assertThat(receiver.metric("aws.lambda.invocations").getSum().getDataPointsList())
        .extracting(NumberDataPoint::getAsInt)
        .containsExactly(3L);
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "—",
      requirement =
          "if the request without zeros gets no response, begin with it at the next attempt: a"
              + " receiver whose 400 takes long refuses the window after all")
  void beginsWithoutZerosAfterARefusalWithoutASecondResponse() throws Exception {
    respond(400);
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    respond(400);
    respond(200);
    MetricsBackend backend = backend();
    MetricBatch beginning = batch(counter(3, 3, end.minusSeconds(10)));

    assertThat(backend.push(beginning, AMPLE)).isInstanceOf(PushOutcome.Retryable.class);
    assertThat(backend.push(beginning, AMPLE)).isInstanceOf(PushOutcome.Rejected.class);
    assertThat(backend.push(beginning, AMPLE)).isEqualTo(ACCEPTED);

    assertThat(pointsOfEachRequest()).containsExactly(2, 1, 1, 2);
  }

  @Test
  @OtlpRequirement(
      source = PROTOCOL,
      level = "—",
      requirement = "send a delta again unchanged if its response is lost, which counts it twice")
  void countsADeltaTwiceIfItsResponseIsLost() throws Exception {
    StrictOtlpReceiver receiver = receiver();
    MetricsBackend backend = backend(DELTA);
    MetricBatch window = batch(counter(3, 3, end.minusSeconds(10)));
    backend.push(window, AMPLE);
    backend.push(window, AMPLE);
    long sum = 0;
    for (ExportMetricsServiceRequest request : receiver.accepted) {
      sum +=
          request
              .getResourceMetrics(0)
              .getScopeMetrics(0)
              .getMetrics(0)
              .getSum()
              .getDataPoints(0)
              .getAsInt();
    }
    assertThat(sum).isEqualTo(6);
  }

  private PushOutcome push() throws InterruptedException {
    return backend().push(SampleBatch.endingAt(end), AMPLE);
  }

  /** Returns how many data points each request had. */
  private List<Integer> pointsOfEachRequest() throws Exception {
    List<Integer> points = new ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      points.add(
          StrictOtlpReceiver.decode(server.takeRequest())
              .getResourceMetrics(0)
              .getScopeMetrics(0)
              .getMetrics(0)
              .getSum()
              .getDataPointsCount());
    }
    return points;
  }

  private static MockResponse partialSuccess(long rejected, String message) {
    return StrictOtlpReceiver.protobuf(
        200,
        ExportMetricsServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportMetricsPartialSuccess.newBuilder()
                    .setRejectedDataPoints(rejected)
                    .setErrorMessage(message))
            .build()
            .toByteArray());
  }
}
