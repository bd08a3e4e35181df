// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.backend.http.internal.BoundedHttpCaller;
import io.lambdametrics.backend.http.internal.Redaction;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Sends requests to one endpoint and decides what the responses mean for the batch.
 *
 * <p>Each {@link #send} makes one attempt; a failed request is not repeated. The only exception is
 * a kept connection that turns out to be dead, or that holds bytes from before the request: then
 * the request is sent once more on a new connection. Most kept connections are dead after a freeze
 * of the execution environment. So a server may receive a request twice, and the second copy must
 * be harmless.
 *
 * <p>{@link #send} is called by one thread at a time; {@link #close} may be called by another.
 */
public final class HttpEndpointClient implements AutoCloseable {

  /** The longest time to connect to one address of the host, before the next address is tried. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /**
   * Longer than the usual interval between pushes, and shorter than the time for which load
   * balancers keep connections.
   */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(45);

  private final HttpEndpoint endpoint;
  private final String userAgent;
  private final BoundedHttpCaller calls;
  private final ResponseClassifier classifier;
  private final Redaction redaction;
  private volatile boolean closed;

  /**
   * Creates a client. It connects at the first request.
   *
   * @param endpoint the server
   * @param userAgent the value of {@code User-Agent}, such as {@code lambda-metrics/0.1.0}
   */
  public HttpEndpointClient(HttpEndpoint endpoint, String userAgent) {
    this(endpoint, userAgent, InstantSource.system());
  }

  /**
   * Creates a client.
   *
   * @param clock the clock that a date in {@code Retry-After} is compared with
   */
  HttpEndpointClient(HttpEndpoint endpoint, String userAgent, InstantSource clock) {
    this.endpoint = endpoint;
    this.userAgent = userAgent;
    this.redaction = new Redaction(endpoint::secrets);
    this.classifier = new ResponseClassifier(clock, redaction);
    boolean plain = endpoint.url().getScheme().equalsIgnoreCase("http");
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectionSpecs(List.of(plain ? ConnectionSpec.CLEARTEXT : ConnectionSpec.MODERN_TLS))
            .connectionPool(new ConnectionPool(1, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS))
            .connectTimeout(CONNECT_TIMEOUT);
    if (!plain) {
      endpoint.tls().configure(builder, HttpUrl.get(endpoint.url().toString()).host());
    }
    endpoint.proxy().ifPresent(proxy -> proxy.configure(builder));
    this.calls = new BoundedHttpCaller(builder);
  }

  /**
   * Sends a request and waits for the response.
   *
   * @param body the request's body; must not be changed during the call
   * @param timeout the longest time for everything, including authorization and connecting; above 0
   * @return the response; {@link HttpEndpointResponse#outcome} is its meaning for the batch
   * @throws InterruptedException if the thread was interrupted; the server may or may not have
   *     received the request
   * @throws IllegalArgumentException if {@code timeout} is not above 0
   */
  public HttpEndpointResponse send(HttpEndpointRequest request, byte[] body, Duration timeout)
      throws InterruptedException {
    return send(request, body, timeout, classifier::classify);
  }

  /**
   * Sends a request as {@link #send} does, and reads the body of every response, for a protocol
   * whose receivers say there what they refused. A body that is late or cut off is missing, and
   * does not change the outcome.
   */
  public HttpEndpointResponse sendForBody(
      HttpEndpointRequest request, byte[] body, Duration timeout) throws InterruptedException {
    return send(request, body, timeout, classifier::classifyWithBody);
  }

  private HttpEndpointResponse send(
      HttpEndpointRequest request,
      byte[] body,
      Duration timeout,
      BoundedHttpCaller.Reader<HttpEndpointResponse> reader)
      throws InterruptedException {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout must be above 0: " + timeout);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the push");
    }
    if (closed) {
      return retry("the backend is closed");
    }
    long start = System.nanoTime();
    try {
      Headers headers = headers(request, body, start, timeout);
      Request complete =
          new Request.Builder()
              .url(request.url().toString())
              .headers(headers)
              .method(
                  request.method(), RequestBody.create(body, MediaType.get(request.contentType())))
              .build();
      return retryIfRenewable(calls.call(complete, left(start, timeout), reader));
    } catch (HttpProxy.RefusedException refused) {
      return HttpEndpointResponse.none(
          new PushOutcome.Rejected(String.valueOf(refused.getMessage())));
    } catch (IOException failed) {
      return retry(reason(failed, timeout));
    }
  }

  /** Returns all headers. Those of the protocol come last and replace those of the user. */
  private Headers headers(HttpEndpointRequest request, byte[] body, long start, Duration timeout)
      throws IOException, InterruptedException {
    Headers.Builder headers = new Headers.Builder();
    if (endpoint.headers().isPresent()) {
      endpoint
          .headers()
          .get()
          .get(timeout)
          .forEach((name, value) -> headers.set(name, value.reveal()));
    }
    if (endpoint.authorization().isPresent()) {
      endpoint
          .authorization()
          .get()
          .headers(request.url(), request.contentType(), body, left(start, timeout))
          .forEach((name, value) -> headers.set(name, value.reveal()));
    }
    request.headers().forEach(headers::set);
    return headers.set("User-Agent", userAgent).build();
  }

  private static Duration left(long start, Duration timeout) throws IOException {
    Duration left = timeout.minusNanos(System.nanoTime() - start);
    if (left.isNegative() || left.isZero()) {
      throw new InterruptedIOException("timeout");
    }
    return left;
  }

  /** Turns a rejection into a retry if the server refused a credential that may change. */
  private HttpEndpointResponse retryIfRenewable(HttpEndpointResponse response) {
    boolean refused = response.status() == 401 || response.status() == 403;
    if (!refused || !(response.outcome() instanceof PushOutcome.Rejected rejected)) {
      return response;
    }
    boolean headersMayChange = endpoint.headers().map(SecretSource::refused).orElse(false);
    boolean authorizationMayChange =
        endpoint.authorization().map(HttpAuthorization::refused).orElse(false);
    return headersMayChange || authorizationMayChange
        ? response.withOutcome(new PushOutcome.Retryable(rejected.reason(), Optional.empty()))
        : response;
  }

  private static HttpEndpointResponse retry(String reason) {
    return HttpEndpointResponse.none(new PushOutcome.Retryable(reason, Optional.empty()));
  }

  private String reason(IOException failed, Duration timeout) {
    if (failed instanceof InterruptedIOException) {
      return "no response within " + timeout.toMillis() + " ms";
    }
    String message = Optional.ofNullable(failed.getMessage()).orElse("");
    // A plain IOException is ours, and its message is complete without the name of the class.
    return redaction.line(
        failed.getClass() == IOException.class
            ? message
            : failed.getClass().getSimpleName() + ": " + message);
  }

  /** Returns the first line of a server's text, shortened, and without secrets: for the log. */
  public String shown(String text) {
    return redaction.line(text);
  }

  /** Returns the URL of the endpoint. */
  public URI url() {
    return endpoint.url();
  }

  /** Closes the connections that are kept for later requests. */
  public void dropConnections() {
    calls.dropConnections();
  }

  /**
   * Cancels the request that is under way and closes all connections. If a secret is being fetched
   * from AWS instead, that ends at the timeout of the push.
   */
  @Override
  public void close() {
    closed = true;
    calls.close();
  }

  /** Returns the endpoint without secrets. */
  @Override
  public String toString() {
    return endpoint.toString();
  }
}
