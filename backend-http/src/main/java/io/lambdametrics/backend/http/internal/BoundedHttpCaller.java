// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Makes HTTP calls that end at a timeout, and when the caller is interrupted.
 *
 * <p>A DNS look-up and a blocked read ignore timeouts and interrupts. So each call runs on its own
 * thread; if the call hangs, the caller leaves the thread behind.
 *
 * <p>Safe for use by several threads.
 */
public final class BoundedHttpCaller implements AutoCloseable {

  /** The number of calls that may hang at the same time; a further call fails immediately. */
  private static final int MOST_THREADS = 4;

  /** The time that a call may exceed its own timeout before it counts as hung. */
  private static final Duration GRACE = Duration.ofMillis(50);

  private final OkHttpClient http;
  private final ExecutorService threads;
  private volatile boolean closed;

  /**
   * Creates a caller that uses HTTP/1.1 and follows no redirects. The only timeouts are the
   * client's for connecting and the one of each call.
   *
   * @param client the other settings
   */
  public BoundedHttpCaller(OkHttpClient.Builder client) {
    new KeptConnectionCheck().addTo(client);
    this.http =
        client
            .protocols(List.of(Protocol.HTTP_1_1))
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .followRedirects(false)
            .followSslRedirects(false)
            .addNetworkInterceptor(new NoRetryInterceptor())
            .build();
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, "http-call");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Converts a response to a value.
   *
   * @param <T> the value
   */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Response response) throws IOException;
  }

  /**
   * Sends a request and reads the response. A 2xx is a success even if its headers or body are
   * invalid. A response that arrived before the request is discarded. The connection is kept for
   * the next call only after a 2xx.
   *
   * @param timeout the longest time for everything; above 0
   * @throws InterruptedIOException if there was no response in time
   * @throws IOException if the network failed
   * @throws InterruptedException if the thread was interrupted
   */
  public <T> T call(Request request, Duration timeout, Reader<T> reader)
      throws IOException, InterruptedException {
    BoundedHttpCall<T> call = new BoundedHttpCall<>(http, request, timeout, reader);
    try {
      return result(threads.submit(call), timeout.plus(GRACE));
    } catch (RejectedExecutionException refused) {
      throw new IOException(closed ? "closed" : "earlier calls still hang", refused);
    } finally {
      call.cancel();
    }
  }

  private static <T> T result(Future<T> future, Duration timeout)
      throws IOException, InterruptedException {
    try {
      return future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException hung) {
      InterruptedIOException late = new InterruptedIOException("timeout");
      late.initCause(hung);
      throw late;
    } catch (ExecutionException thrown) {
      if (thrown.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException(thrown.getCause());
    }
  }

  /** Closes the connections that are kept for later calls. */
  public void dropConnections() {
    http.connectionPool().evictAll();
  }

  /** Cancels all calls and closes all connections. */
  @Override
  public void close() {
    closed = true;
    http.dispatcher().cancelAll();
    threads.shutdown();
    dropConnections();
  }
}
