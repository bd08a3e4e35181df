package io.lambdametrics.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Takes in what the Telemetry API delivers, on a free port of all interfaces: AWS does not say
 * which of them {@code sandbox.localdomain} is.
 *
 * <p>Every request is answered with 200 and no body before its content is decoded. Lambda sends
 * again, without end, what is answered otherwise, and may drop what falls due while a delivery is
 * not answered. So a delivery can also come twice.
 *
 * <p>One thread, {@code telemetry-listener}, reads, decodes and calls the handler, one delivery
 * after the other. The methods here may be called from any thread.
 *
 * <p>The server is the JDK's, which is set up by system properties for the whole process. Where
 * they are not set, this class sets {@code sun.net.httpserver.nodelay} to {@code true} and {@code
 * sun.net.httpserver.idleInterval} to 30 days: with the usual 30 s the server would hang up on
 * Lambda after each longer freeze, in the moment of the next delivery.
 */
public final class TelemetryListener implements AutoCloseable {

  /** AWS documents bodies of up to twice the subscription's {@code maxBytes} plus metadata. */
  static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

  private static final int BACKLOG = 16;
  private static final long CLOSE_MS = 500;

  private final Consumer<byte[]> keeper;
  private final Consumer<List<TelemetryEvent>> handler;
  private final TelemetryDecoder decoder = new TelemetryDecoder();
  private final StreakLog malformedLog = new StreakLog();
  private final StreakLog handlerLog = new StreakLog();
  private final ExecutorService thread;
  private final HttpServer server;
  private final int port;

  private final AtomicLong batches = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong malformedElements = new AtomicLong();
  private final AtomicLong oversizedBodies = new AtomicLong();
  private final AtomicLong brokenRequests = new AtomicLong();
  private final AtomicLong handlerFailures = new AtomicLong();

  private TelemetryListener(Consumer<byte[]> keeper, Consumer<List<TelemetryEvent>> handler)
      throws IOException {
    this.keeper = keeper;
    this.handler = handler;
    server = bind();
    port = server.getAddress().getPort();
    thread = Executors.newSingleThreadExecutor(TelemetryListener::newThread);
    server.setExecutor(thread);
    server.createContext("/", this::serve);
  }

  /**
   * Starts a listener.
   *
   * @param handler receives the events of each delivery in their order, never an empty list; called
   *     by one thread. What it throws is logged and counted, and the batch is lost.
   * @throws IOException if no port can be had
   */
  public static TelemetryListener start(Consumer<List<TelemetryEvent>> handler) throws IOException {
    return start(delivery -> {}, handler);
  }

  /**
   * Starts a listener for an extension that must not lose what was delivered, though its process be
   * killed.
   *
   * @param keeper receives each delivery as it came, before that is answered: Lambda does not send
   *     again what was answered. Called by the same thread, right before {@code handler} gets the
   *     events of this delivery, which it does not where there are none. Has to be quick, and to
   *     leave the array as it is. What it throws is logged and counted, and the delivery goes on.
   * @param handler receives the events of each delivery in their order, never an empty list; called
   *     by one thread. What it throws is logged and counted, and the batch is lost.
   * @throws IOException if no port can be had
   */
  public static TelemetryListener start(
      Consumer<byte[]> keeper, Consumer<List<TelemetryEvent>> handler) throws IOException {
    setIfAbsent("sun.net.httpserver.nodelay", "true");
    setIfAbsent("sun.net.httpserver.idleInterval", "2592000");
    TelemetryListener listener = new TelemetryListener(keeper, handler);
    listener.startServer();
    return listener;
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static HttpServer bind() throws IOException {
    HttpServer first = bindAny();
    if (first.getAddress().getPort() != Subscription.LAMBDAS_OWN_PORT) {
      return first;
    }
    HttpServer second = bindAny();
    first.stop(0);
    return second;
  }

  private static HttpServer bindAny() throws IOException {
    InetAddress anyInterface = InetAddress.getByAddress(new byte[4]);
    return HttpServer.create(new InetSocketAddress(anyInterface, 0), BACKLOG);
  }

  private static Thread newThread(Runnable task) {
    Thread thread = new Thread(task, "telemetry-listener");
    thread.setDaemon(true);
    return thread;
  }

  /** The server's own thread is a daemon if, and only if, a daemon starts it. */
  private void startServer() throws IOException {
    try {
      thread.submit(server::start).get();
    } catch (ExecutionException e) {
      throw new IOException("The listener did not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new IOException("Interrupted while the listener started", e);
    }
  }

  /** The port, 1 to 65535, never 9001. */
  public int port() {
    return port;
  }

  /** What has been taken in so far. */
  public ListenerStats stats() {
    return new ListenerStats(
        batches.get(),
        bytes.get(),
        events.get(),
        malformedElements.get(),
        oversizedBodies.get(),
        brokenRequests.get(),
        handlerFailures.get());
  }

  /**
   * Stops listening. Deliveries that were answered before are still decoded and handed on, for
   * which this waits up to half a second.
   */
  @Override
  public void close() {
    server.stop(0);
    thread.shutdown();
    try {
      thread.awaitTermination(CLOSE_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    byte[] body = readAndAnswer(exchange);
    if (exchange.getRequestMethod().equals("POST")) {
      batches.incrementAndGet();
      handOn(decoder.decode(body));
    }
  }

  private byte[] readAndAnswer(HttpExchange exchange) throws IOException {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(MAX_BODY_BYTES);
      long over = in.transferTo(OutputStream.nullOutputStream());
      bytes.addAndGet(body.length + over);
      if (over > 0) {
        oversizedBodies.incrementAndGet();
      }
    } catch (IOException e) {
      brokenRequests.incrementAndGet();
      throw e;
    }
    if (exchange.getRequestMethod().equals("POST")) {
      keep(body);
    }
    try (exchange) {
      exchange.sendResponseHeaders(200, -1);
    } catch (IOException e) {
      // The sender did not wait. Its events are here nevertheless; a repetition does no harm.
    }
    return body;
  }

  private void keep(byte[] delivery) {
    try {
      keeper.accept(delivery);
    } catch (RuntimeException | Error e) {
      handlerFailures.incrementAndGet();
      handlerLog.trouble(() -> "A delivery of telemetry was not kept", e);
    }
  }

  private void handOn(DecodedBatch batch) {
    if (batch.malformed() == 0) {
      malformedLog.fine();
    } else {
      malformedElements.addAndGet(batch.malformed());
      malformedLog.trouble(
          () -> batch.malformed() + " elements of telemetry were lost: " + batch.reasons(), null);
    }
    if (batch.events().isEmpty()) {
      return;
    }
    events.addAndGet(batch.events().size());
    try {
      handler.accept(batch.events());
      handlerLog.fine();
    } catch (RuntimeException | Error e) {
      handlerFailures.incrementAndGet();
      handlerLog.trouble(() -> "A batch of telemetry was lost to a failure of its handler", e);
    }
  }
}
