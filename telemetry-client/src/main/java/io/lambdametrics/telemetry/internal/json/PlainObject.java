package io.lambdametrics.telemetry.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads an object in the plain form in which Lambda answers: texts without escapes, whole numbers
 * without sign, and objects of such. All others are left to Jackson.
 *
 * <p>An answer comes before the extension is ready, and again with each invocation: Jackson takes
 * 12 ms of a JVM's start, half of which its {@code BigDecimal} does, and for an invocation twice as
 * long as this.
 */
public final class PlainObject {

  /** So many digits are exact in a {@code double}. */
  private static final int MAX_DIGITS = 15;

  /** The only object in an answer is {@code tracing}. */
  private static final int MAX_DEPTH = 3;

  private static final char END = '\0';

  private final String json;
  private int at;

  private PlainObject(String json) {
    this.json = json;
  }

  /** The object that {@code json} begins with; {@code null} if it is not plain. */
  public static @Nullable JsonObject read(String json) {
    return new PlainObject(json).object(1);
  }

  private @Nullable JsonObject object(int depth) {
    if (depth > MAX_DEPTH || !skip('{')) {
      return null;
    }
    JsonObject object = new JsonObject();
    if (skip('}')) {
      return object;
    }
    do {
      String name = text();
      if (name == null || !skip(':') || !readValue(object, Field.named(name), depth)) {
        return null;
      }
    } while (skip(','));
    return skip('}') ? object : null;
  }

  private boolean readValue(JsonObject object, @Nullable Field field, int depth) {
    char first = next();
    if (first == '"') {
      String text = text();
      if (text != null && field != null) {
        object.putText(field, text);
      }
      return text != null;
    }
    if (first == '{') {
      JsonObject inner = object(depth + 1);
      if (inner != null && field != null) {
        object.put(field, inner);
      }
      return inner != null;
    }
    long number = wholeNumber();
    if (number >= 0 && field != null) {
      object.put(field, (double) number);
    }
    return number >= 0;
  }

  /** A text, the opening quote included; {@code null} if it is not plain. */
  private @Nullable String text() {
    if (!skip('"')) {
      return null;
    }
    int start = at;
    for (; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        return json.substring(start, at++);
      }
      if (c < ' ' || c == '\\') {
        return null;
      }
    }
    return null;
  }

  /** A number that a comma or a brace ends; -1 if it is not plain. */
  private long wholeNumber() {
    int start = at;
    long number = 0;
    while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
      number = number * 10 + json.charAt(at++) - '0';
    }
    int digits = at - start;
    boolean leadingZero = digits > 1 && json.charAt(start) == '0';
    char behind = next();
    boolean ends = behind == ',' || behind == '}';
    return digits > 0 && digits <= MAX_DIGITS && !leadingZero && ends ? number : -1;
  }

  private boolean skip(char expected) {
    boolean there = next() == expected;
    if (there) {
      at++;
    }
    return there;
  }

  /** What comes behind blanks. */
  private char next() {
    for (; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return c;
      }
    }
    return END;
  }
}
