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
 * Sends requests to one endpoint and says what the responses mean.
 *
 * <p>Each {@link #send} makes one attempt; a failed request is not repeated. There is one
 * exception: a connection that was kept from an earlier request turns out to be dead, or the bytes
 * on it were there before the request. Then the request is sent once more on a new connection,
 * since most kept connections are dead after a freeze of the execution environment. So a server may
 * get a request twice, and repeating it must be harmless.
 *
 * <p>{@link #send} is called by one thread at a time; {@link #close} may be called by another.
 */
public final class HttpEndpointClient implements AutoCloseable {

  /** The longest time for one address, before the next one is tried. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /**
   * Longer than the usual interval between pushes, shorter than load balancers keep connections.
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
   * @param clock for a {@code Retry-After} that names a date
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
   * @return the response; {@link HttpEndpointResponse#outcome} tells what to do with the batch
   * @throws InterruptedException if the thread was interrupted; the server may or may not have got
   *     the request
   * @throws IllegalArgumentException if {@code timeout} is not above 0
   */
  public HttpEndpointResponse send(HttpEndpointRequest request, byte[] body, Duration timeout)
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
      return retryIfRenewable(calls.call(complete, left(start, timeout), classifier::classify));
    } catch (HttpProxy.RefusedException refused) {
      return HttpEndpointResponse.none(
          new PushOutcome.Rejected(String.valueOf(refused.getMessage())));
    } catch (IOException failed) {
      return retry(reason(failed, timeout));
    }
  }

  /** Later headers replace earlier ones of the same name: the protocol has the last word. */
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

  /** A refused credential is worth another attempt if the next one may differ. */
  private HttpEndpointResponse retryIfRenewable(HttpEndpointResponse response) {
    boolean refused = response.status() == 401 || response.status() == 403;
    if (!refused || !(response.outcome() instanceof PushOutcome.Rejected rejected)) {
      return response;
    }
    boolean otherHeaders = endpoint.headers().map(SecretSource::refused).orElse(false);
    boolean otherAuthorization =
        endpoint.authorization().map(HttpAuthorization::refused).orElse(false);
    return otherHeaders || otherAuthorization
        ? new HttpEndpointResponse(
            response.status(),
            response.headers(),
            new PushOutcome.Retryable(rejected.reason(), Optional.empty()))
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
    // An IOException of no special class is ours, and its message is a whole sentence.
    return redaction.line(
        failed.getClass() == IOException.class
            ? message
            : failed.getClass().getSimpleName() + ": " + message);
  }

  /** Returns the URL of the endpoint. */
  public URI url() {
    return endpoint.url();
  }

  /** Closes the connections that are kept for later requests. */
  public void dropConnections() {
    calls.dropConnections();
  }

  /** Cancels the request that is under way and closes all connections. */
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
