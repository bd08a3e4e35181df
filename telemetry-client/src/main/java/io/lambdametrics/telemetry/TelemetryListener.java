package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.decode.SimilarEvents;
import io.lambdametrics.telemetry.internal.http.HttpHead;
import io.lambdametrics.telemetry.internal.http.HttpReader;
import io.lambdametrics.telemetry.internal.http.HttpSyntaxException;
import io.lambdametrics.telemetry.internal.http.SandboxAddress;
import io.lambdametrics.telemetry.internal.http.SecretPath;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Receives what the Telemetry API delivers, on a free port, and on a path that nobody can guess:
 * everybody in the environment can reach the port, but only Lambda is told the path.
 *
 * <p>Every batch is answered with 200 and no body before its content is decoded. Lambda sends a
 * batch again, without end, that is answered otherwise, and may drop the next batch while one is
 * not answered. So a batch can also come twice.
 *
 * <p>A thread, {@code telemetry-listener}, waits for connections, of which Lambda keeps one for all
 * batches; a thread for each, {@code telemetry-connection}, reads, decodes and calls the handler,
 * one batch after the other. There are at most {@value #MAX_CONNECTIONS} connections: a further one
 * takes the place of the one that was idle the longest, and of one on which Lambda has posted last
 * of all. Otherwise connections are never closed from here: after a long freeze, the next batch
 * comes by the old one. The methods here may be called from any thread.
 */
public final class TelemetryListener implements AutoCloseable {

  /** AWS documents bodies of up to twice the subscription's {@code maxBytes} plus metadata. */
  static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  /** Whatever follows that is ignored; where it is still more, the request is refused. */
  static final long IGNORED_BODY_BYTES = 64L * 1024 * 1024;

  static final int MAX_CONNECTIONS = 16;

  private static final int BACKLOG = 16;
  private static final long CLOSE_MS = 500;
  private static final long ACCEPT_PAUSE_MS = 10;
  private static final long LONGEST_ACCEPT_PAUSE_MS = 320;
  private static final int START_ATTEMPTS = 5;
  private static final long START_PAUSE_MS = 20;

  /** How long a batch waits for the answer to another one, which only its sender can hold back. */
  private static final long ANSWER_MS = 1000;

  /** How long to wait for the rest of a refused request, so that its sender sees the response. */
  private static final int REFUSAL_MS = 500;

  private static final int REFUSAL_READS = 16;

  /** Makes the listener's threads. */
  interface Threads {
    Thread make(Runnable task, String name);
  }

  private final Threads threads;
  private final ListenerScope scope;
  private final BatchKeeper keeper;
  private final Consumer<List<TelemetryEvent>> handler;
  private final TelemetryDecoder decoder = new TelemetryDecoder();

  /** What batches have in common with earlier ones; only for the thread that has the turn. */
  private SimilarEvents similar = new SimilarEvents();

  private final OncePerStreakLogger malformedLog = new OncePerStreakLogger();
  private final OncePerStreakLogger handlerLog = new OncePerStreakLogger();
  private final OncePerStreakLogger refusalLog = new OncePerStreakLogger();
  private final ServerSocket server;
  private final SecretPath path = SecretPath.random();
  private final AcceptedPaths paths;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

  /** Held for the one batch that is being kept, answered, decoded and handled. */
  private final ReentrantLock turn = new ReentrantLock();

  /** The connection that has the turn and writes its answer. */
  private volatile @Nullable Connection answering;

  private volatile boolean closed;

  private final AtomicLong batches = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong malformedElements = new AtomicLong();
  private final AtomicLong unreadableTimes = new AtomicLong();
  private final AtomicLong refusedValues = new AtomicLong();
  private final AtomicLong oversizedBodies = new AtomicLong();
  private final AtomicLong brokenRequests = new AtomicLong();
  private final AtomicLong refusedRequests = new AtomicLong();
  private final AtomicLong evictedConnections = new AtomicLong();
  private final AtomicLong handlerFailures = new AtomicLong();

  TelemetryListener(
      ServerSocket server,
      Threads threads,
      ListenerScope scope,
      BatchKeeper keeper,
      Consumer<List<TelemetryEvent>> handler) {
    this.server = server;
    this.threads = threads;
    this.scope = scope;
    this.paths = new AcceptedPaths(path, scope.pathless());
    this.keeper = keeper;
    this.handler = handler;
  }

  /**
   * Starts a listener.
   *
   * @param handler receives the events of each batch in their order, an empty list where there are
   *     none; called by one thread at a time. What it throws is logged and counted, and the batch
   *     is lost.
   * @throws IOException if no port or no thread can be had
   */
  public static TelemetryListener start(Consumer<List<TelemetryEvent>> handler) throws IOException {
    return start(ListenerScope.OWN_PATH, (batch, arrived) -> {}, handler);
  }

  /**
   * Starts a listener for an extension that must not lose a batch, even if its process is killed.
   *
   * <p>For every call of {@code keeper}, exactly one call of {@code handler} follows, by the same
   * thread and with no other call of either between them: with the batch's events, or with an empty
   * list where it holds none or cannot be decoded, whatever {@code keeper} threw.
   *
   * @param scope from whom to take telemetry
   * @param keeper receives each batch before it is answered: Lambda does not send again what was
   *     answered. What it throws is logged and counted, and the batch is handled nevertheless.
   * @param handler receives the events of each batch in their order; called by one thread at a
   *     time. What it throws is logged and counted, and the batch is lost.
   * @throws IOException if no port or no thread can be had
   */
  public static TelemetryListener start(
      ListenerScope scope, BatchKeeper keeper, Consumer<List<TelemetryEvent>> handler)
      throws IOException {
    InetAddress sandbox = SandboxAddress.in(Path.of("/etc/hosts"));
    TelemetryListener listener =
        new TelemetryListener(bind(sandbox), TelemetryListener::daemon, scope, keeper, handler);
    listener.startAccepting();
    return listener;
  }

  private static ServerSocket bind(@Nullable InetAddress sandbox) throws IOException {
    if (sandbox != null) {
      try {
        return bindTo(sandbox);
      } catch (IOException notOurs) {
        // Then AWS says no more than the name, and it can be any of the environment's addresses.
      }
    }
    return bindTo(InetAddress.getByAddress(new byte[4]));
  }

  static ServerSocket bindTo(InetAddress address) throws IOException {
    ServerSocket first = new ServerSocket(0, BACKLOG, address);
    if (first.getLocalPort() != Subscription.LAMBDAS_OWN_PORT) {
      return first;
    }
    try (first) {
      return new ServerSocket(0, BACKLOG, address);
    }
  }

  /** Tries a few times: there can be too many threads for a moment, but one subscribes only now. */
  void startAccepting() throws IOException {
    for (int attempt = 1; true; attempt++) {
      try {
        threads.make(this::acceptAll, "telemetry-listener").start();
        return;
      } catch (OutOfMemoryError noThread) {
        if (attempt == START_ATTEMPTS) {
          quietly(server);
          throw new IOException("no thread for the telemetry listener", noThread);
        }
        pause(START_PAUSE_MS);
      }
    }
  }

  static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Returns the port, 1 to 65535, never 9001. */
  public int port() {
    return server.getLocalPort();
  }

  /**
   * Returns where Lambda has to post, for a {@link Subscription}. Not to be logged: whoever knows
   * its path can post telemetry.
   */
  public String destination() {
    return "http://" + SandboxAddress.NAME + ":" + port() + path.value();
  }

  /** Returns what has been received so far. */
  public ListenerStats stats() {
    return new ListenerStats(
        batches.get(),
        bytes.get(),
        events.get(),
        malformedElements.get(),
        unreadableTimes.get(),
        refusedValues.get(),
        oversizedBodies.get(),
        brokenRequests.get(),
        refusedRequests.get(),
        evictedConnections.get(),
        handlerFailures.get());
  }

  /**
   * Stops listening: no batch is answered with 200 from now on. Batches that were answered before
   * are still decoded and handed on, for which this waits up to half a second.
   */
  @Override
  public void close() {
    closed = true;
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

  private void acceptAll() {
    long pauseMs = ACCEPT_PAUSE_MS;
    while (!closed && !server.isClosed()) {
      try {
        serve(server.accept());
        pauseMs = ACCEPT_PAUSE_MS;
      } catch (IOException | RuntimeException | Error e) {
        // No file or no thread can be had, which may pass; this thread must not end before.
        pause(pauseMs);
        pauseMs = Math.min(2 * pauseMs, LONGEST_ACCEPT_PAUSE_MS);
      }
    }
  }

  /** Serves a connection on a thread of its own; closes it where that fails. */
  void serve(Socket socket) {
    boolean serves = false;
    try {
      Connection connection = new Connection(socket);
      makeRoom();
      connections.add(connection);
      try {
        connection.thread.start();
        serves = true;
      } finally {
        if (!serves) {
          connections.remove(connection);
        }
      }
    } finally {
      if (!serves) {
        quietly(socket);
      }
    }
  }

  private void makeRoom() {
    while (connections.size() >= MAX_CONNECTIONS) {
      Connection idlest = null;
      for (Connection connection : connections) {
        if (idlest == null || connection.isIdlerThan(idlest)) {
          idlest = connection;
        }
      }
      if (idlest != null) {
        connections.remove(idlest);
        evictedConnections.incrementAndGet();
        idlest.evict();
      }
    }
  }

  /** One connection, for as long as its peer keeps it. */
  private final class Connection {

    private static final byte[] CONTINUE = ascii("HTTP/1.1 100 Continue\r\n\r\n");
    private static final byte[] OK = ascii("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

    private final Socket socket;
    private final Thread thread = threads.make(this::serve, "telemetry-connection");

    /** Whether a batch has been posted to the listener's own path. */
    private volatile boolean trusted;

    /** By {@link System#nanoTime}. */
    private volatile long lastUsed = System.nanoTime();

    private volatile boolean evicted;

    Connection(Socket socket) {
      this.socket = socket;
    }

    boolean isIdlerThan(Connection other) {
      return trusted == other.trusted ? lastUsed - other.lastUsed < 0 : !trusted;
    }

    void evict() {
      evicted = true;
      quietly(socket);
    }

    private void serve() {
      try (socket) {
        serveAll();
      } catch (IOException e) {
        if (!closed && !evicted) {
          brokenRequests.incrementAndGet();
        }
      } catch (RuntimeException | Error e) {
        // Lambda was not answered, and sends the batch again on another connection.
        brokenRequests.incrementAndGet();
      } finally {
        connections.remove(this);
      }
    }

    private void serveAll() throws IOException {
      OutputStream out = socket.getOutputStream();
      try {
        if (scope.localOnly() && !isLocal(socket.getLocalAddress())) {
          throw new HttpSyntaxException(HttpSyntaxException.NOT_FOUND, "not from this machine");
        }
        socket.setTcpNoDelay(true);
        HttpReader reader = new HttpReader(socket.getInputStream());
        HttpHead head = reader.head();
        while (head != null) {
          lastUsed = System.nanoTime();
          head = serve(head, reader, out) ? reader.head() : null;
        }
      } catch (HttpSyntaxException e) {
        refuse(e, out);
      }
    }

    private static boolean isLocal(InetAddress address) {
      return address.isLoopbackAddress() || address.isLinkLocalAddress();
    }

    /** Returns whether another request can follow. */
    private boolean serve(HttpHead head, HttpReader reader, OutputStream out) throws IOException {
      HttpHead.RequestLine request = head.requestLine();
      head.checkRequestFields();
      boolean own = paths.isOwn(request.target());
      if (!own && !paths.takesOther(request.target())) {
        throw new HttpSyntaxException(HttpSyntaxException.NOT_FOUND, "another path");
      }
      if (!request.method().equals("POST")) {
        throw new HttpSyntaxException(HttpSyntaxException.METHOD_NOT_ALLOWED, "another method");
      }
      if (head.says("Expect", "100-continue")) {
        out.write(CONTINUE);
      } else if (head.field("Expect").isPresent()) {
        throw new HttpSyntaxException(HttpSyntaxException.EXPECTATION_FAILED, "an expectation");
      }
      HttpReader.Body body = reader.requestBody(head, MAX_BODY_BYTES, IGNORED_BODY_BYTES);
      bytes.addAndGet(body.bytes().length + body.more());
      if (body.more() > 0) {
        oversizedBodies.incrementAndGet();
      }
      trusted |= own;
      return take(body.bytes(), this, out)
          && request.version11()
          && !head.says("Connection", "close");
    }

    /** Writes the response; a sender that does not wait for it loses nothing. */
    private void answer(OutputStream out) {
      answering = this;
      try {
        out.write(OK);
      } catch (IOException e) {
        // The batch is here nevertheless; if it is sent again, the repetition does no harm.
      } finally {
        answering = null;
      }
    }

    /** Responds to a request that was not understood, and ends the connection. */
    private void refuse(HttpSyntaxException why, OutputStream out) throws IOException {
      refusedRequests.incrementAndGet();
      refusalLog.trouble(
          () ->
              "The telemetry listener refused a request ("
                  + why.getMessage()
                  + "): only Lambda may post telemetry, to the path that it was given. Check what"
                  + " in this function posts to other processes' ports; further requests are"
                  + " refused without a warning.",
          null);
      out.write(
          ascii(
              "HTTP/1.1 "
                  + why.status()
                  + " Refused\r\nContent-Length: 0\r\nConnection: close\r\n"
                  + (why.status() == HttpSyntaxException.METHOD_NOT_ALLOWED
                      ? "Allow: POST\r\n\r\n"
                      : "\r\n")));
      // Closing with unread bytes would cancel the response.
      socket.shutdownOutput();
      socket.setSoTimeout(REFUSAL_MS);
      InputStream in = socket.getInputStream();
      byte[] rest = new byte[1024];
      try {
        for (int i = 0; i < REFUSAL_READS && in.read(rest) >= 0; i++) {
          // Ignored.
        }
      } catch (IOException e) {
        // The sender has seen the response, or does not care.
      }
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Keeps, answers, decodes and hands on a batch.
   *
   * @return false if the listener is closed, and the batch was not answered
   */
  private boolean take(byte[] body, Connection from, OutputStream out) throws IOException {
    awaitTurn();
    try {
      if (closed) {
        return false;
      }
      Instant arrived = Instant.ofEpochMilli(System.currentTimeMillis());
      batches.incrementAndGet();
      List<TelemetryEvent> decoded = List.of();
      try {
        keep(body, arrived);
        from.answer(out);
        decoded = decode(body, arrived);
      } finally {
        handOn(decoded);
      }
      return true;
    } finally {
      turn.unlock();
    }
  }

  /** A sender that does not read its answer must not hold up the others. */
  private void awaitTurn() throws IOException {
    if (turn.tryLock()) {
      return;
    }
    try {
      while (!turn.tryLock(ANSWER_MS, TimeUnit.MILLISECONDS)) {
        Connection slow = answering;
        if (slow != null) {
          quietly(slow.socket);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void keep(byte[] body, Instant arrived) {
    try {
      keeper.keep(body, arrived);
    } catch (RuntimeException | Error e) {
      handlerFailures.incrementAndGet();
      handlerLog.trouble(
          () ->
              "A telemetry batch was not stored: it is counted, but lost if this process is killed",
          e);
    }
  }

  private List<TelemetryEvent> decode(byte[] body, Instant arrived) {
    DecodedBatch batch;
    try {
      batch = decoder.decode(body, arrived, similar);
    } catch (RuntimeException | Error e) {
      similar = new SimilarEvents(); // What was remembered can be half of something.
      malformedElements.incrementAndGet();
      malformedLog.trouble(() -> "A telemetry batch was lost: it could not be decoded", e);
      return List.of();
    }
    if (batch.reasons().isEmpty()) {
      malformedLog.fine();
    } else {
      malformedElements.addAndGet(batch.malformed());
      unreadableTimes.addAndGet(batch.unreadableTimes());
      refusedValues.addAndGet(batch.refusedValues());
      malformedLog.trouble(
          () ->
              "A telemetry batch was not as documented: "
                  + batch.malformed()
                  + " elements were lost, "
                  + batch.unreadableTimes()
                  + " events were counted with their arrival time, "
                  + batch.refusedValues()
                  + " values were left out: "
                  + batch.reasons(),
          null);
    }
    events.addAndGet(batch.events().size());
    return batch.events();
  }

  private void handOn(List<TelemetryEvent> decoded) {
    try {
      handler.accept(decoded);
      handlerLog.fine();
    } catch (RuntimeException | Error e) {
      handlerFailures.incrementAndGet();
      handlerLog.trouble(() -> "A telemetry batch was lost: its handler failed", e);
    }
  }
}
