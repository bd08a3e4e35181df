// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.decode;

import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.IsoTime;
import io.lambdametrics.telemetry.internal.json.JsonScanner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain values, as nearly all are: ASCII texts without escapes, and numbers of up to 15
 * digits without sign and exponent. All other values are left to Jackson.
 *
 * <p>Texts repeat from event to event: the id and the trace of a request, the names of spans. So
 * this reader remembers the last texts of each field. Comparing is faster than searching for the
 * closing quote, and a repeated text needs no memory.
 *
 * <p>Used by one thread at a time, for one body after another.
 */
final class PlainValueReader {

  /** Length of a time with milliseconds, as the platform writes it. */
  private static final int USUAL_TIME = 24;

  private static final int TO_THE_MINUTE = 17;

  /** Numbers with up to this many digits, and these powers of ten, are exact in a double. */
  private static final int MAX_DIGITS = 15;

  private static final double[] POWERS_OF_TEN = powersOfTen();

  private static final byte[] NOTHING = {};

  /** Number of texts remembered for each field; a power of two. */
  private static final int REMEMBERED = 4;

  private byte[] bytes = NOTHING;

  /** Initially empty texts, which match an empty text at any position. */
  private final String[] texts = new String[REMEMBERED * Field.COUNT];

  private final int[] textStarts = new int[REMEMBERED * Field.COUNT];
  private final int[] textLengths = new int[REMEMBERED * Field.COUNT];
  private final byte[] newestText = new byte[Field.COUNT];
  private int minuteStart;
  private long minute;
  private int end;

  PlainValueReader() {
    Arrays.fill(texts, "");
  }

  /** Starts a body. */
  void begin(byte[] body) {
    bytes = body;
  }

  /** Forgets the body and its texts. */
  void finish() {
    bytes = NOTHING;
    Arrays.fill(texts, "");
    Arrays.fill(textStarts, 0);
    Arrays.fill(textLengths, 0);
    minuteStart = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  private static double[] powersOfTen() {
    double[] powers = new double[MAX_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** Returns the position after the value that was read; -1 if the value is not plain. */
  int end() {
    return end;
  }

  /**
   * Reads the text after an opening quote.
   *
   * @return the text, or the time if the field is a time; {@code null} if the text is not plain
   */
  @Nullable Object text(Field field, int start) {
    return field.isTime() ? time(start) : plainText(field, start);
  }

  private @Nullable Instant time(int start) {
    boolean usual = JsonScanner.byteAt(bytes, start + USUAL_TIME) == '"';
    end = usual ? start + USUAL_TIME : textEnd(start);
    if (end < 0) {
      return null;
    }
    Instant time = usual && isInLastMinute(start) ? timeInMinute(start + TO_THE_MINUTE) : null;
    return time != null ? time : newTime(start);
  }

  private boolean isInLastMinute(int start) {
    return minuteStart > 0
        && Arrays.equals(
            bytes, start, start + TO_THE_MINUTE, bytes, minuteStart, minuteStart + TO_THE_MINUTE);
  }

  private @Nullable Instant newTime(int start) {
    Instant time = IsoTime.parse(bytes, start, end);
    if (time == null) {
      end = -1;
    } else if (end == start + USUAL_TIME && bytes[end - 1] == 'Z') {
      minuteStart = start;
      minute = Math.floorDiv(time.getEpochSecond(), 60L) * 60;
    }
    return time;
  }

  /** Reads seconds such as {@code 01.202Z} as a time in the same minute as the last time. */
  private @Nullable Instant timeInMinute(int start) {
    int second = digit(start) * 10 + digit(start + 1);
    int millis = digit(start + 3) * 100 + digit(start + 4) * 10 + digit(start + 5);
    boolean plain =
        second >= 0
            && second < 60
            && millis >= 0
            && bytes[start + 2] == '.'
            && bytes[start + 6] == 'Z';
    return plain ? Instant.ofEpochSecond(minute + second, millis * 1_000_000L) : null;
  }

  /** Returns a digit's value; for another character, a value that makes any number negative. */
  private int digit(int at) {
    int digit = bytes[at] - '0';
    return digit >= 0 && digit <= 9 ? digit : -1_000;
  }

  private @Nullable String plainText(Field field, int start) {
    int place = placeOfSameText(field, start);
    if (place >= 0) {
      end = start + textLengths[place];
      return texts[place];
    }
    end = textEnd(start);
    if (end - start > field.maxLength) {
      end = -1;
    }
    return end < 0 ? null : newText(field, start);
  }

  /** Returns the place of the remembered text that is also at {@code start}; -1 if none is. */
  private int placeOfSameText(Field field, int start) {
    int first = REMEMBERED * field.place;
    int newest = newestText[field.place];
    for (int i = 0; i < REMEMBERED; i++) {
      int place = first + ((newest - i) & (REMEMBERED - 1));
      int textStart = textStarts[place];
      int length = textLengths[place];
      if (JsonScanner.byteAt(bytes, start + length) == '"'
          && bytes[start] == bytes[textStart]
          && Arrays.equals(bytes, start, start + length, bytes, textStart, textStart + length)) {
        return place;
      }
    }
    return -1;
  }

  private String newText(Field field, int start) {
    String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    int newest = (newestText[field.place] + 1) & (REMEMBERED - 1);
    int place = REMEMBERED * field.place + newest;
    newestText[field.place] = (byte) newest;
    texts[place] = text;
    textLengths[place] = text.length();
    textStarts[place] = start;
    return text;
  }

  /** Returns the position of the closing quote; -1 if the text is not plain. */
  private int textEnd(int start) {
    for (int i = start; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '"') {
        return i;
      }
      if (b < ' ' || b == '\\') {
        return -1;
      }
    }
    return -1;
  }

  /** Reads a number; {@code NaN} if the number is not plain. */
  double number(int start) {
    int wholeEnd = digitsEnd(start);
    boolean hasPoint = JsonScanner.byteAt(bytes, wholeEnd) == '.';
    end = hasPoint ? digitsEnd(wholeEnd + 1) : wholeEnd;
    int decimals = hasPoint ? end - wholeEnd - 1 : 0;
    boolean leadingZero = wholeEnd - start > 1 && bytes[start] == '0';
    boolean incomplete = wholeEnd == start || (hasPoint && decimals == 0);
    if (leadingZero || incomplete || end - start > MAX_DIGITS) {
      end = -1;
      return Double.NaN;
    }
    return digits(start, end) / POWERS_OF_TEN[decimals];
  }

  /** Returns the position after the digits from {@code start} on. */
  private int digitsEnd(int start) {
    int at = start;
    while (isDigit(JsonScanner.byteAt(bytes, at))) {
      at++;
    }
    return at;
  }

  /** Returns the digits of a number without its point, as a whole number. */
  private long digits(int start, int numberEnd) {
    long digits = 0;
    for (int i = start; i < numberEnd; i++) {
      if (bytes[i] != '.') {
        digits = digits * 10 + bytes[i] - '0';
      }
    }
    return digits;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
