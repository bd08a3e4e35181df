// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import io.lambdametrics.telemetry.internal.net.ByteSource;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Collects the first part of a body, and counts the ignored bytes after it. Its memory grows with
 * the bytes that have arrived, whatever length the sender has promised.
 */
final class BodyCollector {

  /** Decides whether a body may use more memory. */
  interface MemoryLimit {

    /** Allows everything. */
    MemoryLimit NONE = bytes -> {};

    /**
     * Called before memory is allocated.
     *
     * @param bytes how much memory the body will use, including the memory that it uses now
     * @throws IOException if there is not enough memory
     */
    void reserve(int bytes) throws IOException;
  }

  /** Initial capacity for a body of which nothing has arrived. */
  private static final int MIN_BYTES = 8192;

  private final int maxBytes;
  private final long maxIgnored;
  private final MemoryLimit limit;
  private byte[] bytes = {};
  private int length;
  private long ignored;

  /**
   * Creates a collector.
   *
   * @param maxBytes the maximum number of bytes to keep
   * @param maxIgnored the maximum number of further bytes
   */
  BodyCollector(int maxBytes, long maxIgnored, MemoryLimit limit) {
    this.maxBytes = maxBytes;
    this.maxIgnored = maxIgnored;
    this.limit = limit;
  }

  /**
   * Adds the next bytes of the body.
   *
   * @throws HttpSyntaxException if the body is too long
   */
  void add(byte[] source, int start, int number) throws IOException {
    int kept = Math.min(number, maxBytes - length);
    if (length + kept > bytes.length) {
      grow(length + kept);
    }
    System.arraycopy(source, start, bytes, length, kept);
    length += kept;
    ignored += number - kept;
    if (ignored > maxIgnored) {
      throw tooLong();
    }
  }

  /** Reads the next bytes of the body directly from the connection, up to {@code maxBytes}. */
  void readAll(ByteSource source) throws IOException {
    while (length < maxBytes) {
      if (length == bytes.length) {
        grow(length + 1);
      }
      int number = source.read(bytes, length, bytes.length - length);
      if (number < 0) {
        throw new EOFException("the connection ended in a body");
      }
      length += number;
    }
  }

  private void grow(int needed) throws IOException {
    int doubled = (int) Math.min(maxBytes, Math.max(MIN_BYTES, 2L * bytes.length));
    int capacity = Math.max(doubled, needed);
    limit.reserve(bytes.length + capacity);
    bytes = Arrays.copyOf(bytes, capacity);
    limit.reserve(capacity);
  }

  /** Moves the body into a view. */
  void moveTo(HttpBody body) {
    body.set(bytes, 0, length, ignored);
  }

  static HttpSyntaxException tooLong() {
    return new HttpSyntaxException(HttpSyntaxException.CONTENT_TOO_LARGE, "the body is too long");
  }
}
