// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests how a backend that pushes by HTTP behaves towards its server and towards the extension, but
 * not what it sends. {@link BackendSettingsContract} tests its settings.
 *
 * <p>No test depends on the speed of the machine: a backend that ignores the timeout of a push
 * fails after {@link #bound}.
 */
public abstract class MetricsBackendContract extends BackendSettingsContract {

  /** Longer than any push takes, unless it hangs. */
  private static final Duration AMPLE = Duration.ofMinutes(5);

  private static final Duration SHORT = Duration.ofMillis(400);

  private final Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final MetricBatch batch = SampleBatch.endingAt(end);
  private MockWebServer server;
  private MetricsBackend backend;

  @BeforeEach
  void start() throws Exception {
    server = new MockWebServer();
    server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    backend = create(settingsFor("http://127.0.0.1:" + server.getPort()));
  }

  @AfterEach
  void stop() throws Exception {
    // The server first: closing it ends a push that hangs.
    server.close();
    close(backend);
  }

  @Test
  void createsWithoutTouchingTheNetwork() {
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204, 205})
  void acceptsEvery2xx(int status) throws Exception {
    server.enqueue(response(status).build());
    assertThat(push(AMPLE)).isEqualTo(new PushOutcome.Accepted());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void asksToRetryTemporaryFailures(int status) throws Exception {
    server.enqueue(response(status).build());
    assertThat(push(AMPLE)).isInstanceOf(PushOutcome.Retryable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 413})
  void rejectsPermanentFailures(int status) throws Exception {
    // The server repeats its response: a batch that is too large may be sent again in parts.
    server.setDispatcher(new EchoingServer(status));
    assertThat(push(AMPLE)).isInstanceOf(PushOutcome.Rejected.class);
  }

  @ParameterizedTest
  @CsvSource({"408,", "421,", "500,", "503,", "503,0", "503,1", "429,0", "302,"})
  void makesOneAttempt(int status, @Nullable String retryAfter) throws Exception {
    MockResponse.Builder first = response(status).addHeader("Location", "/elsewhere");
    if (retryAfter != null) {
      first.addHeader("Retry-After", retryAfter);
    }
    server.enqueue(first.build());
    server.enqueue(response(204).build());

    push(AMPLE);

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void reportsTheRetryAfterOfTheServer(int status) throws Exception {
    server.enqueue(response(status).addHeader("Retry-After", "7").build());
    assertThat(push(AMPLE))
        .isInstanceOfSatisfying(
            PushOutcome.Retryable.class,
            outcome -> assertThat(outcome.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  @Test
  void sendsTheSameBytesForAnEqualBatch() throws Exception {
    server.enqueue(response(503).build());
    server.enqueue(response(204).build());

    push(AMPLE);
    bounded().call("push", () -> backend.push(SampleBatch.endingAt(end), AMPLE));

    RecordedRequest first = received();
    RecordedRequest second = received();
    assertThat(second.getRequestLine()).isEqualTo(first.getRequestLine());
    assertThat(second.getBody()).isNotNull().isEqualTo(first.getBody());
  }

  @Test
  void givesUpInTimeIfTheServerDoesNotRespond() throws Exception {
    server.enqueue(response(204).onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertThat(push(SHORT)).isInstanceOf(PushOutcome.Retryable.class);
  }

  @Test
  void givesUpInTimeIfTheResponseStopsHalfway() throws Exception {
    server.enqueue(
        response(503)
            .body("x".repeat(100_000))
            .onResponseBody(SocketEffect.Stall.INSTANCE)
            .build());
    assertThat(push(SHORT)).isInstanceOf(PushOutcome.Retryable.class);
  }

  @Test
  void asksToRetryIfTheConnectionBreaks() throws Exception {
    server.enqueue(response(204).onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThat(push(AMPLE)).isInstanceOf(PushOutcome.Retryable.class);
  }

  @Test
  void asksToRetryIfNobodyListens() throws Exception {
    server.close();
    assertThat(push(SHORT)).isInstanceOf(PushOutcome.Retryable.class);
  }

  @Test
  void pushesAfterItsConnectionsWereDropped() throws Exception {
    server.enqueue(response(204).build());
    server.enqueue(response(204).build());

    push(AMPLE);
    backend.dropConnections();

    assertThat(push(AMPLE)).isEqualTo(new PushOutcome.Accepted());
  }

  @Test
  void doesNotPushIfInterruptedBefore() throws Exception {
    server.enqueue(response(204).build());
    boolean stillInterrupted =
        bounded()
            .call(
                "push",
                () -> {
                  Thread.currentThread().interrupt();
                  assertThatThrownBy(() -> backend.push(batch, AMPLE))
                      .isInstanceOf(InterruptedException.class);
                  return Thread.currentThread().isInterrupted();
                });
    assertThat(stillInterrupted).as("still interrupted").isFalse();
  }

  @Test
  void stopsWaitingWhenInterrupted() throws Exception {
    server.enqueue(response(204).onResponseStart(SocketEffect.Stall.INSTANCE).build());
    CompletableFuture<PushOutcome> outcome = new CompletableFuture<>();
    Thread pusher =
        new Thread(
            () -> {
              try {
                outcome.complete(backend.push(batch, AMPLE));
              } catch (InterruptedException | RuntimeException thrown) {
                outcome.completeExceptionally(thrown);
              }
            },
            "pusher");
    pusher.setDaemon(true);
    pusher.start();
    received();
    pusher.interrupt();

    assertThatThrownBy(() -> outcome.get(bound().toMillis(), TimeUnit.MILLISECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 503})
  void showsNoSecretThatTheServerRepeats(int status) throws Exception {
    server.setDispatcher(new EchoingServer(status));
    try (LogCapture log = LogCapture.open()) {
      String seen = push(AMPLE) + " " + backend + " " + log.lines();
      assertThat(seen).doesNotContain(SECRET);
      assertThat(credentials(received()))
          .allSatisfy(credential -> assertThat(seen).doesNotContain(credential));
    }
  }

  @Test
  void canBeClosedTwice() throws Exception {
    close(backend);
    close(backend);
  }

  private static MockResponse.Builder response(int status) {
    return new MockResponse.Builder().code(status);
  }

  /** Returns what follows the scheme: a token, or user name and password in Base64. */
  private static List<String> credentials(RecordedRequest request) {
    return request.getHeaders().values("Authorization").stream()
        .map(header -> header.substring(header.indexOf(' ') + 1))
        .toList();
  }

  private PushOutcome push(Duration timeout) throws Exception {
    return bounded().call("push", () -> backend.push(batch, timeout));
  }

  private RecordedRequest received() throws InterruptedException {
    RecordedRequest request = server.takeRequest(bound().toMillis(), TimeUnit.MILLISECONDS);
    if (request == null) {
      throw new AssertionError("the server received nothing");
    }
    return request;
  }

  /** Responds with all headers of the request. */
  private static final class EchoingServer extends Dispatcher {

    private final int status;

    EchoingServer(int status) {
      this.status = status;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      // Not Headers.toString(), which hides the values of some headers.
      StringBuilder body = new StringBuilder();
      request.getHeaders().toMultimap().forEach((name, values) -> body.append(values).append(name));
      return response(status).body(body.append(request.getTarget()).toString()).build();
    }
  }
}
