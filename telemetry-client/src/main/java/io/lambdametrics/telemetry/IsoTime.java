package io.lambdametrics.telemetry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of telemetry: {@code 2026-01-01T00:00:01.202Z}, with 0 to 9 decimals, and with
 * {@code Z} or an offset.
 *
 * <p>Not left to {@code java.time}'s formatters: this runs for every event and every span.
 */
final class IsoTime {

  private static final int SECONDS_END = 19;

  private IsoTime() {}

  /** The time; null where {@code text} is none. */
  static @Nullable Instant parse(String text) {
    try {
      return read(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant read(String text) {
    check(text.length() > SECONDS_END);
    check(text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(10) == 'T');
    check(text.charAt(13) == ':' && text.charAt(16) == ':');
    int zone = text.charAt(SECONDS_END) == '.' ? digitsEnd(text, SECONDS_END + 1) : SECONDS_END;
    LocalDateTime local =
        LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, SECONDS_END),
            nanos(text, zone));
    return local.toInstant(ZoneOffset.of(text.substring(zone)));
  }

  private static int nanos(String text, int end) {
    int digits = Math.max(0, end - SECONDS_END - 1);
    check(digits <= 9);
    int nanos = number(text, end - digits, end);
    for (int i = digits; i < 9; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      check(isDigit(text.charAt(i)));
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void check(boolean isTime) {
    if (!isTime) {
      throw new DateTimeException("not a time");
    }
  }
}
