// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.json;

/** Finds the elements of a JSON array without parsing them. */
public final class JsonScanner {

  private JsonScanner() {}

  /** Returns the byte at a position; 0, which JSON never contains, after the end. */
  public static byte byteAt(byte[] json, int at) {
    return at < json.length ? json[at] : 0;
  }

  /** Returns the position of the first byte from {@code start} on that is not white space. */
  public static int afterSpace(byte[] json, int start) {
    int at = start;
    while (isSpace(byteAt(json, at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /**
   * Finds the end of the element at {@code start}, if the element is valid JSON. This method does
   * not check that: it looks at brackets and quotes only, whose bytes never occur inside a longer
   * UTF-8 sequence.
   *
   * @return the position after the element; -1 if the element has no end
   */
  public static int elementEnd(byte[] json, int start) {
    int open = 0;
    int at = start;
    while (at < json.length) {
      switch (json[at]) {
        case '"' -> at = textEnd(json, at + 1);
        case '{', '[' -> {
          open++;
          at++;
        }
        case '}', ']' -> {
          open--;
          at++;
        }
        default -> at = open > 0 ? at + 1 : scalarEnd(json, at);
      }
      if (open <= 0) {
        return at > json.length ? -1 : at;
      }
    }
    return -1;
  }

  /** Returns the position after the closing quote; a position after the end if there is none. */
  private static int textEnd(byte[] json, int start) {
    int at = start;
    while (at < json.length && json[at] != '"') {
      at += json[at] == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static int scalarEnd(byte[] json, int start) {
    int at = start;
    while (at < json.length && ",]}".indexOf(json[at]) < 0 && !isSpace(json[at])) {
      at++;
    }
    return at;
  }
}
