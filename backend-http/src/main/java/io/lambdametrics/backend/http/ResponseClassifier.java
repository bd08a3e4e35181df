// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.backend.http.internal.NoRetryInterceptor;
import io.lambdametrics.backend.http.internal.Redaction;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a response means for a batch.
 *
 * <ul>
 *   <li>2xx: accepted.
 *   <li>408, 429 and 5xx: retryable. 408 means that the server did not read the request (RFC 9110,
 *       15.5.9).
 *   <li>Everything else: rejected. Redirects are rejected too: following one would turn a POST into
 *       a GET, or send the credentials to another server.
 * </ul>
 */
final class ResponseClassifier {

  /** More than any header that servers accept, so that a secret in the body is never cut off. */
  private static final int BODY_BYTES = 64 * 1024;

  /**
   * The longest wait for a body. Without this limit, a body of unknown length on a connection that
   * stays open would hold the function.
   */
  private static final Duration BODY_WAIT = Duration.ofMillis(300);

  private static final Duration MAX_DELAY = Duration.ofMinutes(10);

  /** A number of seconds. The limit of its length bounds the time to parse it. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,1000}");

  private static final String RETRY_AFTER = "Retry-After";

  private final InstantSource clock;
  private final Redaction redaction;

  ResponseClassifier(InstantSource clock, Redaction redaction) {
    this.clock = clock;
    this.redaction = redaction;
  }

  /** Returns the response without its body. The body of a success is not read. */
  HttpEndpointResponse classify(Response response) {
    byte[] body = response.isSuccessful() ? new byte[0] : body(response);
    HttpEndpointResponse classified = classify(response, body);
    return new HttpEndpointResponse(
        classified.status(), classified.headers(), classified.outcome());
  }

  /** Returns the response with its body. */
  HttpEndpointResponse classifyWithBody(Response response) {
    return classify(response, body(response));
  }

  private HttpEndpointResponse classify(Response response, byte[] body) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
    headers.remove(RETRY_AFTER);
    String fromServer = headers.remove(NoRetryInterceptor.SERVER_RETRY_AFTER);
    if (fromServer != null) {
      headers.put(RETRY_AFTER, fromServer);
    }
    return new HttpEndpointResponse(
        response.code(), headers, ByteBuffer.wrap(body), outcome(response, body));
  }

  private PushOutcome outcome(Response response, byte[] body) {
    if (response.isSuccessful()) {
      return new PushOutcome.Accepted();
    }
    int status = response.code();
    if (status == 408 || status == 429 || status >= 500) {
      String retryAfter = response.header(NoRetryInterceptor.SERVER_RETRY_AFTER);
      return new PushOutcome.Retryable(
          reason(response, body), retryAfter(retryAfter, clock.instant()));
    }
    return new PushOutcome.Rejected(reason(response, body));
  }

  /**
   * Returns the delay that a header demands, as seconds or as a date (RFC 9110, 10.2.3), or empty
   * for anything else. The delay is at most 10 minutes, so that one header cannot stop the pushes
   * for hours.
   */
  static Optional<Duration> retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    if (DIGITS.matcher(text).matches()) {
      return Optional.of(limited(new BigInteger(text)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      long seconds = then.getEpochSecond() - now.getEpochSecond();
      return Optional.of(limited(BigInteger.valueOf(Math.max(seconds, 0))));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Duration limited(BigInteger seconds) {
    BigInteger max = BigInteger.valueOf(MAX_DELAY.toSeconds());
    return Duration.ofSeconds(seconds.min(max).longValueExact());
  }

  private String reason(Response response, byte[] body) {
    String line = redaction.line(new String(body, StandardCharsets.UTF_8));
    return "HTTP " + response.code() + (line.isEmpty() ? "" : ": " + line);
  }

  /** Returns the start of the body, or nothing if it does not arrive: the status says enough. */
  private static byte[] body(Response response) {
    try {
      response.body().source().timeout().timeout(BODY_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      return response.peekBody(BODY_BYTES).bytes();
    } catch (IOException cutOff) {
      return new byte[0];
    }
  }
}
