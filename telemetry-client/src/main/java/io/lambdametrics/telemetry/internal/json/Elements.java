package io.lambdametrics.telemetry.internal.json;

/** Where in a JSON array its elements stand, whatever they are. */
public final class Elements {

  private Elements() {}

  /** The byte at a place; 0, which no JSON holds, where the array of bytes has ended. */
  public static byte byteAt(byte[] json, int at) {
    return at < json.length ? json[at] : 0;
  }

  /** The first place from {@code start} on where there is anything but space. */
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
   * Where the element that begins at {@code start} ends, provided that it is sound JSON. Whether it
   * is must be found out by who reads it: only brackets and quotes are looked at, which, sound or
   * not, are never part of a longer UTF-8 sequence.
   *
   * @return the place behind its last byte; -1 if it does not end
   */
  public static int end(byte[] json, int start) {
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

  /** The place behind the quote that ends a text; behind everything if none does. */
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
