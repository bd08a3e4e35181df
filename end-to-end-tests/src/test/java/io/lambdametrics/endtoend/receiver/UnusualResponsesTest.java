// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.receiver.Receiver;
import io.lambdametrics.receiver.RemoteWriteDecoder;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that real servers and load balancers send, and that must not lose figures. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class UnusualResponsesTest {

  private static final String TIMED_OUT =
      """
      HTTP/1.0 408 Request Time-out\r
      Cache-Control: no-cache\r
      Connection: close\r
      Content-Type: text/html\r
      \r
      <html><body>No request came in time.</body></html>
      """;
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  /** Long enough for the sender to have read the response and released the connection. */
  private static final int IDLE_MS = 300;

  @AutoClose private final MockWebServer server = new MockWebServer();

  /** The accepted pushes by their bodies: a push that is sent again has the same bytes. */
  private final Map<ByteString, List<StoredSeries>> stored = new ConcurrentHashMap<>();

  private final List<Integer> connections = new CopyOnWriteArrayList<>();

  @BeforeEach
  void startServer() throws IOException {
    server.start();
  }

  @ParameterizedTest
  @MethodSource("successes")
  void treatsEvery2xxStatusAsAccepted(MockResponse response) throws Exception {
    server.setDispatcher(new Receiver(connection -> response));
    try (LayerEnvironment lambda = pushingAtEachEnd()) {
      invokeThreeTimes(lambda);

      assertStoredThree(lambda);
      assertThat(summary(lambda)).contains("0 failed, 0 lost");
    }
  }

  static Stream<Named<MockResponse>> successes() {
    return Stream.of(
        Named.of("204 with a body", response(204).body("OK").build()),
        Named.of("204 with a length only", response(204).setHeader("Content-Length", 7).build()),
        Named.of("205 with a body", response(205).body("OK").build()),
        Named.of("202 in chunks", response(202).chunkedBody("OK", 2).build()));
  }

  /** Load balancers announce that they close an idle connection, or repeat a response. */
  @ParameterizedTest
  @ValueSource(strings = {TIMED_OUT, OK})
  void ignoresUnsolicitedResponse(String unsolicited) throws Exception {
    MockResponse followed =
        response(200)
            .body(unsolicited)
            .setHeader("Content-Length", 0)
            .bodyDelay(IDLE_MS, TimeUnit.MILLISECONDS)
            .onResponseEnd(new SocketEffect.CloseSocket(false, false, true))
            .build();
    MockResponse plain = response(200).build();
    server.setDispatcher(new Receiver(connection -> connection == 0 ? followed : plain));
    try (LayerEnvironment lambda = pushingAtEachEnd()) {
      invokeThreeTimes(lambda);

      assertStoredThree(lambda);
      assertThat(summary(lambda)).contains("0 failed, 0 lost");
      assertThat(connections).startsWith(0, 1);
    }
  }

  /** A load balancer that shuts down refuses all requests on its open connections. */
  @Test
  void opensANewConnectionAfterAFailedPush() throws Exception {
    MockResponse unavailable = response(503).build();
    MockResponse accepted = response(200).build();
    server.setDispatcher(new Receiver(connection -> connection == 0 ? unavailable : accepted));
    try (LayerEnvironment lambda = pushingAtEachEnd()) {
      invokeThreeTimes(lambda);

      assertStoredThree(lambda);
      assertThat(connections).startsWith(0, 1);
    }
  }

  /** Decides the response by the index of the connection. */
  @FunctionalInterface
  private interface Responses {
    MockResponse forConnection(int index);
  }

  /** Stores what it responds to with a 2xx status. */
  private final class Receiver extends Dispatcher {

    private final Responses responses;

    Receiver(Responses responses) {
      this.responses = responses;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      MockResponse response = responses.forConnection(request.getConnectionIndex());
      connections.add(request.getConnectionIndex());
      if (response.getCode() / 100 == 2) {
        ByteString body = Objects.requireNonNull(request.getBody());
        try {
          stored.put(body, RemoteWriteDecoder.decode(body.toByteArray()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return response;
    }
  }

  private static MockResponse.Builder response(int status) {
    return new MockResponse.Builder().code(status);
  }

  private LayerEnvironment pushingAtEachEnd() {
    return LayerEnvironment.pushingTo(server.getPort())
        .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
        .build();
  }

  /** Invokes so slowly that each invocation has a push of its own, on an idle connection. */
  private static void invokeThreeTimes(LayerEnvironment lambda) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      lambda.invoke(Invocation.success().lasting(Duration.ofMillis(600)));
    }
    lambda.shutdown();
  }

  private void assertStoredThree(LayerEnvironment lambda) {
    List<StoredSeries> series = stored.values().stream().flatMap(List::stream).toList();
    assertThat(RunTotals.receivedWindows(series).get(RunTotals.INVOCATIONS))
        .as("%s%n%s", connections, lambda.extensions())
        .isEqualTo(3);
    assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
  }

  private static String summary(LayerEnvironment lambda) {
    return lambda.extensions().get(0).log().stream()
        .filter(line -> line.contains("stopped: "))
        .findFirst()
        .orElse("no summary in the log");
  }
}
