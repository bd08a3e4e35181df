package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.backend.testkit.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xerial.snappy.Snappy;

/** What the remote-write specifications demand of senders. */
class RemoteWriteConformanceTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final PushOutcome ACCEPTED = new PushOutcome.Accepted();

  private final Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final List<MetricsBackend> opened = new ArrayList<>();
  private MockWebServer server;

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

  @Test
  @Sentence(
      versions = "1.0",
      level = "MUST",
      demand = "POST a snappy-compressed prometheus.WriteRequest with the headers of 1.0")
  void speaksOne() throws Exception {
    StrictReceiver receiver = receiver(true, false);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.faults).isEmpty();
    assertThat(receiver.stored).hasSizeGreaterThan(3);
  }

  @Test
  @Sentence(
      versions = "2.0",
      level = "MUST",
      demand = "POST a snappy-compressed io.prometheus.write.v2.Request with the headers of 2.0")
  void speaksTwo() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    assertThat(backend("2.0").push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.faults).isEmpty();
    assertThat(receiver.stored).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Sentence(
      versions = "1.0, 2.0",
      level = "MUST",
      demand = "compress in Snappy's block format, not the framed one")
  void compressesInTheBlockFormat(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend(version).push(SampleBatch.endingAt(end), AMPLE);
    byte[] body = Objects.requireNonNull(receiver.requests.get(0).getBody()).toByteArray();
    assertThat(Snappy.isValidCompressedBuffer(body)).isTrue();
    assertThat(body[0]).isNotEqualTo((byte) 0xff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Sentence(
      versions = "1.0, 2.0",
      level = "MUST",
      demand = "send all labels with every series, sorted by name, no name twice, no empty value")
  void sendsSortedUniqueLabels(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    backend(version).push(SampleBatch.endingAt(end), AMPLE);
    assertThat(receiver.faults).isEmpty();
    assertThat(receiver.stored)
        .allSatisfy(
            sample ->
                assertThat(sample.labels())
                    .containsKeys("Stage", "__name__", "function_name", "instance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Sentence(
      versions = "1.0, 2.0",
      level = "MUST",
      demand = "send the samples of a series oldest first, one request after the other")
  void sendsSamplesInOrder(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    MetricsBackend backend = backend(version);
    assertThat(backend.push(counter(1, 1, end.minusSeconds(10)), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(backend.push(counter(2, 3, end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.stored)
        .extracting(StrictReceiver.Stored::timestamp)
        .isSorted()
        .endsWith(end.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 529, 429})
  @Sentence(
      versions = "1.0, 2.0",
      level = "MUST",
      demand = "send again after 5xx (and, as allowed, after 429), with a back-off of the caller")
  void retriesWhatMaySucceedLater(int status) throws Exception {
    answer(status);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE))
        .isInstanceOf(PushOutcome.Retryable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422})
  @Sentence(versions = "1.0, 2.0", level = "MUST NOT", demand = "send again after any other 4xx")
  void givesUpWhatIsRefused(int status) throws Exception {
    answer(status);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE))
        .isInstanceOf(PushOutcome.Rejected.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  @Sentence(versions = "1.0, 2.0", level = "SHOULD", demand = "honour Retry-After")
  void tellsTheDelayThatTheReceiverWants() throws Exception {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "9").build());
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE))
        .isInstanceOfSatisfying(
            PushOutcome.Retryable.class,
            outcome -> assertThat(outcome.retryAfter()).contains(Duration.ofSeconds(9)));
  }

  @Test
  @Sentence(
      versions = "1.0",
      level = "MUST",
      demand = "mark a series as stale when it gets no more samples (here an option)")
  void marksTheEndOfSeries() throws Exception {
    StrictReceiver receiver = receiver(true, true);
    MetricsBackend backend = backend("1.0", Map.of("STALE_MARKERS", "true"));
    backend.push(counter(1, 2, end.minusSeconds(1)), AMPLE);
    backend.close();
    assertThat(receiver.stored).hasSize(2);
    assertThat(Double.doubleToRawLongBits(receiver.stored.get(1).value()))
        .isEqualTo(0x7ff0000000000002L);
  }

  @Test
  @Sentence(
      versions = "2.0",
      level = "SHOULD",
      demand = "send type, help and unit with every series")
  void sendsMetadataWithTheSeries() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    backend("2.0").push(counter(1, 2, end), AMPLE);
    assertThat(receiver.stored)
        .extracting(StrictReceiver.Stored::metadata)
        .containsExactly("METRIC_TYPE_COUNTER Invocations. ");
  }

  @Test
  @Sentence(
      versions = "2.0",
      level = "SHOULD",
      demand = "send the start timestamp of counters, the same in all later requests")
  void sendsWhenACounterBegan() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    MetricsBackend backend = backend("2.0");
    backend.push(counter(1, 1, end.minusSeconds(10)), AMPLE);
    backend.push(counter(2, 3, end), AMPLE);
    assertThat(receiver.stored)
        .extracting(StrictReceiver.Stored::start)
        .containsOnly(end.minusSeconds(20).toEpochMilli());
  }

  @Test
  @Sentence(
      versions = "2.0",
      level = "SHOULD",
      demand = "fall back to 1.0 after 415, and remember it")
  void fallsBackWhereTwoIsNotSupported() throws Exception {
    StrictReceiver receiver = receiver(true, false);
    MetricsBackend backend = backend("2.0");
    assertThat(backend.push(counter(1, 2, end.minusSeconds(10)), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(backend.push(counter(1, 3, end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(receiver.requests).hasSize(3);
    assertThat(receiver.stored).hasSize(2);
  }

  @Test
  @Sentence(
      versions = "2.0",
      level = "MUST",
      demand = "take a 2xx without a Written header for one of a receiver that stored nothing")
  void fallsBackWhereTheReceiverOnlySeemsToTakeTwo() throws Exception {
    answer(204);
    answer(204);
    answer(204);
    MetricsBackend backend = backend("2.0");
    backend.push(counter(1, 2, end.minusSeconds(10)), AMPLE);
    backend.push(counter(1, 3, end), AMPLE);
    assertThat(versions()).containsExactly("2.0.0", "0.1.0", "0.1.0");
  }

  @Test
  @Sentence(
      versions = "2.0",
      level = "SHOULD",
      demand = "try 1.0 after 400 where 2.0 never succeeded, since receivers of 1.0 answer so")
  void triesOneAfterA400() throws Exception {
    answer(400);
    answer(204);
    assertThat(backend("2.0").push(counter(1, 2, end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(versions()).containsExactly("2.0.0", "0.1.0");
  }

  @Test
  @Sentence(
      versions = "2.0",
      level = "MUST NOT",
      demand = "take a 400 for a question of version where 2.0 succeeded before")
  void staysWithTwoOnceItSucceeded() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(204)
            .addHeader("X-Prometheus-Remote-Write-Samples-Written", "1")
            .build());
    answer(400);
    MetricsBackend backend = backend("2.0");
    backend.push(counter(1, 2, end.minusSeconds(10)), AMPLE);
    assertThat(backend.push(counter(1, 3, end), AMPLE)).isInstanceOf(PushOutcome.Rejected.class);
    assertThat(versions()).containsExactly("2.0.0", "2.0.0");
  }

  @Test
  @Sentence(
      versions = "1.0, 2.0",
      level = "SHOULD",
      demand = "split what is too large (413) instead of sending it again, and remember the size")
  void splitsWhatIsTooLarge() throws Exception {
    answer(413);
    answer(204);
    answer(204);
    assertThat(backend("1.0").push(SampleBatch.endingAt(end), AMPLE)).isEqualTo(ACCEPTED);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  @Sentence(
      versions = "1.0, 2.0",
      level = "MUST",
      demand = "send the same samples again where it is unknown whether they arrived")
  void losesNothingWhereAnAnswerIsLost() throws Exception {
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

  private StrictReceiver receiver(boolean one, boolean two) {
    StrictReceiver receiver = new StrictReceiver(one, two);
    server.setDispatcher(receiver);
    return receiver;
  }

  private void answer(int status) {
    server.enqueue(new MockResponse.Builder().code(status).build());
  }

  private List<String> versions() throws InterruptedException {
    List<String> versions = new ArrayList<>();
    for (int left = server.getRequestCount(); left > 0; left--) {
      versions.add(server.takeRequest().getHeaders().get("X-Prometheus-Remote-Write-Version"));
    }
    return versions;
  }

  private MetricsBackend backend(String version) {
    return backend(version, Map.of());
  }

  private MetricsBackend backend(String version, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    more.forEach((name, text) -> environment.put("PROMETHEUS_REMOTE_WRITE_" + name, text));
    environment.put("PROMETHEUS_REMOTE_WRITE_VERSION", version);
    environment.put(
        "PROMETHEUS_REMOTE_WRITE_URL", "http://127.0.0.1:" + server.getPort() + "/write");
    MetricsBackend backend = new PrometheusBackendProvider().create(new TestContext(environment));
    opened.add(backend);
    return backend;
  }

  private static MetricBatch counter(double increase, double total, Instant end) {
    Metric invocations =
        new Metric.Counter(
            new MetricDescriptor("aws_lambda_invocations", Unit.COUNT, "Invocations."),
            Labels.NONE,
            increase,
            total);
    return new MetricBatch(
        end.minusSeconds(10), end, Labels.of("instance", "a"), List.of(invocations));
  }
}
