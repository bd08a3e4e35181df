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
import okio.Buffer;
import okio.BufferedSource;
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
   * The longest wait for a whole body. Without this limit, a body that trickles, or one of unknown
   * length on a connection that stays open, would hold the function.
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
    HttpEndpointResponse classified =
        classify(response, response.isSuccessful() ? Body.MISSING : Body.of(response));
    return new HttpEndpointResponse(
        classified.status(), classified.headers(), classified.outcome());
  }

  /** Returns the response with its body. */
  HttpEndpointResponse classifyWithBody(Response response) {
    return classify(response, Body.of(response));
  }

  private HttpEndpointResponse classify(Response response, Body body) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
    headers.remove(RETRY_AFTER);
    String fromServer = headers.remove(NoRetryInterceptor.SERVER_RETRY_AFTER);
    if (fromServer != null) {
      headers.put(RETRY_AFTER, fromServer);
    }
    return new HttpEndpointResponse(
        response.code(),
        headers,
        ByteBuffer.wrap(body.start()),
        outcome(response, body.start()),
        body.complete());
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

  /**
   * What was read of a body.
   *
   * @param complete whether {@code start} is all of it
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Body(byte[] start, boolean complete) {

    static final Body MISSING = new Body(new byte[0], false);

    /** Returns the start of the body, or nothing if it does not arrive: the status says enough. */
    static Body of(Response response) {
      BufferedSource source = response.body().source();
      source.timeout().deadline(BODY_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      try {
        boolean longer = source.request(BODY_BYTES + 1L);
        Buffer arrived = source.getBuffer();
        return new Body(arrived.readByteArray(Math.min(arrived.size(), BODY_BYTES)), !longer);
      } catch (IOException cutOff) {
        return MISSING;
      }
    }
  }
}
