package io.lambdametrics.backend.http;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.settings.Secret;
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
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Posts remote-write messages to one server.
 *
 * <p>Each {@link #send} makes one attempt: an answer is never asked for again, whatever it is. Only
 * where a connection kept from an earlier push turns out dead before there was an answer, or what
 * it answered was there before the request, the request goes out once more on a new one. That is
 * safe, since the bytes are the same, and it is wanted: after a freeze of the environment most kept
 * connections are dead.
 *
 * <p>{@link #send} is called by one thread at a time; {@link #close} may be called by another.
 */
public final class HttpEndpointClient implements AutoCloseable {

  /** How long an address may take to answer before the time is better spent on another. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Longer than the usual interval between pushes, shorter than what load balancers keep. */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(45);

  private final HttpEndpoint endpoint;
  private final String userAgent;
  private final BoundedHttpCaller calls;
  private final ResponseClassifier classifier;
  private final Redaction redaction;
  private volatile boolean closed;

  /**
   * @param endpoint the server
   * @param userAgent the value of {@code User-Agent}, such as {@code lambda-metrics/0.1.0}
   */
  public HttpEndpointClient(HttpEndpoint endpoint, String userAgent) {
    this(endpoint, userAgent, InstantSource.system());
  }

  /**
   * @param endpoint where to send to
   * @param userAgent how we name ourselves, such as {@code lambda-metrics/0.1.0}
   * @param clock tells how far off the time is that a server names in {@code Retry-After}
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
      Tls.configure(builder, endpoint.tls());
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
  public HttpEndpointResponse send(HttpEndpointRequest message, byte[] body, Duration timeout)
      throws InterruptedException {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout has to be above 0: " + timeout);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the push");
    }
    if (closed) {
      return retry("the backend is closed");
    }
    long start = System.nanoTime();
    try {
      Request request = request(message, body, timeout);
      Duration left = timeout.minusNanos(System.nanoTime() - start);
      if (left.isNegative() || left.isZero()) {
        return retry("no time left within " + timeout.toMillis() + " ms");
      }
      return renewable(calls.call(request, left, classifier::classify));
    } catch (HttpProxy.RefusedException refused) {
      return HttpEndpointResponse.none(
          new PushOutcome.Rejected(String.valueOf(refused.getMessage())));
    } catch (IOException trouble) {
      return retry(reason(trouble, timeout));
    }
  }

  private Request request(HttpEndpointRequest message, byte[] body, Duration timeout)
      throws IOException, InterruptedException {
    Headers.Builder headers = new Headers.Builder();
    endpoint.headers().forEach((name, value) -> set(headers, name, value));
    if (endpoint.authorization().isPresent()) {
      endpoint
          .authorization()
          .get()
          .headers(message.url(), message.contentType(), body, timeout)
          .forEach((name, value) -> set(headers, name, value));
    }
    message.headers().forEach(headers::set);
    return new Request.Builder()
        .url(message.url().toString())
        .headers(headers.set("User-Agent", userAgent).build())
        .method(message.method(), RequestBody.create(body, MediaType.get(message.contentType())))
        .build();
  }

  private static void set(Headers.Builder headers, String name, Secret value) {
    headers.set(name, value.reveal());
  }

  /** A proof that was not accepted is worth another attempt if the next one differs. */
  private HttpEndpointResponse renewable(HttpEndpointResponse answer) {
    boolean refused = answer.status() == 401 || answer.status() == 403;
    if (refused
        && answer.outcome() instanceof PushOutcome.Rejected rejected
        && endpoint.authorization().map(HttpAuthorization::refused).orElse(false)) {
      return retry(rejected.reason());
    }
    return answer;
  }

  private static HttpEndpointResponse retry(String reason) {
    return HttpEndpointResponse.none(new PushOutcome.Retryable(reason, Optional.empty()));
  }

  private String reason(IOException trouble, Duration timeout) {
    if (trouble instanceof InterruptedIOException) {
      return "no answer within " + timeout.toMillis() + " ms";
    }
    String message = Optional.ofNullable(trouble.getMessage()).orElse("");
    return redaction.line(trouble.getClass().getSimpleName() + ": " + message);
  }

  /** Returns the URL of the endpoint. */
  public URI url() {
    return endpoint.url();
  }

  /** Closes the connections that are kept for later. */
  public void dropConnections() {
    calls.dropConnections();
  }

  /** Ends what is under way and closes all connections. */
  @Override
  public void close() {
    closed = true;
    calls.close();
  }

  /** The endpoint, without secrets. */
  @Override
  public String toString() {
    return endpoint.toString();
  }
}
