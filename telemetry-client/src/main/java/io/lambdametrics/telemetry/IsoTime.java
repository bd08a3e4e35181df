package io.lambdametrics.telemetry;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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
  private static final long SECONDS_IN_DAY = 86_400L;

  private IsoTime() {}

  /** The time; null where {@code text} is none. */
  static @Nullable Instant parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parse(bytes, 0, bytes.length);
  }

  /** The time that stands from {@code start} to {@code end}; null where there is none. */
  static @Nullable Instant parse(byte[] text, int start, int end) {
    try {
      return read(text, start, end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant read(byte[] text, int start, int end) {
    check(end - start > SECONDS_END);
    check(text[start + 4] == '-' && text[start + 7] == '-' && text[start + 10] == 'T');
    check(text[start + 13] == ':' && text[start + 16] == ':');
    LocalDate date =
        LocalDate.of(
            number(text, start, 4), number(text, start + 5, 2), number(text, start + 8, 2));
    int hour = number(text, start + 11, 2);
    int minute = number(text, start + 14, 2);
    int second = number(text, start + 17, 2);
    check(hour < 24 && minute < 60 && second < 60);
    int point = start + SECONDS_END;
    int zone = text[point] == '.' ? digitsEnd(text, point + 1, end) : point;
    int secondOfDay = (hour * 60 + minute) * 60 + second;
    long local = date.toEpochDay() * SECONDS_IN_DAY + secondOfDay;
    int nanos = zone == point ? 0 : nanos(text, point + 1, zone);
    return Instant.ofEpochSecond(local - offset(text, zone, end), nanos);
  }

  private static int nanos(byte[] text, int start, int end) {
    int digits = end - start;
    check(digits <= 9);
    int nanos = number(text, start, digits);
    for (int i = digits; i < 9; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int offset(byte[] text, int start, int end) {
    return end - start == 1 && text[start] == 'Z'
        ? 0
        : ZoneOffset.of(new String(text, start, end - start, StandardCharsets.UTF_8))
            .getTotalSeconds();
  }

  private static int digitsEnd(byte[] text, int start, int end) {
    int at = start;
    while (at < end && isDigit(text[at])) {
      at++;
    }
    return at;
  }

  private static int number(byte[] text, int start, int digits) {
    int number = 0;
    for (int i = start; i < start + digits; i++) {
      check(isDigit(text[i]));
      number = number * 10 + text[i] - '0';
    }
    return number;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static void check(boolean isTime) {
    if (!isTime) {
      throw new DateTimeException("not a time");
    }
  }
}
