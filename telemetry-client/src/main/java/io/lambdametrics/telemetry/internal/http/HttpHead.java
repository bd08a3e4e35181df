// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of an HTTP message before its body. It is read in place, without a text for each field,
 * because there are two at every invocation and few of their fields are used.
 *
 * <p>Valid until its {@link HttpReader} reads on.
 */
public final class HttpHead {

  private static final int NONE = -1;

  /** Maximum number of digits of a length, so that it fits into a {@code long}. */
  private static final int MAX_DIGITS = 18;

  private static final int STATUS_START = "HTTP/1.1 ".length();
  private static final int STATUS_END = STATUS_START + 3;

  /** Contains the lines from {@link #start} to {@link #end}. The last line is empty. */
  private byte[] bytes = {};

  private int start;
  private int end;

  /** The end of the first line, without white space and line break. */
  private int firstLineEnd;

  /** The position after the first line. */
  private int fields;

  // The parts of a request line.
  private int methodEnd;
  private int targetStart;
  private int targetEnd;

  HttpHead() {}

  /** Moves to the head of another message. */
  void set(byte[] newBytes, int newStart, int newEnd) {
    bytes = newBytes;
    start = newStart;
    end = newEnd;
    fields = lineEnd(start) + 1;
    firstLineEnd = fields - 1;
    while (firstLineEnd > start && isSpace(bytes[firstLineEnd - 1])) {
      firstLineEnd--;
    }
  }

  /** Returns the position of the line feed at or after a position. */
  private int lineEnd(int from) {
    return indexOf('\n', from, end);
  }

  /** Returns the position of a character; {@code to} if it is not there. */
  private int indexOf(char c, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != c) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r') || (b >= 0x1c && b <= 0x1f);
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Returns whether this text is at a position, in any case. */
  private boolean matches(int at, int limit, String text) {
    if (limit - at < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (lowerCase(bytes[at + i]) != lowerCase((byte) text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int lowerCase(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }

  /** Returns whether exactly this text is at a position of the first line. */
  private boolean firstLineHas(int at, String text) {
    boolean equal = firstLineEnd - at >= text.length();
    for (int i = 0; i < text.length() && equal; i++) {
      equal = bytes[at + i] == text.charAt(i);
    }
    return equal;
  }

  /**
   * Reads the first line of a request (RFC 9112, section 3).
   *
   * @throws HttpSyntaxException if the line is not a request line of HTTP/1.0 or HTTP/1.1
   */
  public void readRequestLine() throws HttpSyntaxException {
    methodEnd = indexOf(' ', start, firstLineEnd);
    targetStart = methodEnd + 1;
    targetEnd = indexOf(' ', targetStart, firstLineEnd);
    int version = targetEnd + 1;
    boolean threeParts =
        methodEnd > start
            && targetEnd > targetStart
            && version < firstLineEnd
            && indexOf(' ', version, firstLineEnd) == firstLineEnd;
    if (!threeParts) {
      throw new HttpSyntaxException(HttpSyntaxException.BAD_REQUEST, "no request line");
    }
    boolean known = firstLineHas(version, "HTTP/1.1") || firstLineHas(version, "HTTP/1.0");
    if (!known || firstLineEnd != version + 8) {
      throw new HttpSyntaxException(
          firstLineHas(version, "HTTP/")
              ? HttpSyntaxException.VERSION_NOT_SUPPORTED
              : HttpSyntaxException.BAD_REQUEST,
          "the request line names another protocol than HTTP/1.0 and HTTP/1.1");
    }
  }

  /** Returns whether the request has this method; call {@link #readRequestLine} before. */
  public boolean hasMethod(String method) {
    return methodEnd - start == method.length() && firstLineHas(start, method);
  }

  /** Returns whether the request's target is a path; call {@link #readRequestLine} before. */
  boolean hasTarget(SecretPath path) {
    return path.isTarget(bytes, targetStart, targetEnd);
  }

  /** Returns whether the request's target is {@code /}; call {@link #readRequestLine} before. */
  boolean hasRootAsTarget() {
    return SecretPath.isRoot(bytes, targetStart, targetEnd);
  }

  /** Returns whether this is a request of HTTP/1.1. */
  public boolean isRequestOfVersion11() {
    return bytes[firstLineEnd - 1] == '1';
  }

  /**
   * Reads the status of a response (RFC 9112, section 4).
   *
   * @throws HttpSyntaxException if the first line is not the status line of HTTP/1.0 or HTTP/1.1
   */
  public int status() throws HttpSyntaxException {
    int statusEnd = start + STATUS_END;
    boolean ends =
        firstLineEnd == statusEnd || (firstLineEnd > statusEnd && bytes[statusEnd] == ' ');
    if (ends && (isResponseOfVersion11() || firstLineHas(start, "HTTP/1.0 "))) {
      long status = digits(bytes, start + STATUS_START, statusEnd, 10);
      if (status >= 100) {
        return (int) status;
      }
    }
    throw new HttpSyntaxException(HttpSyntaxException.BAD_REQUEST, "no status line");
  }

  /** Returns whether this is a response of HTTP/1.1. */
  public boolean isResponseOfVersion11() {
    return firstLineHas(start, "HTTP/1.1 ");
  }

  /** Returns the value of the first field with this name; null if there is none. */
  public @Nullable String field(String name) {
    int at = find(name, fields);
    return at < 0 ? null : text(valueStart(name, at), valueEnd(name, at));
  }

  /** Returns whether there is a field with this name. */
  public boolean hasField(String name) {
    return find(name, fields) >= 0;
  }

  /** Returns the position of the next field with this name; {@link #NONE} if there is none. */
  private int find(String name, int from) {
    int line = from;
    while (line < end) {
      int colon = line + name.length();
      int lineEnd = lineEnd(line);
      if (colon < lineEnd && bytes[colon] == ':' && matches(line, lineEnd, name)) {
        return line;
      }
      line = lineEnd + 1;
    }
    return NONE;
  }

  private int findAfter(String name, int at) {
    return find(name, lineEnd(at) + 1);
  }

  private int valueStart(String name, int at) {
    return afterSpace(at + name.length() + 1, lineEnd(at));
  }

  private int valueEnd(String name, int at) {
    return beforeSpace(valueStart(name, at), lineEnd(at));
  }

  private int afterSpace(int from, int to) {
    int at = from;
    while (at < to && isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  private int beforeSpace(int from, int to) {
    int at = to;
    while (at > from && isSpace(bytes[at - 1])) {
      at--;
    }
    return at;
  }

  /** Returns whether a field has this value, alone or in a comma-separated list. */
  public boolean hasValue(String name, String value) {
    for (int at = find(name, fields); at >= 0; at = findAfter(name, at)) {
      int part = valueStart(name, at);
      int valueEnd = valueEnd(name, at);
      while (part < valueEnd) {
        int comma = indexOf(',', part, valueEnd);
        if (isText(afterSpace(part, comma), comma, value)) {
          return true;
        }
        part = comma + 1;
      }
    }
    return false;
  }

  /** Returns whether a part is this text, in any case and with any spaces after it. */
  private boolean isText(int from, int to, String text) {
    return beforeSpace(from, to) - from == text.length() && matches(from, to, text);
  }

  /**
   * Returns whether the body is chunked.
   *
   * @throws HttpSyntaxException if the body has another transfer coding
   */
  public boolean isChunked() throws HttpSyntaxException {
    String name = "Transfer-Encoding";
    int at = find(name, fields);
    if (at < 0) {
      return false;
    }
    if (findAfter(name, at) >= 0 || !isText(valueStart(name, at), valueEnd(name, at), "chunked")) {
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
    int at = find(name, fields);
    if (at < 0) {
      return NONE;
    }
    int from = valueStart(name, at);
    int to = valueEnd(name, at);
    long length = digits(bytes, from, to, 10);
    if (length < 0) {
      throw new HttpSyntaxException(
          HttpSyntaxException.BAD_REQUEST, "Content-Length is not a number");
    }
    for (int next = findAfter(name, at); next >= 0; next = findAfter(name, next)) {
      if (!equal(from, to, valueStart(name, next), valueEnd(name, next))) {
        throw new HttpSyntaxException(
            HttpSyntaxException.BAD_REQUEST, "different values of Content-Length");
      }
    }
    return length;
  }

  private boolean equal(int from, int to, int otherFrom, int otherTo) {
    return Arrays.equals(bytes, from, to, bytes, otherFrom, otherTo);
  }

  /**
   * Checks the form of all fields of a request: what servers read in different ways is refused (RFC
   * 9112, sections 2.2, 5.1, 5.2 and 6.1).
   */
  public void checkRequestFields() throws HttpSyntaxException {
    int line = fields;
    while (line < end) {
      int lineEnd = lineEnd(line);
      int last = lineEnd > line && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
      if (last > line) {
        checkField(line, last);
      }
      line = lineEnd + 1;
    }
    if (isChunked() && contentLength() >= 0) {
      throw new HttpSyntaxException(
          HttpSyntaxException.BAD_REQUEST, "both Content-Length and Transfer-Encoding");
    }
  }

  private void checkField(int from, int to) throws HttpSyntaxException {
    int colon = from;
    while (colon < to && isToken(bytes[colon])) {
      colon++;
    }
    boolean valid = colon > from && colon < to && bytes[colon] == ':';
    for (int i = colon; i < to && valid; i++) {
      int c = bytes[i] & 0xff;
      valid = (c >= ' ' && c != 0x7f) || c == '\t';
    }
    if (!valid) {
      throw new HttpSyntaxException(HttpSyntaxException.BAD_REQUEST, "a malformed header field");
    }
  }

  private static boolean isToken(byte c) {
    boolean usual = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    return usual || (c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
  }

  /** Reads a number that consists of decimal digits only; -1 if it does not or is too long. */
  public static long digits(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return digits(bytes, 0, bytes.length, 10);
  }

  /** Reads a number that consists of digits only; -1 if it does not or is too long. */
  static long digits(byte[] text, int from, int to, int radix) {
    if (from >= to || to - from > (radix == 10 ? MAX_DIGITS : MAX_DIGITS - 3)) {
      return NONE;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = text[i] >= 0 ? Character.digit(text[i], radix) : NONE;
      if (digit < 0) {
        return NONE;
      }
      number = number * radix + digit;
    }
    return number;
  }

  /** Returns the lines; hides nothing, so keep it out of logs. */
  @Override
  public String toString() {
    return text(start, end);
  }
}
