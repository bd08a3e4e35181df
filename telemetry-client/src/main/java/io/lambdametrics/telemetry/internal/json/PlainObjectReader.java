package io.lambdametrics.telemetry.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads a plain JSON object, as the Extensions API sends it: texts without escapes, whole numbers
 * without sign, and objects of these. All other objects are left to Jackson.
 *
 * <p>The extension reads such an object before it is ready and again at each invocation. Loading
 * Jackson adds 12 ms to the start of a JVM, and in the native layer reading the {@code next}
 * response with Jackson adds about a quarter to the CPU time of an invocation. The command {@code
 * benchmarks/extension} measures both.
 */
public final class PlainObjectReader {

  /** Whole numbers with up to this many digits are exact in a {@code double}. */
  private static final int MAX_DIGITS = 15;

  /** The only nested object in a response is {@code tracing}. */
  private static final int MAX_DEPTH = 3;

  private static final char END = '\0';

  private final String json;
  private int at;

  private PlainObjectReader(String json) {
    this.json = json;
  }

  /** Reads the object at the start of {@code json}; {@code null} if it is not plain. */
  public static @Nullable JsonObject read(String json) {
    return new PlainObjectReader(json).object(1);
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

  /** Reads a text from its opening quote; {@code null} if it is not plain. */
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

  /** Reads a number up to a comma or brace; -1 if it is not plain. */
  private long wholeNumber() {
    int start = at;
    long number = 0;
    while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
      number = number * 10 + json.charAt(at++) - '0';
    }
    int digits = at - start;
    boolean leadingZero = digits > 1 && json.charAt(start) == '0';
    char after = next();
    boolean ends = after == ',' || after == '}';
    return digits > 0 && digits <= MAX_DIGITS && !leadingZero && ends ? number : -1;
  }

  private boolean skip(char expected) {
    boolean there = next() == expected;
    if (there) {
      at++;
    }
    return there;
  }

  /** Skips white space, and returns the next character without skipping it. */
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
