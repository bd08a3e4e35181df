// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.http.PostServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TelemetryListenerTest {

  private final BlockingQueue<List<TelemetryEvent>> received = new LinkedBlockingQueue<>();
  private TelemetryListener listener;

  @BeforeEach
  void start() throws IOException {
    listener = TelemetryListener.start(this::receive);
  }

  @AfterEach
  void stop() {
    listener.close();
  }

  private static String start(String requestId) {
    return "{\"time\":\"2026-03-01T08:00:00Z\",\"type\":\"platform.start\",\"record\":{\"requestId\":\""
        + requestId
        + "\"}}";
  }

  private static byte[] batch(String... elements) {
    return ("[" + String.join(",", elements) + "]").getBytes(UTF_8);
  }

  private static String path(TelemetryListener of) {
    return URI.create(of.destination()).getPath();
  }

  private HttpURLConnection open() throws IOException {
    return (HttpURLConnection)
        URI.create("http://127.0.0.1:" + listener.port() + path(listener)).toURL().openConnection();
  }

  /** Posts and returns the response's body. */
  private String send(byte[] body) throws IOException {
    HttpURLConnection connection = open();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    connection.getOutputStream().write(body);
    assertThat(connection.getResponseCode()).isEqualTo(200);
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private void receive(TelemetryBatch batch) {
    received.add(batch.events());
  }

  private List<TelemetryEvent> take() throws InterruptedException {
    List<TelemetryEvent> events = received.poll(10, TimeUnit.SECONDS);
    assertThat(events).isNotNull();
    return events;
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void receivesEventsInTheirOrder() throws Exception {
    assertThat(send(batch(start("a"), start("b"), start("c")))).isEmpty();

    assertThat(take())
        .extracting(event -> ((PlatformStart) event).requestId())
        .containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not JSON", "{}", "[{\"time\":"})
  void acknowledgesUnreadableBodies(String body) throws Exception {
    assertThat(send(body.getBytes(UTF_8))).isEmpty();

    await(() -> listener.stats().malformedElements() == 1);
    assertThat(take()).isEmpty();
  }

  @Test
  void receivesChunkedBodyWithoutContentType() throws Exception {
    HttpURLConnection connection = open();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(7);
    connection.getOutputStream().write(batch(start("a")));

    assertThat(connection.getResponseCode()).isEqualTo(200);
    assertThat(take()).hasSize(1);
  }

  @Test
  void sendsTheResponseBeforeTheHandlerReturns() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (TelemetryListener slow =
        TelemetryListener.start(
            batch -> {
              batch.acknowledge();
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })) {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + slow.port() + path(slow)).toURL().openConnection();
      connection.setDoOutput(true);
      connection.setReadTimeout(10_000);
      connection.getOutputStream().write(batch(start("a")));

      assertThat(connection.getResponseCode()).isEqualTo(200);
      release.countDown();
    }
  }

  @Test
  void letsTheHandlerPersistABatchBeforeTheResponse() throws Exception {
    List<String> persisted = new CopyOnWriteArrayList<>();
    try (TelemetryListener persisting =
        TelemetryListener.start(
            batch -> {
              persisted.add(new String(batch.bytes(), UTF_8));
              batch.acknowledge();
              receive(batch);
            })) {
      listener.close();
      listener = persisting;
      send(batch(start("a")));

      assertThat(persisted).containsExactly(new String(batch(start("a")), UTF_8));
      assertThat(take()).hasSize(1);
    }
  }

  @Test
  void sendsTheResponseBeforeTheEventsAreDecoded() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (TelemetryListener decoding =
        TelemetryListener.start(
            batch -> {
              receive(batch);
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })) {
      listener.close();
      listener = decoding;

      assertThat(send(batch(start("a")))).isEmpty();
      release.countDown();
    }
  }

  @Test
  void acknowledgesABatchThatItsHandlerIgnores() throws Exception {
    try (TelemetryListener ignoring = TelemetryListener.start(batch -> {})) {
      listener.close();
      listener = ignoring;

      assertThat(send(batch(start("a")))).isEmpty();
      await(() -> ignoring.stats().batches() == 1);
      assertThat(ignoring.stats().events()).isZero();
    }
  }

  @Test
  void sendsOneResponseHoweverOftenTheHandlerAcknowledges() throws Exception {
    try (TelemetryListener repeating =
        TelemetryListener.start(
            batch -> {
              batch.acknowledge();
              batch.acknowledge();
              receive(batch);
              assertThat(batch.events()).isSameAs(batch.events());
            })) {
      String request =
          "POST " + path(repeating) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n[]";
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), repeating.port())) {
        socket.getOutputStream().write(request.getBytes(UTF_8));
        socket.shutdownOutput();

        assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
            .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
      }
      assertThat(repeating.stats().handlerFailures()).isZero();
    }
  }

  @Test
  void decodesNothingAfterTheHandlerHasReturned() throws Exception {
    BlockingQueue<TelemetryBatch> escaped = new LinkedBlockingQueue<>();
    try (TelemetryListener leaking = TelemetryListener.start(escaped::add)) {
      listener.close();
      listener = leaking;
      send(batch(start("a")));
    }

    assertThatIllegalStateException().isThrownBy(escaped.remove()::events);
  }

  @Test
  void survivesFailingHandler() throws Exception {
    List<Throwable> failures =
        new ArrayList<>(List.of(new IllegalStateException("first"), new AssertionError("second")));
    try (TelemetryListener faulty =
        TelemetryListener.start(
            batch -> {
              if (!failures.isEmpty()) {
                sneak(failures.remove(0));
              }
              receive(batch);
            })) {
      listener.close();
      listener = faulty;
      for (String id : List.of("a", "b", "c")) {
        send(batch(start(id)));
      }

      assertThat(take())
          .extracting(event -> ((PlatformStart) event).requestId())
          .containsExactly("c");
      assertThat(faulty.stats().handlerFailures()).isEqualTo(2);
    }
  }

  private static void sneak(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  @Test
  void countsBatchesBytesAndEvents() throws Exception {
    byte[] body = batch(start("a"), "17", start("b"));
    send(body);
    send(batch());
    await(() -> listener.stats().batches() == 2);

    assertThat(listener.stats())
        .isEqualTo(new ListenerStats(2, body.length + 2, 2, 1, 0, 0, 0, 0, 0, 0, 0));
    assertThat(take()).hasSize(2);
    assertThat(take()).isEmpty();
  }

  @Test
  void decodesTheStartOfAnOversizedBody() throws Exception {
    byte[] body = new byte[PostServer.MAX_BODY_BYTES + 100_000];
    Arrays.fill(body, (byte) ' ');
    byte[] first = ("[" + start("a") + ",").getBytes(UTF_8);
    System.arraycopy(first, 0, body, 0, first.length);

    assertThat(send(body)).isEmpty();

    assertThat(take()).hasSize(1);
    await(() -> listener.stats().oversizedBodies() == 1);
    assertThat(listener.stats().bytes()).isEqualTo(body.length);
    send(batch(start("b")));
    assertThat(take()).hasSize(1);
  }

  @Test
  void survivesASenderThatDisconnectsEarly() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST " + path(listener) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n[")
              .getBytes(UTF_8));
      out.flush();
    }
    await(() -> listener.stats().brokenRequests() == 1);

    send(batch(start("a")));

    assertThat(take()).hasSize(1);
  }

  @Test
  void respondsWithoutDelayOnAKeptConnection() throws Exception {
    byte[] body = batch(start("a"));
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      long begin = System.nanoTime();
      send(body);
      micros.add((System.nanoTime() - begin) / 1000);
    }
    micros.sort(null);

    // A delayed TCP acknowledgement costs 40 ms each time.
    assertThat(micros.get(50)).isLessThan(25_000);
  }

  @Test
  void receivesBatchesWhileAnotherConnectionIsIdle() throws Exception {
    try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      send(batch(start("a")));

      assertThat(take()).hasSize(1);
      assertThat(idle.isConnected()).isTrue();
    }
  }

  @Test
  void receivesBatchesSentInPieces() throws Exception {
    byte[] body = batch(start("a"), start("b"));
    String head =
        "POST "
            + path(listener)
            + " HTTP/1.1\r\nHost: x\r\ncontent-LENGTH:  "
            + body.length
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.setTcpNoDelay(true);
      for (int i = 0; i < 3; i++) {
        for (byte each : head.getBytes(UTF_8)) {
          socket.getOutputStream().write(each);
        }
        socket.getOutputStream().write(body, 0, 10);
        socket.getOutputStream().write(body, 10, body.length - 10);

        assertThat(take()).hasSize(2);
      }
    }
  }

  @Test
  void startsOnlyDaemonThreads() throws Exception {
    send(batch(start("a")));
    take();

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("telemetry-"))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(Thread::isDaemon);
  }

  @Test
  void handlesAcknowledgedBatchesBeforeItCloses() throws Exception {
    for (int i = 0; i < 50; i++) {
      try (TelemetryListener shortLived = TelemetryListener.start(this::receive)) {
        listener.close();
        listener = shortLived;
        send(batch(start("a")));
      }

      assertThat(received.poll()).as("round %d", i).isNotNull();
    }
  }

  @Test
  void listensOnItsOwnPort() throws IOException {
    try (TelemetryListener other = TelemetryListener.start(batch -> {})) {
      assertThat(other.port()).isNotEqualTo(listener.port()).isBetween(1, 65_535);
    }
  }

  @Test
  void canBeClosedTwice() {
    listener.close();
    listener.close();
  }
}
