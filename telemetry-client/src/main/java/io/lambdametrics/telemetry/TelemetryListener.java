package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Takes in what the Telemetry API delivers, on a free port of all interfaces: AWS does not say
 * which of them {@code sandbox.localdomain} is.
 *
 * <p>Every request is answered with 200 and no body before its content is decoded. Lambda sends
 * again, without end, what is answered otherwise, and may drop what falls due while a delivery is
 * not answered. So a delivery can also come twice.
 *
 * <p>A thread, {@code telemetry-listener}, waits for connections, of which Lambda keeps one for all
 * deliveries; a thread for each, {@code telemetry-connection}, reads, decodes and calls the
 * handler, one delivery after the other. Connections are never hung up on: after a long freeze, the
 * next delivery comes by the old one. The methods here may be called from any thread.
 */
public final class TelemetryListener implements AutoCloseable {

  /** AWS documents bodies of up to twice the subscription's {@code maxBytes} plus metadata. */
  static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

  private static final int BACKLOG = 16;
  private static final long CLOSE_MS = 500;
  private static final long ACCEPT_PAUSE_NS = 10_000_000;

  private final Consumer<byte[]> keeper;
  private final Consumer<List<TelemetryEvent>> handler;
  private final TelemetryDecoder decoder = new TelemetryDecoder();

  /** What deliveries have in common with those before; for who holds {@link #delivery}. */
  private final SimilarEvents similar = new SimilarEvents();

  private final StreakLog malformedLog = new StreakLog();
  private final StreakLog handlerLog = new StreakLog();
  private final ServerSocket server;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

  /** Held by the one delivery that is kept, answered and decoded. */
  private final Object delivery = new Object();

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
  }

  /**
   * Starts a listener.
   *
   * @param handler receives the events of each delivery in their order, never an empty list; called
   *     by one thread at a time. What it throws is logged and counted, and the batch is lost.
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
   *     by one thread at a time. What it throws is logged and counted, and the batch is lost.
   * @throws IOException if no port can be had
   */
  public static TelemetryListener start(
      Consumer<byte[]> keeper, Consumer<List<TelemetryEvent>> handler) throws IOException {
    TelemetryListener listener = new TelemetryListener(keeper, handler);
    daemon(listener::accept, "telemetry-listener").start();
    return listener;
  }

  private static ServerSocket bind() throws IOException {
    ServerSocket first = bindAny();
    if (first.getLocalPort() != Subscription.LAMBDAS_OWN_PORT) {
      return first;
    }
    try (first) {
      return bindAny();
    }
  }

  private static ServerSocket bindAny() throws IOException {
    return new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[4]));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** The port, 1 to 65535, never 9001. */
  public int port() {
    return server.getLocalPort();
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
    quietly(server);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSE_MS);
    for (Connection connection : connections) {
      quietly(connection.socket);
      try {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        connection.thread.join(Math.max(1, left));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void quietly(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      // It is not used any more.
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Connection connection = new Connection(server.accept());
        connections.add(connection);
        connection.thread.start();
      } catch (IOException e) {
        // Closed, or no more files can be opened, which may pass.
        LockSupport.parkNanos(ACCEPT_PAUSE_NS);
      }
    }
  }

  /** One connection, for as long as Lambda keeps it. */
  private final class Connection {

    private static final byte[] CONTINUE = ascii("HTTP/1.1 100 Continue\r\n\r\n");
    private static final byte[] OK = ascii("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

    private final Socket socket;
    private final Thread thread = daemon(this::serve, "telemetry-connection");

    Connection(Socket socket) {
      this.socket = socket;
    }

    private void serve() {
      try (socket) {
        socket.setTcpNoDelay(true);
        HttpReader reader = new HttpReader(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        HttpReader.Head head = reader.head();
        while (head != null) {
          serve(head, reader, out);
          head = head.says("Connection", "close") ? null : reader.head();
        }
      } catch (IOException e) {
        if (!server.isClosed()) {
          brokenRequests.incrementAndGet();
        }
      } finally {
        connections.remove(this);
      }
    }

    private void serve(HttpReader.Head head, HttpReader reader, OutputStream out)
        throws IOException {
      if (head.says("Expect", "100-continue")) {
        out.write(CONTINUE);
      }
      HttpReader.Body body = reader.body(head, MAX_BODY_BYTES, false);
      bytes.addAndGet(body.bytes().length + body.more());
      if (body.more() > 0) {
        oversizedBodies.incrementAndGet();
      }
      if (!head.firstLine().startsWith("POST ")) {
        out.write(OK);
        return;
      }
      batches.incrementAndGet();
      synchronized (delivery) {
        keep(body.bytes());
        try {
          out.write(OK);
        } catch (IOException e) {
          // The sender did not wait. Its events are here nevertheless; a repetition does no harm.
        }
        handOn(decoder.decode(body.bytes(), similar));
      }
    }

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }

  private void keep(byte[] body) {
    try {
      keeper.accept(body);
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
