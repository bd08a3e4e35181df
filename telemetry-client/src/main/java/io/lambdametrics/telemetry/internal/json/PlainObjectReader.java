// SPDX-License-Identifier: Apache-2.0
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
 *
 * <p>Reuses its objects, and the texts that are the same as last time. Not thread-safe.
 */
public final class PlainObjectReader {

  /** Whole numbers with up to this many digits are exact in a {@code double}. */
  private static final int MAX_DIGITS = 15;

  /** The only nested object in a response is {@code tracing}. */
  private static final int MAX_DEPTH = 3;

  private static final byte END = 0;
  private static final byte[] NOTHING = {};

  private final JsonObject root = new JsonObject();
  private byte[] json = NOTHING;
  private int at;
  private int end;

  /**
   * Reads the object that starts at {@code start}.
   *
   * @return the object, which the next call changes; {@code null} if it is not plain
   */
  public @Nullable JsonObject read(byte[] bytes, int start, int length) {
    json = bytes;
    at = start;
    end = start + length;
    boolean plain = readObject(root, 1);
    json = NOTHING;
    return plain ? root : null;
  }

  private boolean readObject(JsonObject object, int depth) {
    object.clear();
    if (depth > MAX_DEPTH || !skip('{')) {
      return false;
    }
    if (skip('}')) {
      return true;
    }
    do {
      next();
      int name = at + 1;
      int nameEnd = textEnd();
      if (nameEnd < 0
          || !skip(':')
          || !readValue(object, Field.named(json, name, nameEnd), depth)) {
        return false;
      }
    } while (skip(','));
    return skip('}');
  }

  private boolean readValue(JsonObject object, @Nullable Field field, int depth) {
    byte first = next();
    if (first == '"') {
      int start = at + 1;
      int textEnd = textEnd();
      if (textEnd >= 0 && field != null) {
        object.putText(field, json, start, textEnd);
      }
      return textEnd >= 0;
    }
    if (first == '{') {
      JsonObject inner = field == null ? new JsonObject() : object.spareObject(field);
      boolean plain = readObject(inner, depth + 1);
      if (plain && field != null) {
        object.put(field, inner);
      }
      return plain;
    }
    long number = wholeNumber();
    if (number >= 0 && field != null) {
      object.put(field, (double) number);
    }
    return number >= 0;
  }

  /** Skips a text, and returns the position of its closing quote; -1 if it is not plain. */
  private int textEnd() {
    if (!skip('"')) {
      return -1;
    }
    for (; at < end; at++) {
      byte b = json[at];
      if (b == '"') {
        return at++;
      }
      if ((b >= 0 && b < ' ') || b == '\\') {
        return -1;
      }
    }
    return -1;
  }

  /** Reads a number up to a comma or brace; -1 if it is not plain. */
  private long wholeNumber() {
    int start = at;
    long number = 0;
    while (at < end && json[at] >= '0' && json[at] <= '9') {
      number = number * 10 + json[at++] - '0';
    }
    int digits = at - start;
    boolean leadingZero = digits > 1 && json[start] == '0';
    byte after = next();
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
  private byte next() {
    for (; at < end; at++) {
      byte c = json[at];
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return c;
      }
    }
    return END;
  }
}
