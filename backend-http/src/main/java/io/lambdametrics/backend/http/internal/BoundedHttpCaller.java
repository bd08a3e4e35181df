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
 * Makes HTTP calls that end in time and when interrupted, whatever they hang in: a look-up of a
 * name and a blocked read heed neither. So each call runs on a thread of its own, which is left
 * behind where it does not end.
 *
 * <p>Safe for use by several threads.
 */
public final class BoundedHttpCaller implements AutoCloseable {

  /** How many calls may hang at once; one more fails at once. */
  private static final int MOST_THREADS = 4;

  /** What a call may take longer than its own time-out before it counts as hung. */
  private static final Duration GRACE = Duration.ofMillis(50);

  private final OkHttpClient http;
  private final ExecutorService threads;
  private volatile boolean closed;

  /**
   * Makes calls by HTTP/1.1 that follow no redirect. The time-out of a whole call is the only one,
   * but for that of connecting.
   *
   * @param client all other settings
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
   * Makes a value of an answer.
   *
   * @param <T> the value
   */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Response response) throws IOException;
  }

  /**
   * Sends {@code request} and reads the answer. A 2xx is an answer whatever its headers and body
   * are; an answer that the server gave before it was asked is none. Only after a 2xx the
   * connection is kept for the next call.
   *
   * @param timeout the longest that all of it may take; above 0
   * @throws InterruptedIOException if there was no answer in time
   * @throws IOException if the network failed
   * @throws InterruptedException if the thread was interrupted
   */
  public <T> T call(Request request, Duration timeout, Reader<T> reader)
      throws IOException, InterruptedException {
    BoundedHttpCall<T> call = new BoundedHttpCall<>(http, request, timeout, reader);
    try {
      return answer(threads.submit(call), timeout.plus(GRACE));
    } catch (RejectedExecutionException refused) {
      throw new IOException(closed ? "closed" : "earlier calls still hang", refused);
    } finally {
      call.cancel();
    }
  }

  private static <T> T answer(Future<T> future, Duration timeout)
      throws IOException, InterruptedException {
    try {
      return future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException hung) {
      InterruptedIOException late = new InterruptedIOException("timeout");
      late.initCause(hung);
      throw late;
    } catch (ExecutionException thrown) {
      if (thrown.getCause() instanceof IOException trouble) {
        throw trouble;
      }
      throw new IllegalStateException(thrown.getCause());
    }
  }

  /** Closes the connections that are kept for later. */
  public void dropConnections() {
    http.connectionPool().evictAll();
  }

  /** Ends what is under way and closes all connections. */
  @Override
  public void close() {
    closed = true;
    http.dispatcher().cancelAll();
    threads.shutdown();
    dropConnections();
  }
}
