package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.lambdametrics.api.telemetry.TelemetryEvent;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may fail around the listener ends neither it nor the pairing of its two calls. */
@Timeout(60)
class ListenerFailureTest {

  private static final String EVENT =
      "{\"time\":\"2026-03-01T08:00:00Z\",\"type\":\"function\",\"record\":\"\"}";

  private final BlockingQueue<List<TelemetryEvent>> received = new LinkedBlockingQueue<>();

  private static ServerSocket loopback() throws IOException {
    return TelemetryListener.bindTo(InetAddress.getLoopbackAddress());
  }

  private static TelemetryListener started(
      ServerSocket server,
      TelemetryListener.Threads threads,
      BatchKeeper keeper,
      Consumer<List<TelemetryEvent>> handler)
      throws IOException {
    TelemetryListener listener =
        new TelemetryListener(server, threads, ListenerScope.OWN_PATH, keeper, handler);
    listener.startAccepting();
    return listener;
  }

  /** Posts on a connection of its own; returns the response, empty where there is none. */
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
  void survivesThreadsThatCannotBeStarted() throws IOException {
    AtomicInteger failures = new AtomicInteger(3);
    TelemetryListener.Threads threads =
        (task, name) ->
            name.equals("telemetry-connection") && failures.getAndDecrement() > 0
                ? new FailingThread(task)
                : TelemetryListener.daemon(task, name);
    try (TelemetryListener listener =
        started(loopback(), threads, (batch, arrived) -> {}, received::add)) {
      for (int i = 0; i < 3; i++) {
        assertThat(post(listener, "[" + EVENT + "]")).isEmpty();
      }

      assertThat(post(listener, "[" + EVENT + "]")).startsWith("HTTP/1.1 200 ");
    }
    assertThat(received).hasSize(1);
  }

  @Test
  void startsAlthoughThereIsNoThreadForAMoment() throws IOException {
    AtomicInteger failures = new AtomicInteger(2);
    TelemetryListener.Threads threads =
        (task, name) ->
            failures.getAndDecrement() > 0
                ? new FailingThread(task)
                : TelemetryListener.daemon(task, name);
    try (TelemetryListener listener =
        started(loopback(), threads, (batch, arrived) -> {}, received::add)) {
      assertThat(post(listener, "[]")).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void saysSoWhereThereIsNoThreadAtAll() throws IOException {
    ServerSocket server = loopback();

    assertThatIOException()
        .isThrownBy(
            () ->
                started(
                    server,
                    (task, name) -> new FailingThread(task),
                    (batch, arrived) -> {},
                    received::add))
        .withMessage("no thread for the telemetry listener");

    assertThat(server.isClosed()).isTrue();
  }

  /** Fails a few times, as with too many open files. */
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
  void goesOnAcceptingAfterAnyFailure() throws IOException {
    FailingServer server = new FailingServer();
    try (TelemetryListener listener =
        started(server, TelemetryListener::daemon, (batch, arrived) -> {}, received::add)) {
      assertThat(post(listener, "[]")).startsWith("HTTP/1.1 200 ");
    }
    assertThat(server.accepts.get()).isBetween(5, 6);
  }

  /** A connection whose peer reads no responses, so that writing one waits until it is closed. */
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
  void doesNotWaitForASenderThatReadsNoAnswers() throws Exception {
    try (TelemetryListener listener =
            started(loopback(), TelemetryListener::daemon, (batch, arrived) -> {}, received::add);
        DeafPeer deaf = new DeafPeer(listener)) {
      listener.serve(deaf);
      deaf.writing.await();

      assertThat(post(listener, "[" + EVENT + "]")).startsWith("HTTP/1.1 200 ");
    }
    assertThat(received.remove()).isEmpty();
    assertThat(received.remove()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "", "nonsense", "[1,2]", "[" + EVENT + "]", "[{\"time\":"})
  void followsEveryKeepByOneAccept(String body) throws IOException {
    List<String> calls = new CopyOnWriteArrayList<>();
    try (TelemetryListener listener =
        started(
            loopback(),
            TelemetryListener::daemon,
            (batch, arrived) -> calls.add("keep " + Thread.currentThread().getId()),
            events -> calls.add("accept " + Thread.currentThread().getId()))) {
      post(listener, body);
    }

    assertThat(calls).hasSize(2);
    assertThat(calls.get(0).replace("keep", "accept")).isEqualTo(calls.get(1));
  }

  @Test
  void followsAKeepThatFailsByAnAccept() throws IOException {
    try (TelemetryListener listener =
        started(
            loopback(),
            TelemetryListener::daemon,
            (batch, arrived) -> {
              throw new OutOfMemoryError("no room");
            },
            received::add)) {
      assertThat(post(listener, "[" + EVENT + "]")).startsWith("HTTP/1.1 200 ");
    }

    assertThat(received).hasSize(1);
    assertThat(received.remove()).hasSize(1);
  }

  @Test
  void pairsTheCallsOfManyConnections() throws Exception {
    List<String> calls = new CopyOnWriteArrayList<>();
    try (TelemetryListener listener =
        started(
            loopback(),
            TelemetryListener::daemon,
            (batch, arrived) -> calls.add("keep"),
            events -> {
              calls.add("accept");
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
      assertThat(calls.get(i)).isEqualTo(i % 2 == 0 ? "keep" : "accept");
    }
  }

  @Test
  void handsTheArrivalTimeToKeeperAndDecoder() throws IOException {
    List<Instant> arrivals = new CopyOnWriteArrayList<>();
    Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
    try (TelemetryListener listener =
        started(
            loopback(),
            TelemetryListener::daemon,
            (batch, arrived) -> arrivals.add(arrived),
            received::add)) {
      post(listener, "[" + EVENT.replace("2026-", "soon-") + "]");
      assertThat(listener.stats().unreadableTimes()).isEqualTo(1);
    }

    Instant arrived = arrivals.get(0);
    assertThat(arrived).isBetween(before, Instant.now());
    assertThat(arrived).isEqualTo(arrived.truncatedTo(ChronoUnit.MILLIS));
    assertThat(received.remove()).extracting(TelemetryEvent::time).containsExactly(arrived);
  }

  @Test
  void answersNothingAfterItIsClosed() throws Exception {
    CountDownLatch kept = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    List<String> bodies = new CopyOnWriteArrayList<>();
    TelemetryListener listener =
        started(
            loopback(),
            TelemetryListener::daemon,
            (batch, arrived) -> {
              bodies.add(new String(batch, ISO_8859_1));
              kept.countDown();
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            received::add);
    Thread first = new Thread(() -> post(listener, "[]"));
    first.start();
    kept.await();
    BlockingQueue<String> responses = new LinkedBlockingQueue<>();
    Thread second = new Thread(() -> responses.add(post(listener, "[ ]")));
    second.start();
    while (listener.stats().bytes() < 5) {
      Thread.onSpinWait(); // Until the second batch has been read, and waits for the first.
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
