// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http.internal;

import io.lambdametrics.backend.http.internal.KeptConnectionCheck.UnsolicitedResponseException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and reads the response.
 *
 * <p>{@link #cancel} may be called by any thread.
 */
final class BoundedHttpCall<T> implements Callable<T> {

  private final OkHttpClient http;
  private final Request request;
  private final Duration timeout;
  private final BoundedHttpCaller.Reader<T> reader;
  private final long start = System.nanoTime();
  private volatile @Nullable Call current;
  private volatile boolean canceled;

  BoundedHttpCall(
      OkHttpClient http, Request request, Duration timeout, BoundedHttpCaller.Reader<T> reader) {
    this.http = http;
    this.request = request;
    this.timeout = timeout;
    this.reader = reader;
  }

  @Override
  public T call() throws IOException {
    try {
      return send();
    } catch (UnsolicitedResponseException notOurs) {
      // Its connection is closed by now. The server may or may not have read the request.
      return send();
    }
  }

  /** Cancels the call. Does nothing if it has ended. */
  void cancel() {
    canceled = true;
    Call call = current;
    if (call != null) {
      call.cancel();
    }
  }

  private T send() throws IOException {
    boolean succeeded = false;
    try (Response response = execute()) {
      T value = reader.read(response);
      succeeded = response.isSuccessful();
      return value;
    } finally {
      if (!succeeded) {
        // The connection may lead to a server that is shutting down and will never succeed again.
        http.connectionPool().evictAll();
      }
    }
  }

  private Response execute() throws IOException {
    Duration left = timeout.minusNanos(System.nanoTime() - start);
    if (left.isNegative() || left.isZero()) {
      throw new InterruptedIOException("timeout");
    }
    Call call = http.newCall(request);
    call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
    Headers headers = new Headers();
    call.addEventListener(headers);
    current = call;
    if (canceled) {
      call.cancel();
    }
    try {
      return call.execute();
    } catch (UnsolicitedResponseException notOurs) {
      throw notOurs;
    } catch (IOException broken) {
      return headers.success(broken);
    }
  }

  /**
   * Remembers a response when its headers have arrived. OkHttp throws an exception for a 204 or 205
   * with a body, although the status is all that matters.
   */
  private static final class Headers extends EventListener {

    private @Nullable Response response;

    @Override
    public void responseHeadersEnd(Call call, Response response) {
      this.response = response;
    }

    Response success(IOException broken) throws IOException {
      Response seen = response;
      if (seen == null || !seen.isSuccessful()) {
        throw broken;
      }
      return seen.newBuilder().body(ResponseBody.EMPTY).build();
    }
  }
}
