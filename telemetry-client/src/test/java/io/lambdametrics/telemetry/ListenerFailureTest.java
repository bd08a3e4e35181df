// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.http.PostServer;
import io.lambdametrics.telemetry.internal.http.ServerSockets;
import io.lambdametrics.telemetry.internal.net.JavaTcpConnection;
import io.lambdametrics.telemetry.internal.net.JavaTcpListener;
import io.lambdametrics.telemetry.internal.net.TcpListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures of threads, sockets, senders and handlers do not end the listener. */
@Timeout(60)
class ListenerFailureTest {

  private static final String EVENT =
      "{\"time\":\"2026-03-01T08:00:00Z\",\"type\":\"function\",\"record\":\"\"}";

  private final BlockingQueue<List<TelemetryEvent>> received = new LinkedBlockingQueue<>();

  private static TcpListener loopback() throws IOException {
    return ServerSockets.openOn(InetAddress.getLoopbackAddress());
  }

  private static TelemetryListener started(
      TcpListener server, PostServer.Threads threads, TelemetryHandler handler) throws IOException {
    TelemetryListener listener =
        new TelemetryListener(server, threads, ListenerScope.OWN_PATH, handler);
    listener.startAccepting();
    return listener;
  }

  private void receive(TelemetryBatch batch) {
    received.add(batch.events());
  }

  /** Posts on a new connection, and returns the response; an empty text if there is none. */
  private static String post(TelemetryListener listener, String body) {
    String request =
        "POST "
            + URI.create(listener.destination()).getPath()
            + " HTTP/1.1\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException closed) {
      return "";
    }
  }

  private static final class FailingThread extends Thread {
    FailingThread(Runnable task) {
      super(task);
    }

    @Override
    public synchronized void start() {
      throw new OutOfMemoryError("unable to create native thread");
    }
  }

  @Test
  void survivesConnectionsWithoutThread() throws IOException {
    AtomicInteger failures = new AtomicInteger(3);
    PostServer.Threads threads =
        (task, name) ->
            name.equals("telemetry-connection") && failures.getAndDecrement() > 0
                ? new FailingThread(task)
                : PostServer.daemon(task, name);
    try (TelemetryListener listener = started(loopback(), threads, this::receive)) {
      for (int i = 0; i < 3; i++) {
        assertThat(post(listener, "[" + EVENT + "]")).isEmpty();
      }

      assertThat(post(listener, "[" + EVENT + "]")).startsWith("HTTP/1.1 200 ");
    }
    assertThat(received).hasSize(1);
  }

  @Test
  void startsAfterAShortLackOfThreads() throws IOException {
    AtomicInteger failures = new AtomicInteger(2);
    PostServer.Threads threads =
        (task, name) ->
            failures.getAndDecrement() > 0
                ? new FailingThread(task)
                : PostServer.daemon(task, name);
    try (TelemetryListener listener = started(loopback(), threads, this::receive)) {
      assertThat(post(listener, "[]")).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void failsToStartWithoutAnyThread() throws IOException {
    TcpListener server = loopback();

    assertThatIOException()
        .isThrownBy(() -> started(server, (task, name) -> new FailingThread(task), this::receive))
        .withMessage("no thread for the telemetry listener");

    assertThat(server.isClosed()).isTrue();
  }

  /** Fails several times, for example with too many open files. */
  private static final class FailingServer extends ServerSocket {
    private final List<Throwable> failures =
        new ArrayList<>(
            List.of(
                new SocketException("Too many open files"),
                new OutOfMemoryError("Java heap space"),
                new IllegalStateException("anything"),
                new StackOverflowError()));
    private final AtomicInteger accepts = new AtomicInteger();

    FailingServer() throws IOException {
      super(0, 16, InetAddress.getLoopbackAddress());
    }

    @Override
    public Socket accept() throws IOException {
      accepts.incrementAndGet();
      if (failures.isEmpty()) {
        return super.accept();
      }
      Throwable failure = failures.remove(0);
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      throw (RuntimeException) failure;
    }
  }

  @Test
  void acceptsConnectionsAfterAnyFailure() throws IOException {
    FailingServer server = new FailingServer();
    try (TelemetryListener listener =
        started(new JavaTcpListener(server), PostServer::daemon, this::receive)) {
      assertThat(post(listener, "[]")).startsWith("HTTP/1.1 200 ");
    }
    assertThat(server.accepts.get()).isBetween(5, 6);
  }

  /** A connection whose peer reads no responses, so that a write blocks until it is closed. */
  private static final class DeafPeer extends Socket {
    private final InputStream request;
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    DeafPeer(TelemetryListener listener) {
      request =
          new ByteArrayInputStream(
              ("POST "
                      + URI.create(listener.destination()).getPath()
                      + " HTTP/1.1\r\nContent-Length: 2\r\n\r\n[]")
                  .getBytes(ISO_8859_1));
    }

    @Override
    public InputStream getInputStream() {
      return request;
    }

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public OutputStream getOutputStream() {
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          writing.countDown();
          try {
            closed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new SocketException("closed");
        }
      };
    }

    @Override
    public synchronized void close() {
      closed.countDown();
    }
  }

  @Test
  void doesNotWaitForASenderThatReadsNoResponses() throws Exception {
    try (TelemetryListener listener = started(loopback(), PostServer::daemon, this::receive);
        DeafPeer deaf = new DeafPeer(listener)) {
      listener.serve(new JavaTcpConnection(deaf));
      deaf.writing.await();

      assertThat(post(listener, "[" + EVENT + "]")).startsWith("HTTP/1.1 200 ");
    }
    assertThat(received.remove()).isEmpty();
    assertThat(received.remove()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "", "nonsense", "[1,2]", "[" + EVENT + "]", "[{\"time\":"})
  void callsTheHandlerOncePerBatchWhateverItHolds(String body) throws IOException {
    List<String> bodies = new CopyOnWriteArrayList<>();
    try (TelemetryListener listener =
        started(
            loopback(),
            PostServer::daemon,
            batch -> {
              bodies.add(new String(batch.bytes(), ISO_8859_1));
              receive(batch);
            })) {
      assertThat(post(listener, body)).startsWith("HTTP/1.1 200 ");
    }

    assertThat(bodies).containsExactly(body);
    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void acknowledgesABatchWhoseHandlerFails(boolean afterDecoding) throws IOException {
    try (TelemetryListener listener =
        started(
            loopback(),
            PostServer::daemon,
            batch -> {
              if (afterDecoding) {
                receive(batch);
              }
              throw new OutOfMemoryError("no room");
            })) {
      assertThat(post(listener, "[" + EVENT + "]"))
          .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
      assertThat(post(listener, "[" + EVENT + "]")).startsWith("HTTP/1.1 200 ");
      assertThat(listener.stats().handlerFailures()).isBetween(1L, 2L);
    }
  }

  @Test
  void countsACheckedExceptionOfTheHandlerAsItsFailure() throws IOException {
    try (TelemetryListener listener =
        started(
            loopback(),
            PostServer::daemon,
            batch -> {
              throw Undeclared.thrown(new IOException("on purpose"));
            })) {
      assertThat(post(listener, "[" + EVENT + "]")).startsWith("HTTP/1.1 200 ");

      assertThat(listener.stats().handlerFailures()).isEqualTo(1);
    }
  }

  @Test
  void handlesOneBatchAtATimeFromManyConnections() throws Exception {
    List<String> calls = new CopyOnWriteArrayList<>();
    try (TelemetryListener listener =
        started(
            loopback(),
            PostServer::daemon,
            batch -> {
              calls.add("start");
              batch.acknowledge();
              batch.events();
              calls.add("end");
              throw new AssertionError("a handler that fails");
            })) {
      List<Thread> senders = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Thread sender =
            new Thread(
                () -> {
                  for (int j = 0; j < 20; j++) {
                    post(listener, "[" + EVENT + "]");
                  }
                });
        sender.start();
        senders.add(sender);
      }
      for (Thread sender : senders) {
        sender.join();
      }
    }

    assertThat(calls).hasSize(320);
    for (int i = 0; i < calls.size(); i++) {
      assertThat(calls.get(i)).isEqualTo(i % 2 == 0 ? "start" : "end");
    }
  }

  @Test
  void usesTheArrivalTimeForEventsWithoutReadableTime() throws IOException {
    List<Instant> arrivals = new CopyOnWriteArrayList<>();
    Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
    try (TelemetryListener listener =
        started(
            loopback(),
            PostServer::daemon,
            batch -> {
              arrivals.add(batch.arrived());
              receive(batch);
            })) {
      post(listener, "[" + EVENT.replace("2026-", "soon-") + "]");
      assertThat(listener.stats().unreadableTimes()).isEqualTo(1);
    }

    Instant arrived = arrivals.get(0);
    assertThat(arrived).isBetween(before, Instant.now());
    assertThat(arrived).isEqualTo(arrived.truncatedTo(ChronoUnit.MILLIS));
    assertThat(received.remove()).extracting(TelemetryEvent::time).containsExactly(arrived);
  }

  @Test
  void acknowledgesNoNewBatchAfterItIsClosed() throws Exception {
    CountDownLatch handling = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    List<String> bodies = new CopyOnWriteArrayList<>();
    TelemetryListener listener =
        started(
            loopback(),
            PostServer::daemon,
            batch -> {
              bodies.add(new String(batch.bytes(), ISO_8859_1));
              handling.countDown();
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              receive(batch);
            });
    Thread first = new Thread(() -> post(listener, "[]"));
    first.start();
    handling.await();
    BlockingQueue<String> responses = new LinkedBlockingQueue<>();
    Thread second = new Thread(() -> responses.add(post(listener, "[ ]")));
    second.start();
    while (listener.stats().bytes() < 5) {
      Thread.onSpinWait(); // Waits until the second batch was read and waits for its turn.
    }

    Thread closing = new Thread(listener::close);
    closing.start();
    closing.join();
    release.countDown();

    assertThat(responses.poll(10, TimeUnit.SECONDS)).isEmpty();
    assertThat(bodies).containsExactly("[]");
    assertThat(received.poll(10, TimeUnit.SECONDS)).isEmpty();
    first.join();
    second.join();
  }
}
