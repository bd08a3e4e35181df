// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.telemetry.internal.http.AcceptedPaths;
import io.lambdametrics.telemetry.internal.http.OncePerStreakLogger;
import io.lambdametrics.telemetry.internal.http.PostServer;
import io.lambdametrics.telemetry.internal.http.SandboxAddress;
import io.lambdametrics.telemetry.internal.http.SecretPath;
import io.lambdametrics.telemetry.internal.http.ServerCounts;
import io.lambdametrics.telemetry.internal.http.ServerSockets;
import io.lambdametrics.telemetry.internal.net.TcpConnection;
import io.lambdametrics.telemetry.internal.net.TcpListener;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Receives the telemetry batches that Lambda posts, on a free port and a secret path. Every process
 * in the environment can reach the port, but only Lambda knows the path.
 *
 * <p>Every batch gets the response 200 without a body. After any other response, Lambda sends the
 * batch again without end; while a batch has no response, it may drop the next one. A batch can
 * arrive twice.
 *
 * <p>A thread, {@code telemetry-listener}, waits for connections. Each connection has a thread,
 * {@code telemetry-connection}, which reads the batches and calls the handler, for one batch at a
 * time. Lambda keeps one connection for all batches, and uses it even after a long freeze. So the
 * listener closes a connection only to make room: there are at most {@value
 * PostServer#MAX_CONNECTIONS}, and a new one replaces the one that was idle the longest, preferably
 * one that Lambda never used. The methods may be called from any thread.
 */
public final class TelemetryListener implements AutoCloseable {

  /** How long a batch waits while another sender does not read its response. */
  private static final long SLOW_SENDER_MS = 1000;

  private final PostServer server;
  private final SecretPath path = SecretPath.random();
  private final TelemetryHandler handler;
  private final BatchDecoder decoder = new BatchDecoder();
  private final OncePerStreakLogger handlerLog = new OncePerStreakLogger(TelemetryListener.class);
  private final OncePerStreakLogger refusalLog = new OncePerStreakLogger(TelemetryListener.class);
  private final AtomicLong batches = new AtomicLong();
  private final AtomicLong handlerFailures = new AtomicLong();

  /** Held while a batch is handled, so that there is one at a time. */
  private final ReentrantLock turn = new ReentrantLock();

  /** The response that is being sent. */
  private volatile PostServer.@Nullable Response sending;

  TelemetryListener(
      TcpListener socket,
      PostServer.Threads threads,
      ListenerScope scope,
      TelemetryHandler handler) {
    this.handler = handler;
    AcceptedPaths paths = new AcceptedPaths(path, scope.pathless());
    this.server = new PostServer(socket, threads, paths, scope.localOnly(), new BatchReceiver());
  }

  /**
   * Starts a listener that accepts batches on its secret path only.
   *
   * @param handler handles every batch
   * @throws IOException if no port or no thread is available
   */
  public static TelemetryListener start(TelemetryHandler handler) throws IOException {
    return start(ListenerScope.OWN_PATH, handler);
  }

  /**
   * Starts a listener.
   *
   * @param scope where batches may come from
   * @param handler handles every batch
   * @throws IOException if no port or no thread is available
   */
  public static TelemetryListener start(ListenerScope scope, TelemetryHandler handler)
      throws IOException {
    TelemetryListener listener =
        new TelemetryListener(ServerSockets.open(), PostServer::daemon, scope, handler);
    listener.startAccepting();
    return listener;
  }

  void startAccepting() throws IOException {
    server.start();
  }

  /** Serves a connection that was accepted elsewhere. */
  void serve(TcpConnection socket) {
    server.serve(socket);
  }

  /** Returns the port, 1 to 65535, never 9001. */
  public int port() {
    return server.port();
  }

  /**
   * Returns the URL for a {@link Subscription}. Keep it out of logs: whoever knows the path can
   * post telemetry.
   */
  public String destination() {
    return "http://" + SandboxAddress.NAME + ":" + port() + path.value();
  }

  /** Returns what has been received so far. */
  public ListenerStats stats() {
    ServerCounts counts = server.counts();
    return new ListenerStats(
        batches.get(),
        counts.bodyBytes(),
        decoder.decodedEvents(),
        decoder.malformedElements(),
        decoder.unreadableTimes(),
        decoder.refusedValues(),
        counts.oversizedBodies(),
        counts.brokenRequests(),
        counts.refusedRequests(),
        counts.evictedConnections(),
        handlerFailures.get());
  }

  /**
   * Stops listening: no further batch gets the response 200. Batches that were acknowledged before
   * are still handled, for which this method waits up to half a second.
   */
  @Override
  public void close() {
    server.close();
  }

  /** Receives the batches of all connections. */
  private final class BatchReceiver implements PostServer.Receiver {

    @Override
    public boolean receive(byte[] body, PostServer.Response response) throws IOException {
      awaitTurn();
      try {
        if (server.isClosed()) {
          return false;
        }
        batches.incrementAndGet();
        Instant arrived = Instant.ofEpochMilli(System.currentTimeMillis());
        handle(new ReceivedBatch(body, arrived, decoder, () -> send(response)));
        return true;
      } finally {
        turn.unlock();
      }
    }

    @Override
    public void refused(String reason) {
      refusalLog.failure(
          () ->
              "The telemetry listener refused a request ("
                  + reason
                  + "). Only Lambda may post telemetry. Check which code of this function posts to"
                  + " the ports of other processes. Further requests will be refused without a"
                  + " warning.",
          null);
    }
  }

  /** Waits for the batches before this one, but disconnects a sender that reads no responses. */
  private void awaitTurn() throws IOException {
    if (turn.tryLock()) {
      return;
    }
    try {
      while (!turn.tryLock(SLOW_SENDER_MS, TimeUnit.MILLISECONDS)) {
        PostServer.Response slow = sending;
        if (slow != null) {
          slow.abort();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void send(PostServer.Response response) {
    sending = response;
    try {
      response.sendOk();
    } finally {
      sending = null;
    }
  }

  private void handle(ReceivedBatch batch) {
    try {
      handler.handle(batch);
      handlerLog.success();
    } catch (Throwable e) {
      // Checked exceptions, too: Kotlin and Scala throw them without declaring them.
      handlerFailures.incrementAndGet();
      handlerLog.failure(
          () -> "The handler of a telemetry batch failed: events of the batch may be lost", e);
    } finally {
      batch.end();
    }
  }
}
