package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.PushOutcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts remote-write 1.0 messages to one server.
 *
 * <p>Each {@link #send} makes one attempt: an answer is never asked for again, whatever it is. Only
 * where a connection kept from an earlier push turns out dead before there was an answer, the
 * request goes out once more on a new one. That is safe, since the bytes are the same, and it is
 * wanted: after a freeze of the environment most kept connections are dead.
 *
 * <p>{@link #send} is called by one thread at a time; {@link #close} may be called by another.
 */
public final class RemoteWriteClient implements AutoCloseable {

  private static final MediaType PROTOBUF = MediaType.get("application/x-protobuf");

  /** How long an address may take to answer before the time is better spent on another. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Longer than the usual interval between pushes, shorter than what load balancers keep. */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(45);

  private final HttpEndpoint endpoint;
  private final Headers headers;
  private final OkHttpClient http;
  private final AnswerReader answers;
  private final Redaction redaction;
  private volatile boolean closed;

  /**
   * @param endpoint where to send to
   * @param userAgent how we name ourselves, such as {@code lambda-metrics/0.1.0}
   * @param clock tells how far off the time is that a server names in {@code Retry-After}
   */
  public RemoteWriteClient(HttpEndpoint endpoint, String userAgent, InstantSource clock) {
    this.endpoint = endpoint;
    this.headers = headers(endpoint, userAgent);
    this.redaction = new Redaction(endpoint.secrets());
    this.answers = new AnswerReader(clock, redaction);
    boolean plain = endpoint.url().getScheme().equalsIgnoreCase("http");
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionSpecs(List.of(plain ? ConnectionSpec.CLEARTEXT : ConnectionSpec.MODERN_TLS))
            .connectionPool(new ConnectionPool(1, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS))
            .connectTimeout(CONNECT_TIMEOUT)
            // The time-out of the whole call is what counts; it is set for each call.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .followRedirects(false)
            .followSslRedirects(false)
            .addNetworkInterceptor(new RepeatPrevention());
    if (!plain) {
      Tls.configure(builder, endpoint);
    }
    this.http = builder.build();
  }

  private static Headers headers(HttpEndpoint endpoint, String userAgent) {
    Headers.Builder headers = new Headers.Builder();
    endpoint
        .headers()
        .forEach(
            (name, value) -> {
              headers.set(name, value.reveal());
            });
    endpoint
        .authorization()
        .ifPresent(proof -> headers.set("Authorization", proof.header().reveal()));
    return headers
        .set("Content-Encoding", "snappy")
        .set("X-Prometheus-Remote-Write-Version", "0.1.0")
        .set("User-Agent", userAgent)
        .build();
  }

  /**
   * Posts one message and waits for the answer.
   *
   * @param body a {@code prometheus.WriteRequest}, compressed in Snappy's block format
   * @param timeout the longest that this may take, connecting included; above 0
   * @throws InterruptedException if the thread was interrupted; a wait for the server ends no later
   *     than {@code timeout} then
   * @throws IllegalArgumentException if {@code timeout} is not above 0
   */
  public PushOutcome send(byte[] body, Duration timeout) throws InterruptedException {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout has to be above 0: " + timeout);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the push");
    }
    if (closed) {
      return new PushOutcome.Retryable("the backend is closed", Optional.empty());
    }
    Request request =
        new Request.Builder()
            .url(endpoint.url().toString())
            .headers(headers)
            .post(RequestBody.create(body, PROTOBUF))
            .build();
    Call call = http.newCall(request);
    call.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    try (Response response = call.execute()) {
      return answers.outcome(response);
    } catch (IOException trouble) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted during the push");
      }
      return new PushOutcome.Retryable(reason(trouble, timeout), Optional.empty());
    }
  }

  private String reason(IOException trouble, Duration timeout) {
    if (trouble instanceof InterruptedIOException) {
      return "no answer within " + timeout.toMillis() + " ms";
    }
    String message = Optional.ofNullable(trouble.getMessage()).orElse("");
    return redaction.line(trouble.getClass().getSimpleName() + ": " + message);
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
    dropConnections();
  }

  /** The endpoint, without secrets. */
  @Override
  public String toString() {
    return endpoint.toString();
  }
}
