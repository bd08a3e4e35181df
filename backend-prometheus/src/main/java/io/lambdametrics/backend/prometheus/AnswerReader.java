package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.backend.prometheus.http.Redaction;
import io.lambdametrics.backend.prometheus.http.RepeatPrevention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means, by the remote-write specifications: 2xx is accepted; 5xx is to be sent
 * again, 429 too; everything else is final. That includes redirects, which are not followed: a POST
 * would become a GET, or carry its credentials elsewhere.
 */
final class AnswerReader {

  /** More than the longest header that servers take, so that no secret in it is cut in two. */
  private static final int BODY_BYTES = 64 * 1024;

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private static final List<String> WRITTEN =
      List.of(
          "X-Prometheus-Remote-Write-Samples-Written",
          "X-Prometheus-Remote-Write-Histograms-Written",
          "X-Prometheus-Remote-Write-Exemplars-Written");

  private final InstantSource clock;
  private final Redaction redaction;

  AnswerReader(InstantSource clock, Redaction redaction) {
    this.clock = clock;
    this.redaction = redaction;
  }

  RemoteWriteAnswer answer(Response response) {
    return new RemoteWriteAnswer(response.code(), countsWritten(response), outcome(response));
  }

  /** Any of the headers by which a receiver of remote write 2.0 says how much it wrote. */
  private static boolean countsWritten(Response response) {
    return WRITTEN.stream().anyMatch(name -> response.header(name) != null);
  }

  private PushOutcome outcome(Response response) {
    if (response.isSuccessful()) {
      return new PushOutcome.Accepted();
    }
    int status = response.code();
    if (status == 429 || status >= 500) {
      String retryAfter = response.header(RepeatPrevention.SERVER_RETRY_AFTER);
      return new PushOutcome.Retryable(reason(response), retryAfter(retryAfter, clock.instant()));
    }
    return new PushOutcome.Rejected(reason(response));
  }

  /** A delay in seconds or until an HTTP date (RFC 9110, 10.2.3); empty for anything else. */
  static Optional<Duration> retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  private String reason(Response response) {
    String line = redaction.line(body(response));
    return "HTTP " + response.code() + (line.isEmpty() ? "" : ": " + line);
  }

  /** The beginning of the body; nothing if it does not come, since the status says enough. */
  private static String body(Response response) {
    try {
      return new String(response.peekBody(BODY_BYTES).bytes(), StandardCharsets.UTF_8);
    } catch (IOException cutOff) {
      return "";
    }
  }
}
