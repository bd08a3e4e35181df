package io.lambdametrics.backend.http;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.backend.http.internal.NoRetryInterceptor;
import io.lambdametrics.backend.http.internal.Redaction;
import java.io.IOException;
import java.math.BigInteger;
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
 * What an answer means, by the remote-write specifications: 2xx is accepted; 5xx is to be sent
 * again, 429 too; and 408, by which a server says that it did not read the request (RFC 9110,
 * 15.5.9). Everything else is final. That includes redirects, which are not followed: a POST would
 * become a GET, or carry its credentials elsewhere.
 */
final class ResponseClassifier {

  /** More than the longest header that servers take, so that no secret in it is cut in two. */
  private static final int BODY_BYTES = 64 * 1024;

  /**
   * A server that keeps the connection open after a body without a length would hold a function.
   */
  private static final Duration BODY_WAIT = Duration.ofMillis(300);

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

  /** A number of any size that a header has room for and that is computed quickly. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,1000}");

  private static final String RETRY_AFTER = "Retry-After";

  private final InstantSource clock;
  private final Redaction redaction;

  ResponseClassifier(InstantSource clock, Redaction redaction) {
    this.clock = clock;
    this.redaction = redaction;
  }

  HttpEndpointResponse classify(Response response) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
    headers.remove(RETRY_AFTER);
    String fromServer = headers.remove(NoRetryInterceptor.SERVER_RETRY_AFTER);
    if (fromServer != null) {
      headers.put(RETRY_AFTER, fromServer);
    }
    return new HttpEndpointResponse(response.code(), headers, outcome(response));
  }

  private PushOutcome outcome(Response response) {
    if (response.isSuccessful()) {
      return new PushOutcome.Accepted();
    }
    int status = response.code();
    if (status == 408 || status == 429 || status >= 500) {
      String retryAfter = response.header(NoRetryInterceptor.SERVER_RETRY_AFTER);
      return new PushOutcome.Retryable(reason(response), retryAfter(retryAfter, clock.instant()));
    }
    return new PushOutcome.Rejected(reason(response));
  }

  /**
   * A delay in seconds or until an HTTP date (RFC 9110, 10.2.3), 10 minutes at the most: nobody is
   * served by a pusher that is silent for longer. Empty for anything else.
   */
  static Optional<Duration> retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    if (DIGITS.matcher(text).matches()) {
      return Optional.of(shorter(new BigInteger(text)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      long seconds = then.getEpochSecond() - now.getEpochSecond();
      return Optional.of(shorter(BigInteger.valueOf(Math.max(seconds, 0))));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Duration shorter(BigInteger seconds) {
    BigInteger longest = BigInteger.valueOf(LONGEST_DELAY.toSeconds());
    return Duration.ofSeconds(seconds.min(longest).longValueExact());
  }

  private String reason(Response response) {
    String line = redaction.line(body(response));
    return "HTTP " + response.code() + (line.isEmpty() ? "" : ": " + line);
  }

  /** The beginning of the body; nothing if it does not come, since the status says enough. */
  private static String body(Response response) {
    try {
      response.body().source().timeout().timeout(BODY_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      return new String(response.peekBody(BODY_BYTES).bytes(), StandardCharsets.UTF_8);
    } catch (IOException cutOff) {
      return "";
    }
  }
}
