// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.http.BatchTime;
import io.lambdametrics.backend.http.FirstWarnings;
import io.lambdametrics.backend.http.HttpEndpointClient;
import io.lambdametrics.backend.http.HttpEndpointRequest;
import io.lambdametrics.backend.http.HttpEndpointResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Pushes batches by OTLP/HTTP with binary protobuf. */
final class OtlpBackend implements MetricsBackend {

  private static final Logger logger = System.getLogger(OtlpBackend.class.getName());

  private static final int BAD_REQUEST = 400;

  /**
   * The errors that are worth a retry: those of the specification ({@code
   * https://opentelemetry.io/docs/specs/otlp/#retryable-response-codes}), and with 408 and 500 two
   * that every backend of this project retries, because servers that are overloaded send them. A
   * retry changes nothing in totals that were received; with delta temporality it may count twice.
   */
  private static final Set<Integer> RETRYABLE = Set.of(408, 429, 500, 502, 503, 504);

  private final OtlpEncoder encoder;
  private final HttpEndpointClient client;
  private final boolean compresses;
  private final String fateOfRefusedPoints;
  private final InstantSource clock;
  private final FirstWarnings warnings = new FirstWarnings();
  private final AtomicLong refusedPoints = new AtomicLong();

  /**
   * The batch that was refused with zeros, until there is a final response to it without them. Its
   * next attempt begins there: otherwise a receiver whose refusals take long would never be asked
   * without zeros.
   */
  private @Nullable MetricBatch withoutZeros;

  /**
   * @param client the client, which is closed together with this backend
   * @param compresses whether large messages are compressed
   * @param fateOfRefusedPoints what becomes of data points that a receiver refuses, for the log
   * @param clock the clock that batches are compared with
   */
  OtlpBackend(
      OtlpEncoder encoder,
      HttpEndpointClient client,
      boolean compresses,
      String fateOfRefusedPoints,
      InstantSource clock) {
    this.encoder = encoder;
    this.client = client;
    this.compresses = compresses;
    this.fateOfRefusedPoints = fateOfRefusedPoints;
    this.clock = clock;
  }

  @Override
  public PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException {
    Optional<PushOutcome> rejection = BatchTime.rejection(batch, clock.instant());
    if (rejection.isPresent()) {
      return rejection.get();
    }
    PushOutcome outcome = send(batch, timeout);
    if (!(outcome instanceof PushOutcome.Retryable)) {
      withoutZeros = null;
    }
    return outcome;
  }

  private PushOutcome send(MetricBatch batch, Duration timeout) throws InterruptedException {
    long start = System.nanoTime();
    if (batch.equals(withoutZeros)) {
      return send(encoder.encodeWithoutZeros(batch), timeout);
    }
    OtlpRequest request = encoder.encode(batch);
    if (request.points() == 0) {
      return new PushOutcome.Accepted();
    }
    HttpEndpointResponse response = exchange(request, timeout);
    if (response.status() != BAD_REQUEST || !request.hasZeros()) {
      return outcome(response, request);
    }
    // A receiver that requires points in order refuses a zero that it already has.
    withoutZeros = batch;
    Duration left = timeout.minusNanos(System.nanoTime() - start);
    return left.isNegative() || left.isZero()
        ? new PushOutcome.Retryable("no time left for a second attempt", Optional.empty())
        : send(encoder.encodeWithoutZeros(batch), left);
  }

  private PushOutcome send(OtlpRequest request, Duration timeout) throws InterruptedException {
    return outcome(exchange(request, timeout), request);
  }

  private PushOutcome outcome(HttpEndpointResponse response, OtlpRequest request) {
    return response.isSuccess() ? success(response, request.points()) : failure(response);
  }

  private HttpEndpointResponse exchange(OtlpRequest request, Duration timeout)
      throws InterruptedException {
    byte[] message = request.message();
    boolean compressed = compresses && message.length >= Gzip.MIN_BYTES;
    return client.sendForBody(
        new HttpEndpointRequest(
            "POST",
            client.url(),
            "application/x-protobuf",
            compressed ? Map.of("Content-Encoding", "gzip") : Map.of()),
        compressed ? Gzip.compress(message) : message,
        timeout);
  }

  /**
   * A partial success must not be sent again. If all points were refused, the batch is rejected.
   */
  private PushOutcome success(HttpEndpointResponse response, int points) {
    OtlpResponseBody body = OtlpResponseBody.ofSuccess(response);
    String message = client.shown(body.message());
    String reason = message.isEmpty() ? "no reason given" : message;
    if (body.rejectedPoints() >= points) {
      return new PushOutcome.Rejected(
          "HTTP " + response.status() + ": all data points were refused: " + reason);
    }
    if (body.rejectedPoints() > 0) {
      refusedPoints.addAndGet(body.rejectedPoints());
      logger.log(
          warnings.level(reason),
          "{0} refused {1} of {2} data points, which {3}: {4}",
          this,
          body.rejectedPoints(),
          points,
          fateOfRefusedPoints,
          reason);
    } else if (!message.isEmpty()) {
      logger.log(warnings.level(message), "{0} accepted everything, but warns: {1}", this, message);
    } else if (!body.complete()) {
      String unread = "its response could not be read, so it may have refused data points";
      logger.log(warnings.level(unread), "{0} accepted a push, but {1}", this, unread);
    }
    return new PushOutcome.Accepted();
  }

  private PushOutcome failure(HttpEndpointResponse response) {
    PushOutcome outcome = response.outcome();
    if (response.status() == 0) {
      return outcome;
    }
    Optional<String> message = OtlpResponseBody.ofError(response).map(client::shown);
    if (outcome instanceof PushOutcome.Retryable retryable) {
      String reason = reason(response, message, retryable.reason());
      return response.status() >= 500 && !RETRYABLE.contains(response.status())
          ? new PushOutcome.Rejected(reason)
          : new PushOutcome.Retryable(reason, retryable.retryAfter());
    }
    if (outcome instanceof PushOutcome.Rejected rejected) {
      return new PushOutcome.Rejected(reason(response, message, rejected.reason()));
    }
    return outcome;
  }

  /** Returns the message in the body, or the reason that was found without reading protobuf. */
  private static String reason(
      HttpEndpointResponse response, Optional<String> message, String otherwise) {
    return message
        .map(text -> "HTTP " + response.status() + (text.isEmpty() ? "" : ": " + text))
        .orElse(otherwise);
  }

  @Override
  public void dropConnections() {
    client.dropConnections();
  }

  /** Closes the client, and says how many points were refused: most of them only at debug level. */
  @Override
  public void close() {
    long refused = refusedPoints.getAndSet(0);
    if (refused > 0) {
      logger.log(Level.WARNING, "{0} refused {1} data points in all", this, refused);
    }
    client.close();
  }

  /** Returns the server without secrets. */
  @Override
  public String toString() {
    return "OTLP to " + client;
  }
}
