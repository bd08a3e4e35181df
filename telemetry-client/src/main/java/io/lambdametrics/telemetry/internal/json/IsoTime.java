// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of telemetry: {@code 2026-01-01T00:00:01.202Z}.
 *
 * <p>AWS documents this form only. Emulators and other senders vary it, so every unambiguous form
 * is accepted: {@code t} and {@code z}, or a space instead of {@code T}; a comma instead of the
 * point; any number of decimals, of which nine count; an offset; no zone, which means UTC; and
 * numbers of seconds or milliseconds since 1970, in the years 2001 to 2286.
 *
 * <p>Written by hand because it runs for every event and span, and {@code java.time}'s formatters
 * are slow.
 */
public final class IsoTime {

  private static final int SECONDS_END = 19;
  private static final int MAX_LENGTH = 64;
  private static final int MAX_DECIMALS = 9;
  private static final long SECONDS_IN_DAY = 86_400L;

  // The smallest number of seconds with ten digits, and of milliseconds with thirteen.
  private static final double FIRST_SECOND = 1e9;
  private static final double FIRST_MILLISECOND = 1e12;

  private IsoTime() {}

  /** Returns the time in {@code text}; null if {@code text} is not a time. */
  public static @Nullable Instant parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parse(bytes, 0, bytes.length);
  }

  /** Returns the time from {@code start} to {@code end}; null if there is none. */
  public static @Nullable Instant parse(byte[] text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && text[first] == ' ') {
      first++;
    }
    while (first < last && text[last - 1] == ' ') {
      last--;
    }
    if (last - first > MAX_LENGTH) {
      return null;
    }
    try {
      return last - first < 5 || text[first + 4] == '-'
          ? read(text, first, last)
          : readNumber(new String(text, first, last - first, StandardCharsets.ISO_8859_1));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant read(byte[] text, int start, int end) {
    check(end - start >= SECONDS_END);
    check(text[start + 4] == '-' && text[start + 7] == '-');
    check(text[start + 10] == 'T' || text[start + 10] == 't' || text[start + 10] == ' ');
    check(text[start + 13] == ':' && text[start + 16] == ':');
    LocalDate date =
        LocalDate.of(
            number(text, start, 4), number(text, start + 5, 2), number(text, start + 8, 2));
    int hour = number(text, start + 11, 2);
    int minute = number(text, start + 14, 2);
    int second = number(text, start + 17, 2);
    check(hour < 24 && minute < 60 && second < 60);
    int point = start + SECONDS_END;
    boolean hasPoint = point < end && (text[point] == '.' || text[point] == ',');
    int zone = hasPoint ? digitsEnd(text, point + 1, end) : point;
    int secondOfDay = (hour * 60 + minute) * 60 + second;
    long local = date.toEpochDay() * SECONDS_IN_DAY + secondOfDay;
    int nanos = zone == point ? 0 : nanos(text, point + 1, zone);
    return Instant.ofEpochSecond(local - offset(text, zone, end), nanos);
  }

  private static int nanos(byte[] text, int start, int end) {
    int digits = Math.min(MAX_DECIMALS, end - start);
    int nanos = number(text, start, digits);
    for (int i = digits; i < MAX_DECIMALS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int offset(byte[] text, int start, int end) {
    boolean utc = start == end || (end - start == 1 && (text[start] == 'Z' || text[start] == 'z'));
    return utc
        ? 0
        : ZoneOffset.of(new String(text, start, end - start, StandardCharsets.UTF_8))
            .getTotalSeconds();
  }

  private static @Nullable Instant readNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      check("0123456789.+eE".indexOf(text.charAt(i)) >= 0);
    }
    try {
      double number = Double.parseDouble(text);
      if (number >= FIRST_SECOND && number < 10 * FIRST_SECOND) {
        return Instant.ofEpochMilli(Math.round(number * 1000));
      }
      return number >= FIRST_MILLISECOND && number < 10 * FIRST_MILLISECOND
          ? Instant.ofEpochMilli((long) number)
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
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

  private static void check(boolean valid) {
    if (!valid) {
      throw new DateTimeException("not a time");
    }
  }
}
