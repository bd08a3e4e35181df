// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.http.AcceptedPaths;
import io.lambdametrics.telemetry.internal.http.PostServer;
import io.lambdametrics.telemetry.internal.net.JavaTcpConnection;
import io.lambdametrics.telemetry.internal.net.TcpConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the listener responds to requests that do not come from Lambda, byte by byte. */
@Timeout(60)
class ListenerRefusalTest {

  private static final String BATCH =
      "[{\"time\":\"2026-03-01T08:00:00Z\",\"type\":\"function\",\"record\":\"\"}]";

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

  private String path() {
    return URI.create(listener.destination()).getPath();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  /** Sends a request, ends the output, and returns everything that the listener sends. */
  private String exchange(String request) throws IOException {
    try (Socket socket = connect()) {
      send(socket, request);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private String post(String head, String body) {
    return "POST "
        + path()
        + " HTTP/1.1\r\nHost: sandbox\r\nContent-Length: "
        + body.length()
        + "\r\n"
        + head
        + "\r\n"
        + body;
  }

  private void receive(TelemetryBatch batch) {
    received.add(batch.events());
  }

  private List<TelemetryEvent> take() throws InterruptedException {
    List<TelemetryEvent> events = received.poll(10, TimeUnit.SECONDS);
    assertThat(events).isNotNull();
    return events;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "/telemetry",
        "/0123456789abcdef0123456789abcdef",
        "*",
        "http://x/",
        "/%20"
      })
  void refusesOtherPaths(String path) throws Exception {
    String response =
        exchange(
            "POST " + path + " HTTP/1.1\r\nContent-Length: " + BATCH.length() + "\r\n\r\n" + BATCH);

    assertThat(response).startsWith(path.isEmpty() ? "HTTP/1.1 400 " : "HTTP/1.1 404 ");
    assertThat(response).contains("Connection: close");
    assertThat(listener.stats().refusedRequests()).isEqualTo(1);
    assertThat(listener.stats().batches()).isZero();
    assertThat(received).isEmpty();
  }

  @Test
  void takesAConnectionThatItClosesNotForAnotherMachines() throws Exception {
    TelemetryListener localOnly =
        TelemetryListener.start(new ListenerScope(false, true), this::receive);
    TcpConnection closed = new JavaTcpConnection(connect());
    localOnly.close();
    closed.close();

    localOnly.serve(closed);
    localOnly.close();

    assertThat(localOnly.stats().refusedRequests()).isZero();
  }

  @Test
  void acceptsTheRootPathIfLambdaKeepsPostingToIt() throws Exception {
    for (int i = 0; i < AcceptedPaths.REFUSALS; i++) {
      assertThat(exchange(postToRoot())).startsWith("HTTP/1.1 404 ");
    }

    assertThat(exchange(postToRoot())).startsWith("HTTP/1.1 200 ");
    assertThat(take()).hasSize(1);
  }

  @Test
  void refusesTheRootPathOnceLambdaUsesTheSecretPath() throws Exception {
    exchange(post("", BATCH));
    for (int i = 0; i <= AcceptedPaths.REFUSALS; i++) {
      assertThat(exchange(postToRoot())).startsWith("HTTP/1.1 404 ");
    }
  }

  private String postToRoot() {
    return post("", BATCH).replace(path(), "/");
  }

  @Test
  void hasADifferentPathForEachListener() throws IOException {
    try (TelemetryListener other = TelemetryListener.start(batch -> {})) {
      assertThat(path()).matches("/[0-9a-f]{32}");
      assertThat(URI.create(other.destination()).getPath()).isNotEqualTo(path());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "PATH", "PATH/", "http://sandbox.localdomain:1PATH"})
  void acceptsTheRootPathWhereLambdaDropsThePath(String target) throws Exception {
    listener.close();
    listener = TelemetryListener.start(new ListenerScope(true, true), this::receive);

    String response = exchange(post("", BATCH).replace(path(), target.replace("PATH", path())));

    assertThat(response).startsWith("HTTP/1.1 200 ");
    assertThat(take()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "post", "PRI"})
  void refusesOtherMethods(String method) throws Exception {
    String response = exchange(post("", BATCH).replace("POST", method));

    assertThat(response).startsWith("HTTP/1.1 405 ").contains("Allow: POST");
    assertThat(received).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\n | 0",
        "\\r\\n | 0",
        "GET\\n\\n | 400",
        "\\x\\n\\n | 400",
        "POST PATH\\r\\n\\r\\n | 400",
        "POST PATH HTTP/1.1 x\\r\\n\\r\\n | 400",
        "POST  PATH HTTP/1.1\\r\\n\\r\\n | 400",
        "POST PATH HTTP/2.0\\r\\n\\r\\n | 505",
        "PRI * HTTP/2.0\\r\\n\\r\\nSM\\r\\n\\r\\n | 505",
        "POST PATH FTP/1.1\\r\\n\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nContent-Length: many\\r\\n\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nContent-Length: +1\\r\\n\\r\\n1 | 400",
        "POST PATH HTTP/1.1\\r\\nContent-Length: -1\\r\\n\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nContent-Length:\\r\\n\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\n12 | 400",
        "POST PATH HTTP/1.1\\r\\nContent-Length: 1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nContent-Length: 999999999999\\r\\n\\r\\n1 | 413",
        "POST PATH HTTP/1.1\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\n1 | 400",
        "POST PATH HTTP/1.1\\r\\nTransfer-Encoding: gzip, chunked\\r\\n\\r\\n | 501",
        "POST PATH HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n-1\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nffffffffffffffff\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\n12\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nX : y\\r\\n\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nX: y\\r\\n folded\\r\\n\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nX: a\\x\\r\\n\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nno colon\\r\\n\\r\\n | 400",
        "POST PATH HTTP/1.1\\r\\nExpect: miracles\\r\\n\\r\\n | 417",
        "<html>\\r\\n\\r\\n | 400"
      })
  void refusesInvalidRequests(String request, int status) throws Exception {
    String text =
        request
            .replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("\\x", "\u0001")
            .replace("PATH", path());

    String response = exchange(text);

    if (status == 0) {
      assertThat(response).isEmpty();
      assertThat(listener.stats().refusedRequests()).isZero();
    } else {
      assertThat(response).startsWith("HTTP/1.1 " + status + " ").endsWith("\r\n\r\n");
      assertThat(listener.stats().refusedRequests()).isEqualTo(1);
    }
    assertThat(listener.stats().batches()).isZero();
  }

  @Test
  void refusesEndlessHeader() throws Exception {
    String response = exchange("POST / HTTP/1.1\r\nX: " + "x".repeat(70_000));

    assertThat(response).startsWith("HTTP/1.1 431 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r\n\r\n\n"})
  void ignoresEmptyLinesBeforeARequest(String lines) throws Exception {
    assertThat(exchange(lines + post("", BATCH) + lines + post("", BATCH)))
        .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".repeat(2));

    assertThat(take()).hasSize(1);
    assertThat(take()).hasSize(1);
  }

  @Test
  void respondsToPipelinedRequestsInOrder() throws Exception {
    String response = exchange(post("", BATCH).repeat(50));

    assertThat(response).isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".repeat(50));
    assertThat(listener.stats().batches()).isEqualTo(50);
  }

  @Test
  void acceptsChunksWithExtensionsAndTrailers() throws Exception {
    String head = "POST " + path() + " HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n";
    String size = Integer.toHexString(BATCH.length());

    String response =
        exchange(
            head + size + ";a=b\r\n" + BATCH + "\r\n0\r\nTrailer: x\r\n\r\n" + post("", BATCH));

    assertThat(response).startsWith("HTTP/1.1 200 ");
    assertThat(take()).hasSize(1);
    assertThat(take()).hasSize(1);
  }

  @Test
  void sendsContinueIfTheRequestExpectsIt() throws Exception {
    try (Socket socket = connect()) {
      send(
          socket,
          "POST " + path() + " HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-Continue\r\n\r\n");
      byte[] start = socket.getInputStream().readNBytes(25);
      send(socket, "[]");

      assertThat(new String(start, ISO_8859_1)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(take()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Connection: close\r\n", "Connection: TE, Close\r\n", "HTTP/1.0"})
  void closesTheConnectionIfTheSenderWillNotReuseIt(String how) throws Exception {
    boolean old = how.equals("HTTP/1.0");
    String request = post(old ? "" : how, BATCH);
    try (Socket socket = connect()) {
      send(socket, old ? request.replace("HTTP/1.1", "HTTP/1.0") : request);

      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void keepsLambdasConnectionWhenOthersFillTheLimit() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try (Socket lambda = connect()) {
      postAndAwait(lambda);
      for (int i = 0; i < 3 * PostServer.MAX_CONNECTIONS; i++) {
        idle.add(connect());
      }
      await(() -> listener.stats().evictedConnections() == 2 * PostServer.MAX_CONNECTIONS + 1);

      postAndAwait(lambda);
      try (Socket another = connect()) {
        postAndAwait(another);
      }
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
    // The response is sent before the batch is handled.
    await(() -> received.size() == 3);
  }

  private void postAndAwait(Socket socket) throws IOException {
    send(socket, post("", BATCH));
    assertThat(new String(socket.getInputStream().readNBytes(38), ISO_8859_1))
        .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void allocatesOnlyReceivedBytes() throws Exception {
    List<Socket> liars = new ArrayList<>();
    long before = usedMemory();
    for (int i = 0; i < PostServer.MAX_CONNECTIONS - 1; i++) {
      Socket liar = connect();
      liars.add(liar);
      send(liar, "POST " + path() + " HTTP/1.1\r\nContent-Length: 4194304\r\n\r\n[");
    }
    try (Socket lambda = connect()) {
      postAndAwait(lambda);
      assertThat(usedMemory() - before).isLessThan(20_000_000);
    } finally {
      for (Socket liar : liars) {
        liar.close();
      }
    }
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
