// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import io.lambdametrics.telemetry.internal.net.ByteSource;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of one HTTP/1.1 connection (RFC 9112), with the features that communication
 * with Lambda on the same machine needs.
 *
 * <p>Reads in place: a message that fits into the buffer needs no other memory, except for the body
 * of a request.
 *
 * <p>For any input, a method returns or throws an {@link IOException}, and takes little more memory
 * than the size of the received bytes.
 */
public final class HttpReader {

  /**
   * Maximum size of the first line and the header fields, which usually have some 300 bytes, and of
   * a line between chunks.
   */
  static final int MAX_HEAD_BYTES = 65_536;

  private static final int BUFFER_BYTES = 8192;

  private final ByteSource in;
  private final BodyCollector.MemoryLimit limit;
  private final HttpHead head = new HttpHead();
  private final HttpBody body = new HttpBody();

  /** Contains the bytes that were received and not yet read: those from {@link #from} on. */
  private byte[] buffer = new byte[BUFFER_BYTES];

  private int from;
  private int to;

  public HttpReader(ByteSource in) {
    this(in, BodyCollector.MemoryLimit.NONE);
  }

  /**
   * Creates a reader.
   *
   * @param limit limits the memory for bodies
   */
  HttpReader(ByteSource in, BodyCollector.MemoryLimit limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Returns whether bytes were read that belong to no message yet. */
  public boolean hasLeftovers() {
    return from < to;
  }

  /**
   * Reads the head of the next message. Empty lines before it are skipped (RFC 9112, section 2.2).
   *
   * @return the head, always the same object; null if the connection ended before it
   * @throws HttpSyntaxException if the head is too long
   * @throws IOException if the connection ended inside the head, or failed
   */
  public @Nullable HttpHead head() throws IOException {
    body.clear();
    if (!skipEmptyLines()) {
      return null;
    }
    int line = 0;
    int lineFeed = findLineFeed(0);
    while (!isEmptyLine(line, lineFeed)) {
      line = lineFeed + 1;
      lineFeed = findLineFeed(line);
    }
    int start = from;
    from += lineFeed + 1;
    head.set(buffer, start, from);
    return head;
  }

  /** Skips empty lines, and returns whether anything follows. */
  private boolean skipEmptyLines() throws IOException {
    int skipped = 0;
    while (from < to || receive()) {
      if (buffer[from] != '\n' && buffer[from] != '\r') {
        return true;
      }
      from++;
      skipped++;
      if (skipped > MAX_HEAD_BYTES) {
        throw headTooLong();
      }
    }
    return false;
  }

  private boolean isEmptyLine(int line, int lineFeed) {
    return lineFeed == line || (lineFeed == line + 1 && buffer[from + line] == '\r');
  }

  /**
   * Finds the next line feed, and waits for it if necessary. Positions count from {@link #from},
   * because bytes move within the buffer.
   */
  private int findLineFeed(int start) throws IOException {
    int at = start;
    while (true) {
      while (from + at < to) {
        if (buffer[from + at] == '\n') {
          return at;
        }
        at++;
      }
      if (!receive()) {
        throw new EOFException("the connection ended in a head");
      }
    }
  }

  /**
   * Receives more bytes, and keeps those that are in the buffer.
   *
   * @return false if the connection has ended
   */
  private boolean receive() throws IOException {
    makeRoom();
    int number = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, number);
    return number > 0;
  }

  private void makeRoom() throws HttpSyntaxException {
    int kept = to - from;
    byte[] target = buffer;
    if (kept == MAX_HEAD_BYTES) {
      throw headTooLong();
    }
    if (kept == buffer.length) {
      target = new byte[2 * buffer.length];
    } else if (kept < BUFFER_BYTES && buffer.length > BUFFER_BYTES) {
      target = new byte[BUFFER_BYTES];
    }
    if (from > 0 || target != buffer) {
      System.arraycopy(buffer, from, target, 0, kept);
      buffer = target;
      from = 0;
      to = kept;
    }
  }

  private static HttpSyntaxException headTooLong() {
    return new HttpSyntaxException(
        HttpSyntaxException.HEADER_FIELDS_TOO_LARGE,
        "a head of more than " + MAX_HEAD_BYTES + " bytes");
  }

  /**
   * Reads the body of the request with the last head.
   *
   * @param maxBytes the maximum number of bytes to keep
   * @param maxIgnored the maximum number of further bytes, which are read and ignored
   * @return the body, always the same object
   * @throws HttpSyntaxException if the body is longer than both together, or its length is unclear
   */
  public HttpBody requestBody(int maxBytes, long maxIgnored) throws IOException {
    if (head.isChunked()) {
      return chunkedBody(maxBytes, maxIgnored);
    }
    long length = head.contentLength();
    return length < 0 ? body : sizedBody(length, maxBytes, maxIgnored);
  }

  /** Returns the body of a message that has none. */
  HttpBody noBody() {
    return body;
  }

  /**
   * Reads the body of the response with the last head; if it has no length, to the end of the
   * connection.
   *
   * @return the body, always the same object
   * @throws HttpSyntaxException if the body is longer than {@code maxBytes}, or its length is
   *     unclear
   */
  public HttpBody responseBody(int maxBytes) throws IOException {
    if (head.isChunked()) {
      return chunkedBody(maxBytes, 0);
    }
    long length = head.contentLength();
    if (length >= 0) {
      return sizedBody(length, maxBytes, 0);
    }
    BodyCollector collector = new BodyCollector(maxBytes, 0, limit);
    while (from < to || receive()) {
      collect(to - from, collector);
    }
    collector.moveTo(body);
    return body;
  }

  private HttpBody sizedBody(long length, int maxBytes, long maxIgnored) throws IOException {
    long ignored = Math.max(0, length - maxBytes);
    if (ignored > maxIgnored) {
      throw BodyCollector.tooLong();
    }
    int kept = (int) (length - ignored);
    if (kept <= to - from) {
      body.set(buffer, from, kept, 0);
      from += kept;
    } else {
      BodyCollector collector = new BodyCollector(kept, 0, limit);
      collect(to - from, collector);
      collector.readAll(in);
      collector.moveTo(body);
    }
    if (ignored > 0) {
      byte[] start = body.toArray();
      collect(ignored, new BodyCollector(0, maxIgnored, limit));
      body.set(start, 0, kept, ignored);
    }
    return body;
  }

  private HttpBody chunkedBody(int maxBytes, long maxIgnored) throws IOException {
    BodyCollector collector = new BodyCollector(maxBytes, maxIgnored, limit);
    long size = chunkSize();
    while (size > 0) {
      collect(size, collector);
      if (skipLine() > 0) {
        throw new HttpSyntaxException(
            HttpSyntaxException.BAD_REQUEST, "a chunk is longer than its size");
      }
      size = chunkSize();
    }
    skipTrailers();
    collector.moveTo(body);
    return body;
  }

  /** Skips the fields after a chunked body, which Lambda does not send. */
  private void skipTrailers() throws IOException {
    int left = MAX_HEAD_BYTES;
    int length = skipLine();
    while (length > 0) {
      left -= length;
      if (left < 0) {
        throw headTooLong();
      }
      length = skipLine();
    }
  }

  /** Reads the line before a chunk. */
  private long chunkSize() throws IOException {
    int length = lineLength();
    int start = from;
    int end = start;
    while (end < start + length && buffer[end] != ';') {
      end++;
    }
    while (start < end && buffer[start] <= ' ' && buffer[start] >= 0) {
      start++;
    }
    while (end > start && buffer[end - 1] <= ' ' && buffer[end - 1] >= 0) {
      end--;
    }
    long size = HttpHead.digits(buffer, start, end, 16);
    if (size < 0) {
      throw new HttpSyntaxException(
          HttpSyntaxException.BAD_REQUEST, "a chunk's size is not a number");
    }
    skipLine();
    return size;
  }

  /** Waits for a whole line, and returns its length without its line break. */
  private int lineLength() throws IOException {
    int lineFeed = findLineFeed(0);
    return lineFeed > 0 && buffer[from + lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
  }

  /** Skips a line, and returns its length without its line break. */
  private int skipLine() throws IOException {
    int length = lineLength();
    from += findLineFeed(0) + 1;
    return length;
  }

  /** Adds the next bytes to a collector, and waits for them if necessary. */
  private void collect(long number, BodyCollector collector) throws IOException {
    long left = number;
    while (left > 0) {
      if (from == to && !receive()) {
        throw new EOFException("the connection ended in a body");
      }
      int part = (int) Math.min(left, to - from);
      collector.add(buffer, from, part);
      from += part;
      left -= part;
    }
  }
}
