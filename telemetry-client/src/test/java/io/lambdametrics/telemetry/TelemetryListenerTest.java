package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.TelemetryEvent;
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
    listener = TelemetryListener.start(received::add);
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

  private HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection)
        URI.create("http://127.0.0.1:" + listener.port() + path).toURL().openConnection();
  }

  /** Sends and returns the answer's body. */
  private String send(String method, String path, byte[] body) throws IOException {
    HttpURLConnection connection = open(path);
    connection.setRequestMethod(method);
    if (body.length > 0) {
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(body.length);
      connection.getOutputStream().write(body);
    }
    assertThat(connection.getResponseCode()).isEqualTo(200);
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
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
  void handsEventsOnInTheirOrder() throws Exception {
    assertThat(send("POST", "/", batch(start("a"), start("b"), start("c")))).isEmpty();

    assertThat(take())
        .extracting(event -> ((PlatformStart) event).requestId())
        .containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a//path?with=query", "/%20"})
  void takesDeliveriesOnAnyPath(String path) throws Exception {
    send("POST", path, batch(start("a")));

    assertThat(take()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})
  void answersOtherMethodsAndIgnoresThem(String method) throws Exception {
    byte[] body = method.equals("PUT") ? batch(start("ignored")) : new byte[0];
    assertThat(send(method, "/", body)).isEmpty();
    send("POST", "/", batch(start("a")));

    assertThat(take())
        .extracting(event -> ((PlatformStart) event).requestId())
        .containsExactly("a");
    assertThat(listener.stats().batches()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not JSON", "{}", "[{\"time\":"})
  void answersWellWhatItCannotRead(String body) throws Exception {
    assertThat(send("POST", "/", body.getBytes(UTF_8))).isEmpty();

    await(() -> listener.stats().malformedElements() == 1);
    assertThat(received).isEmpty();
  }

  @Test
  void takesAChunkedBodyWithoutContentType() throws Exception {
    HttpURLConnection connection = open("/");
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(7);
    connection.getOutputStream().write(batch(start("a")));

    assertThat(connection.getResponseCode()).isEqualTo(200);
    assertThat(take()).hasSize(1);
  }

  @Test
  void answersBeforeTheHandlerIsDone() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (TelemetryListener slow =
        TelemetryListener.start(
            events -> {
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })) {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + slow.port()).toURL().openConnection();
      connection.setDoOutput(true);
      connection.setReadTimeout(10_000);
      connection.getOutputStream().write(batch(start("a")));

      assertThat(connection.getResponseCode()).isEqualTo(200);
      release.countDown();
    }
  }

  @Test
  void givesADeliveryToTheKeeperBeforeItIsAnswered() throws Exception {
    List<String> kept = new CopyOnWriteArrayList<>();
    try (TelemetryListener keeping =
        TelemetryListener.start(body -> kept.add(new String(body, UTF_8)), received::add)) {
      listener.close();
      listener = keeping;
      send("POST", "/", batch(start("a")));

      assertThat(kept).containsExactly(new String(batch(start("a")), UTF_8));
    }
  }

  @Test
  void handsOnWhatTheKeeperCouldNotKeep() throws Exception {
    try (TelemetryListener faulty =
        TelemetryListener.start(
            body -> {
              throw new IllegalStateException("no place");
            },
            received::add)) {
      listener.close();
      listener = faulty;
      send("POST", "/", batch(start("a")));

      assertThat(take()).hasSize(1);
      assertThat(faulty.stats().handlerFailures()).isEqualTo(1);
    }
  }

  @Test
  void survivesAHandlerThatThrows() throws Exception {
    List<Throwable> failures =
        new ArrayList<>(List.of(new IllegalStateException("first"), new AssertionError("second")));
    try (TelemetryListener faulty =
        TelemetryListener.start(
            events -> {
              if (!failures.isEmpty()) {
                sneak(failures.remove(0));
              }
              received.add(events);
            })) {
      listener.close();
      listener = faulty;
      for (String id : List.of("a", "b", "c")) {
        send("POST", "/", batch(start(id)));
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
  void countsWhatItTakesIn() throws Exception {
    byte[] body = batch(start("a"), "17", start("b"));
    send("POST", "/", body);
    send("POST", "/", batch());
    await(() -> listener.stats().batches() == 2);

    assertThat(listener.stats()).isEqualTo(new ListenerStats(2, body.length + 2, 2, 1, 0, 0, 0));
    assertThat(received).hasSize(1);
  }

  @Test
  void keepsTheBeginOfABodyThatIsTooLarge() throws Exception {
    byte[] body = new byte[TelemetryListener.MAX_BODY_BYTES + 100_000];
    Arrays.fill(body, (byte) ' ');
    byte[] begin = ("[" + start("a") + ",").getBytes(UTF_8);
    System.arraycopy(begin, 0, body, 0, begin.length);

    assertThat(send("POST", "/", body)).isEmpty();

    assertThat(take()).hasSize(1);
    await(() -> listener.stats().oversizedBodies() == 1);
    assertThat(listener.stats().bytes()).isEqualTo(body.length);
    send("POST", "/", batch(start("b")));
    assertThat(take()).hasSize(1);
  }

  @Test
  void survivesASenderThatBreaksOff() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      OutputStream out = socket.getOutputStream();
      out.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n[".getBytes(UTF_8));
      out.flush();
    }
    await(() -> listener.stats().brokenRequests() == 1);

    send("POST", "/", batch(start("a")));

    assertThat(take()).hasSize(1);
  }

  @Test
  void answersWithoutDelayOnAKeptConnection() throws Exception {
    byte[] body = batch(start("a"));
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      long begin = System.nanoTime();
      send("POST", "/", body);
      micros.add((System.nanoTime() - begin) / 1000);
    }
    micros.sort(null);

    // An acknowledgement that is held back costs 40 ms each time.
    assertThat(micros.get(50)).isLessThan(25_000);
  }

  @Test
  void keepsIdleConnectionsOverALongFreeze() {
    assertThat(Long.getLong("sun.net.httpserver.idleInterval")).isGreaterThan(86_400);
  }

  @Test
  void leavesNoThreadThatKeepsTheProgramAlive() throws Exception {
    send("POST", "/", batch(start("a")));
    take();

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("HTTP-Dispatcher"))
        .isNotEmpty()
        .allMatch(Thread::isDaemon);
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("telemetry-listener"))
        .isNotEmpty()
        .allMatch(Thread::isDaemon);
  }

  @Test
  void handsOnWhatItHasAnsweredBeforeItCloses() throws Exception {
    for (int i = 0; i < 50; i++) {
      try (TelemetryListener shortLived = TelemetryListener.start(received::add)) {
        listener.close();
        listener = shortLived;
        send("POST", "/", batch(start("a")));
      }

      assertThat(received.poll()).as("round %d", i).isNotNull();
    }
  }

  @Test
  void listensOnAPortOfItsOwn() throws IOException {
    try (TelemetryListener other = TelemetryListener.start(events -> {})) {
      assertThat(other.port()).isNotEqualTo(listener.port()).isBetween(1, 65_535);
    }
  }

  @Test
  void closesTwiceWithoutHarm() {
    listener.close();
    listener.close();
  }
}
