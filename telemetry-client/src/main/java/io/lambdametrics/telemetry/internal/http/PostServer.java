// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import io.lambdametrics.telemetry.internal.net.TcpConnection;
import io.lambdametrics.telemetry.internal.net.TcpListener;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An HTTP server that receives POST requests on one path.
 *
 * <p>One thread, {@code telemetry-listener}, accepts connections; each connection has a thread,
 * {@code telemetry-connection}. There are at most {@value #MAX_CONNECTIONS} connections: another
 * one replaces the connection that was idle the longest, preferably one that never posted to the
 * secret path. Otherwise the server closes no connection: after a long freeze, Lambda posts the
 * next batch on the old one. The methods may be called from any thread.
 */
public final class PostServer implements Closeable {

  /** AWS documents bodies of up to twice the subscription's {@code maxBytes} plus metadata. */
  public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  /** Bytes above {@link #MAX_BODY_BYTES} that are read and ignored before a request is refused. */
  public static final long IGNORED_BODY_BYTES = 64L * 1024 * 1024;

  public static final int MAX_CONNECTIONS = 16;

  private static final long CLOSE_MS = 500;
  private static final long ACCEPT_PAUSE_MS = 10;
  private static final long MAX_ACCEPT_PAUSE_MS = 320;
  private static final int START_ATTEMPTS = 5;
  private static final long START_PAUSE_MS = 20;

  /** Receives the bodies of requests. */
  public interface Receiver {

    /**
     * Receives a body; called by the threads of all connections.
     *
     * @return whether another request may follow on this connection
     */
    boolean receive(byte[] body, Response response) throws IOException;

    /** Called after a request was refused. */
    void refused(String reason);
  }

  /** The response to a request. */
  public interface Response {

    /** Sends status 200; never throws, because a broken connection does not undo the request. */
    void sendOk();

    /** Closes the connection, so that a thread that waits in {@link #sendOk} returns. */
    void abort();
  }

  /** Creates the server's threads. */
  public interface Threads {
    Thread make(Runnable task, String name);
  }

  private final TcpListener server;
  private final Threads threads;
  private final AcceptedPaths paths;
  private final boolean localOnly;
  private final Receiver receiver;
  private final ServerCounts counts = new ServerCounts();
  private final Set<PostConnection> connections = ConcurrentHashMap.newKeySet();
  private final BodyMemory memory = new BodyMemory(connections, counts);
  private volatile boolean closed;

  /**
   * Creates a server; {@link #start} starts it.
   *
   * @param localOnly whether to refuse connections that do not arrive at a loopback or link-local
   *     address
   */
  public PostServer(
      TcpListener server,
      Threads threads,
      AcceptedPaths paths,
      boolean localOnly,
      Receiver receiver) {
    this.server = server;
    this.threads = threads;
    this.paths = paths;
    this.localOnly = localOnly;
    this.receiver = receiver;
  }

  /**
   * Starts to accept connections. Tries several times, because the machine can be short of threads
   * for a moment, and an extension can subscribe only while the function initializes.
   *
   * @throws IOException if no thread can be started
   */
  public void start() throws IOException {
    for (int attempt = 1; true; attempt++) {
      try {
        threads.make(this::acceptAll, "telemetry-listener").start();
        return;
      } catch (OutOfMemoryError noThread) {
        if (attempt == START_ATTEMPTS) {
          server.close();
          throw new IOException("no thread for the telemetry listener", noThread);
        }
        pause(START_PAUSE_MS);
      }
    }
  }

  /** Returns a new thread that does not keep the process alive. */
  public static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Waits, or returns early if the thread is interrupted or there is no memory for a wait. */
  @SuppressWarnings("ThreadPriorityCheck") // nothing depends on the scheduler
  static void pause(long millis) {
    try {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    } catch (OutOfMemoryError noMemory) {
      // In a native executable, the first wait of a thread needs memory, too.
      Thread.yield();
    }
  }

  public int port() {
    return server.port();
  }

  public ServerCounts counts() {
    return counts;
  }

  /** Returns whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  /** Closes all connections, and waits up to half a second for the requests in progress. */
  @Override
  public void close() {
    closed = true;
    server.close();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSE_MS);
    for (PostConnection connection : connections) {
      connection.abort();
      try {
        connection.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void acceptAll() {
    long pauseMs = ACCEPT_PAUSE_MS;
    while (!closed && !server.isClosed()) {
      try {
        serve(server.accept());
        pauseMs = ACCEPT_PAUSE_MS;
      } catch (IOException | RuntimeException | Error e) {
        // A lack of files, threads or memory may pass, and this thread must not end.
        pause(pauseMs);
        pauseMs = Math.min(2 * pauseMs, MAX_ACCEPT_PAUSE_MS);
      }
    }
  }

  /** Serves a connection on a thread of its own; closes the connection if that fails. */
  public void serve(TcpConnection socket) {
    boolean serves = false;
    try {
      PostConnection connection = new PostConnection(this, socket);
      makeRoom();
      connections.add(connection);
      try {
        connection.start();
        serves = true;
      } finally {
        if (!serves) {
          connections.remove(connection);
        }
      }
    } finally {
      if (!serves) {
        socket.close();
      }
    }
  }

  private void makeRoom() {
    while (connections.size() >= MAX_CONNECTIONS) {
      PostConnection first = null;
      for (PostConnection connection : connections) {
        if (first == null || connection.isEvictedBefore(first)) {
          first = connection;
        }
      }
      if (first != null) {
        connections.remove(first);
        counts.evictedConnection();
        first.evict();
      }
    }
  }

  Thread thread(Runnable task) {
    return threads.make(task, "telemetry-connection");
  }

  /** Returns whether connections to this address of the machine are served. */
  boolean accepts(TcpConnection connection) throws IOException {
    if (!localOnly) {
      return true;
    }
    InetAddress address = connection.localAddress();
    return address.isLoopbackAddress() || address.isLinkLocalAddress();
  }

  BodyMemory memory() {
    return memory;
  }

  AcceptedPaths paths() {
    return paths;
  }

  Receiver receiver() {
    return receiver;
  }

  void ended(PostConnection connection) {
    connections.remove(connection);
  }
}
