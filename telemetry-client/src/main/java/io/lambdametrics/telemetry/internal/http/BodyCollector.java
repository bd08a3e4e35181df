package io.lambdametrics.telemetry.internal.http;

import java.util.Arrays;

/** Collects the first part of a body of unknown length, and counts the ignored bytes after it. */
final class BodyCollector {

  private final int maxBytes;
  private final long maxIgnored;
  private byte[] bytes = {};
  private int length;
  private long ignored;

  /**
   * Creates a collector.
   *
   * @param maxBytes the maximum number of bytes to keep
   * @param maxIgnored the maximum number of further bytes
   */
  BodyCollector(int maxBytes, long maxIgnored) {
    this.maxBytes = maxBytes;
    this.maxIgnored = maxIgnored;
  }

  /**
   * Adds the next bytes of the body.
   *
   * @throws HttpSyntaxException if the body is too long
   */
  void add(byte[] source, int start, int number) throws HttpSyntaxException {
    int kept = Math.min(number, maxBytes - length);
    ensureCapacity(length + kept);
    System.arraycopy(source, start, bytes, length, kept);
    length += kept;
    ignored += number - kept;
    if (ignored > maxIgnored) {
      throw tooLong();
    }
  }

  private void ensureCapacity(int needed) {
    if (needed > bytes.length) {
      int doubled = (int) Math.min(maxBytes, 2L * bytes.length);
      bytes = Arrays.copyOf(bytes, Math.max(doubled, needed));
    }
  }

  HttpReader.Body body() {
    return new HttpReader.Body(
        length == bytes.length ? bytes : Arrays.copyOf(bytes, length), ignored);
  }

  static HttpSyntaxException tooLong() {
    return new HttpSyntaxException(HttpSyntaxException.CONTENT_TOO_LARGE, "the body is too long");
  }
}
