package io.lambdametrics.telemetry.internal.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of the plain form that nearly all have: texts in ASCII without escapes, numbers of
 * up to 15 digits without sign and exponent. All others are left to Jackson.
 *
 * <p>Texts come again from event to event: the id and the trace of a request, names of spans. So
 * the last few of each field are remembered. To compare with them is faster than to look for the
 * end, and one that is the same takes no memory.
 *
 * <p>For one thread at a time, and for one body after the other.
 */
public final class PlainValues {

  /** As the platform writes times, to the millisecond. */
  private static final int USUAL_TIME = 24;

  private static final int TO_THE_MINUTE = 17;

  /** So many digits are exact in a {@code double}, as are these powers of ten. */
  private static final int MAX_DIGITS = 15;

  private static final double[] POWERS_OF_TEN = powersOfTen();

  private static final byte[] NOTHING = {};

  /** How many texts of each field are remembered; a power of two. */
  private static final int REMEMBERED = 4;

  private byte[] bytes = NOTHING;

  /** Empty texts, as they stand everywhere, until there are others. */
  private final String[] texts = new String[REMEMBERED * Field.COUNT];

  private final int[] textStarts = new int[REMEMBERED * Field.COUNT];
  private final int[] textLengths = new int[REMEMBERED * Field.COUNT];
  private final byte[] newestText = new byte[Field.COUNT];
  private int minuteStart;
  private long minute;
  private int end;

  public PlainValues() {
    Arrays.fill(texts, "");
  }

  public void begin(byte[] body) {
    bytes = body;
  }

  /** Forgets the body and its texts. */
  public void finish() {
    bytes = NOTHING;
    Arrays.fill(texts, "");
    Arrays.fill(textStarts, 0);
    Arrays.fill(textLengths, 0);
    minuteStart = 0;
  }

  public byte[] bytes() {
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

  /** Where the value that was read ends; -1 if it is not plain. */
  public int end() {
    return end;
  }

  /**
   * Reads the text behind an opening quote.
   *
   * @return the text, or the time if the field's values are times; {@code null} if it is not plain
   */
  @Nullable Object text(Field field, int start) {
    return field.isTime() ? time(start) : repeatedText(field, start);
  }

  private @Nullable Instant time(int start) {
    end = start + USUAL_TIME;
    if (Elements.byteAt(bytes, end) != '"') {
      end = textEnd(start);
    } else if (minuteStart > 0
        && Arrays.equals(
            bytes, start, start + TO_THE_MINUTE, bytes, minuteStart, minuteStart + TO_THE_MINUTE)) {
      Instant time = timeInMinute(start + TO_THE_MINUTE);
      if (time != null) {
        return time;
      }
    }
    return end < 0 ? null : newTime(start);
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

  /** The time with these seconds, {@code 01.202Z}, in the minute of the last one. */
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

  /** A digit's value; where there is none, so little that no number with it is above 0. */
  private int digit(int at) {
    int digit = bytes[at] - '0';
    return digit >= 0 && digit <= 9 ? digit : -1_000;
  }

  private @Nullable String repeatedText(Field field, int start) {
    int first = REMEMBERED * field.place;
    int newest = newestText[field.place];
    for (int i = 0; i < REMEMBERED; i++) {
      int place = first + ((newest - i) & (REMEMBERED - 1));
      int length = textLengths[place];
      int textStart = textStarts[place];
      end = start + length;
      if (Elements.byteAt(bytes, end) == '"'
          && bytes[start] == bytes[textStart]
          && Arrays.equals(bytes, start, end, bytes, textStart, textStart + length)) {
        return texts[place];
      }
    }
    end = textEnd(start);
    if (end - start > field.maxLength) {
      end = -1;
    }
    return end < 0 ? null : newText(field, start);
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

  /** Where the text that begins at {@code start} has its closing quote; -1 if it is not plain. */
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

  /** Reads a number; {@code NaN} if it is not plain. */
  public double number(int start) {
    // The digits without heed of the point; far too many of them overflow, but are not plain.
    long digits = 0;
    int point = -1;
    int at = start;
    byte b = Elements.byteAt(bytes, at);
    while (isDigit(b) || (b == '.' && point < 0)) {
      if (b == '.') {
        point = at;
      } else {
        digits = digits * 10 + b - '0';
      }
      b = Elements.byteAt(bytes, ++at);
    }
    int whole = (point < 0 ? at : point) - start;
    int decimals = point < 0 ? 0 : at - point - 1;
    boolean leadingZero = whole > 1 && bytes[start] == '0';
    boolean noDecimals = point >= 0 && decimals == 0;
    if (whole == 0 || leadingZero || noDecimals || at - start > MAX_DIGITS) {
      end = -1;
      return Double.NaN;
    }
    end = at;
    return digits / POWERS_OF_TEN[decimals];
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
