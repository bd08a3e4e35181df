package io.lambdametrics.telemetry.internal.http;

import java.util.Optional;

/**
 * The part of an HTTP message before its body. Kept as one text, because it is read at every
 * invocation and most of its lines are never used.
 *
 * @param text the lines, each with its line feed; the last line is empty
 */
public record HttpHead(String text) {

  /** The first line of a request. */
  public record RequestLine(String method, String target, boolean version11) {}

  private static final int NONE = -1;

  /** Maximum number of digits of a length, so that it fits into a {@code long}. */
  private static final int MAX_DIGITS = 18;

  /** Returns the line before the fields, without its line break. */
  public String firstLine() {
    return text.substring(0, text.indexOf('\n')).stripTrailing();
  }

  /**
   * Reads the first line of a request (RFC 9112, section 3).
   *
   * @throws HttpSyntaxException if the line is not a request line of HTTP/1.0 or HTTP/1.1
   */
  public RequestLine requestLine() throws HttpSyntaxException {
    String line = firstLine();
    int target = line.indexOf(' ') + 1;
    int version = line.indexOf(' ', target) + 1;
    if (target < 2 || version < target + 2 || line.indexOf(' ', version) >= 0) {
      throw new HttpSyntaxException(HttpSyntaxException.BAD_REQUEST, "no request line");
    }
    boolean version11 = line.startsWith("HTTP/1.1", version);
    if (line.length() != version + 8 || !(version11 || line.startsWith("HTTP/1.0", version))) {
      throw new HttpSyntaxException(
          line.startsWith("HTTP/", version)
              ? HttpSyntaxException.VERSION_NOT_SUPPORTED
              : HttpSyntaxException.BAD_REQUEST,
          "the request line names another protocol than HTTP/1.0 and HTTP/1.1");
    }
    return new RequestLine(
        line.substring(0, target - 1), line.substring(target, version - 1), version11);
  }

  /**
   * Reads the status of a response (RFC 9112, section 4).
   *
   * @throws HttpSyntaxException if the first line is not the status line of HTTP/1.0 or HTTP/1.1
   */
  public int status() throws HttpSyntaxException {
    String line = firstLine();
    boolean ends = line.length() == 12 || (line.length() > 12 && line.charAt(12) == ' ');
    if (ends && (line.startsWith("HTTP/1.1 ") || line.startsWith("HTTP/1.0 "))) {
      long status = digits(line.substring(9, 12), 10);
      if (status >= 100) {
        return (int) status;
      }
    }
    throw new HttpSyntaxException(HttpSyntaxException.BAD_REQUEST, "no status line");
  }

  /** Returns whether this is a response of HTTP/1.1. */
  public boolean isResponseOfVersion11() {
    return text.startsWith("HTTP/1.1 ");
  }

  /** Returns the value of the first field with this name, without surrounding spaces. */
  public Optional<String> field(String name) {
    int at = find(name, text.indexOf('\n') + 1);
    return at < 0 ? Optional.empty() : Optional.of(value(name, at));
  }

  private String value(String name, int at) {
    return text.substring(at + name.length() + 1, text.indexOf('\n', at)).strip();
  }

  /** Returns the position of the next field with this name; {@link #NONE} if there is none. */
  private int find(String name, int from) {
    int start = from;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int colon = start + name.length();
      if (colon < end
          && text.charAt(colon) == ':'
          && text.regionMatches(true, start, name, 0, name.length())) {
        return start;
      }
      start = end + 1;
    }
    return NONE;
  }

  /** Returns whether a field has this value, alone or in a comma-separated list. */
  public boolean hasValue(String name, String value) {
    int at = find(name, text.indexOf('\n') + 1);
    while (at >= 0) {
      String list = value(name, at);
      if (list.equalsIgnoreCase(value)) {
        return true;
      }
      int start = 0;
      while (start < list.length()) {
        int comma = list.indexOf(',', start);
        int end = comma < 0 ? list.length() : comma;
        if (list.substring(start, end).strip().equalsIgnoreCase(value)) {
          return true;
        }
        start = end + 1;
      }
      at = find(name, text.indexOf('\n', at) + 1);
    }
    return false;
  }

  /**
   * Returns whether the body is chunked.
   *
   * @throws HttpSyntaxException if the body has another transfer coding
   */
  public boolean isChunked() throws HttpSyntaxException {
    String name = "Transfer-Encoding";
    int at = find(name, text.indexOf('\n') + 1);
    if (at < 0) {
      return false;
    }
    if (find(name, text.indexOf('\n', at) + 1) >= 0
        || !value(name, at).equalsIgnoreCase("chunked")) {
      throw new HttpSyntaxException(
          HttpSyntaxException.NOT_IMPLEMENTED, "a transfer coding other than chunked");
    }
    return true;
  }

  /**
   * Returns the length of the body; -1 if the head has none.
   *
   * @throws HttpSyntaxException if the length is not a number or there are different lengths
   */
  public long contentLength() throws HttpSyntaxException {
    String name = "Content-Length";
    int at = find(name, text.indexOf('\n') + 1);
    if (at < 0) {
      return NONE;
    }
    String value = value(name, at);
    long length = digits(value, 10);
    if (length < 0) {
      throw new HttpSyntaxException(
          HttpSyntaxException.BAD_REQUEST, "Content-Length is not a number");
    }
    for (int next = find(name, text.indexOf('\n', at) + 1);
        next >= 0;
        next = find(name, text.indexOf('\n', next) + 1)) {
      if (!value(name, next).equals(value)) {
        throw new HttpSyntaxException(
            HttpSyntaxException.BAD_REQUEST, "different values of Content-Length");
      }
    }
    return length;
  }

  /**
   * Checks the form of all fields of a request: what servers read in different ways is refused (RFC
   * 9112, sections 2.2, 5.1, 5.2 and 6.1).
   */
  public void checkRequestFields() throws HttpSyntaxException {
    int start = text.indexOf('\n') + 1;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      if (last > start) {
        checkField(start, last);
      }
      start = end + 1;
    }
    if (isChunked() && contentLength() >= 0) {
      throw new HttpSyntaxException(
          HttpSyntaxException.BAD_REQUEST, "both Content-Length and Transfer-Encoding");
    }
  }

  private void checkField(int start, int end) throws HttpSyntaxException {
    int colon = start;
    while (colon < end && isToken(text.charAt(colon))) {
      colon++;
    }
    boolean valid = colon > start && colon < end && text.charAt(colon) == ':';
    for (int i = colon; i < end && valid; i++) {
      char c = text.charAt(i);
      valid = (c >= ' ' && c != 0x7f) || c == '\t';
    }
    if (!valid) {
      throw new HttpSyntaxException(HttpSyntaxException.BAD_REQUEST, "a malformed header field");
    }
  }

  private static boolean isToken(char c) {
    boolean usual = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    return usual || (c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
  }

  /** Reads a number that consists of digits only; -1 if it does not or is too long. */
  public static long digits(String text, int radix) {
    if (text.isEmpty() || text.length() > (radix == 10 ? MAX_DIGITS : MAX_DIGITS - 3)) {
      return NONE;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : NONE;
      if (digit < 0) {
        return NONE;
      }
      number = number * radix + digit;
    }
    return number;
  }
}
