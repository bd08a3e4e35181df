package io.lambdametrics.telemetry.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of one HTTP/1.1 connection (RFC 9112), with the features that communication
 * with Lambda on the same machine needs.
 *
 * <p>For any input, a method returns or throws an {@link IOException}, and takes little more memory
 * than the size of the received bytes.
 */
public final class HttpReader {

  /** Maximum size of the first line and the header fields, which usually have some 300 bytes. */
  private static final int MAX_HEAD_BYTES = 65_536;

  /** Maximum memory that is allocated for bytes that have not arrived yet. */
  private static final int MAX_UNSEEN_BYTES = 65_536;

  private static final int BUFFER_BYTES = 8192;

  private final InputStream in;

  /** Contains the bytes that were received and not yet read: those from {@link #from} on. */
  private final byte[] buffer = new byte[BUFFER_BYTES];

  private int from;
  private int to;

  /** How much longer the head, or the line of a chunk, may be. */
  private int headBytesLeft;

  public HttpReader(InputStream in) {
    this.in = in;
  }

  /** The body of a message, or the first part of it. */
  public static final class Body {
    static final Body NONE = new Body(new byte[0], 0);

    private final byte[] bytes;
    private final long more;

    Body(byte[] bytes, long more) {
      this.bytes = bytes;
      this.more = more;
    }

    /** Returns the bytes that were kept; not a copy. */
    public byte[] bytes() {
      return bytes;
    }

    /** Returns the number of further bytes, which were ignored. */
    public long more() {
      return more;
    }
  }

  /** Returns whether bytes were read that belong to no message yet. */
  public boolean hasLeftovers() {
    return from < to;
  }

  /**
   * Reads the head of the next message. Empty lines before it are skipped (RFC 9112, section 2.2).
   *
   * @return the head; null if the connection ended before it
   * @throws HttpSyntaxException if the head is too long
   * @throws IOException if the connection ended inside the head, or failed
   */
  public @Nullable HttpHead head() throws IOException {
    headBytesLeft = MAX_HEAD_BYTES;
    if (!skipEmptyLines()) {
      return null;
    }
    int end = endOfHead();
    return new HttpHead(end < 0 ? headInParts() : take(end));
  }

  /** Skips empty lines, and returns whether anything follows. */
  private boolean skipEmptyLines() throws IOException {
    while (from < to || fill()) {
      if (buffer[from] != '\n' && buffer[from] != '\r') {
        return true;
      }
      from++;
      countHeadBytes(1);
    }
    return false;
  }

  /** Returns the position after the head; -1 if the buffer does not contain all of it. */
  private int endOfHead() {
    int lineStart = from;
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n') {
        if (i == lineStart || (i == lineStart + 1 && buffer[lineStart] == '\r')) {
          return i + 1;
        }
        lineStart = i + 1;
      }
    }
    return -1;
  }

  /** Reads a head that the buffer does not contain whole. */
  private String headInParts() throws IOException {
    StringBuilder text = new StringBuilder();
    String line;
    do {
      line = wholeLine();
      text.append(line).append('\n');
    } while (!line.isEmpty() && !line.equals("\r"));
    return text.toString();
  }

  /**
   * Reads the body of the request with this head.
   *
   * @param maxBytes the maximum number of bytes to keep
   * @param maxIgnored the maximum number of further bytes, which are read and ignored
   * @throws HttpSyntaxException if the body is longer than both together, or its length is unclear
   */
  public Body requestBody(HttpHead head, int maxBytes, long maxIgnored) throws IOException {
    if (head.isChunked()) {
      return chunkedBody(maxBytes, maxIgnored);
    }
    long length = head.contentLength();
    return length < 0 ? Body.NONE : sizedBody(length, maxBytes, maxIgnored);
  }

  /**
   * Reads the body of the response with this head; if it has no length, to the end of the
   * connection.
   *
   * @throws HttpSyntaxException if the body is longer than {@code maxBytes}, or its length is
   *     unclear
   */
  public Body responseBody(HttpHead head, int maxBytes) throws IOException {
    if (head.isChunked()) {
      return chunkedBody(maxBytes, 0);
    }
    long length = head.contentLength();
    if (length >= 0) {
      return sizedBody(length, maxBytes, 0);
    }
    BodyCollector collector = new BodyCollector(maxBytes, 0);
    while (from < to || fill()) {
      collect(to - from, collector);
    }
    return collector.body();
  }

  private Body sizedBody(long length, int maxBytes, long maxIgnored) throws IOException {
    long more = Math.max(0, length - maxBytes);
    if (more > maxIgnored) {
      throw BodyCollector.tooLong();
    }
    byte[] bytes = readBytes((int) (length - more));
    collect(more, new BodyCollector(0, maxIgnored));
    return new Body(bytes, more);
  }

  /** Reads a number of bytes, and allocates memory for them as they arrive. */
  private byte[] readBytes(int number) throws IOException {
    byte[] bytes = new byte[Math.min(number, MAX_UNSEEN_BYTES)];
    int buffered = Math.min(bytes.length, to - from);
    System.arraycopy(buffer, from, bytes, 0, buffered);
    from += buffered;
    readToEnd(bytes, buffered);
    while (bytes.length < number) {
      int complete = bytes.length;
      bytes = Arrays.copyOf(bytes, (int) Math.min(number, 2L * complete));
      readToEnd(bytes, complete);
    }
    return bytes;
  }

  private void readToEnd(byte[] bytes, int start) throws IOException {
    int missing = bytes.length - start;
    if (in.readNBytes(bytes, start, missing) < missing) {
      throw endedInBody();
    }
  }

  private Body chunkedBody(int maxBytes, long maxIgnored) throws IOException {
    BodyCollector collector = new BodyCollector(maxBytes, maxIgnored);
    long size = chunkSize();
    while (size > 0) {
      collect(size, collector);
      if (!line().isEmpty()) {
        throw new HttpSyntaxException(
            HttpSyntaxException.BAD_REQUEST, "a chunk is longer than its size");
      }
      size = chunkSize();
    }
    while (!line().isEmpty()) {
      // Skips trailer fields, which Lambda does not send.
    }
    return collector.body();
  }

  /** Reads the line before a chunk. */
  private long chunkSize() throws IOException {
    headBytesLeft = MAX_HEAD_BYTES;
    String line = line();
    int extension = line.indexOf(';');
    String digits = extension < 0 ? line : line.substring(0, extension);
    long size = HttpHead.digits(digits.strip(), 16);
    if (size < 0) {
      throw new HttpSyntaxException(
          HttpSyntaxException.BAD_REQUEST, "a chunk's size is not a number");
    }
    return size;
  }

  /** Adds the next bytes to a collector, and waits for them if necessary. */
  private void collect(long number, BodyCollector collector) throws IOException {
    long left = number;
    while (left > 0) {
      if (from == to && !fill()) {
        throw endedInBody();
      }
      int part = (int) Math.min(left, to - from);
      collector.add(buffer, from, part);
      from += part;
      left -= part;
    }
  }

  private static EOFException endedInBody() {
    return new EOFException("the connection ended in a body");
  }

  private void countHeadBytes(int number) throws HttpSyntaxException {
    headBytesLeft -= number;
    if (headBytesLeft < 0) {
      throw new HttpSyntaxException(
          HttpSyntaxException.HEADER_FIELDS_TOO_LARGE,
          "a head of more than " + MAX_HEAD_BYTES + " bytes");
    }
  }

  /** Reads a line, and returns it without its line break. */
  private String line() throws IOException {
    String line = wholeLine();
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  /** Reads a line, and returns it without its line feed. */
  private String wholeLine() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      if (from == to && !fill()) {
        throw new EOFException("the connection ended in a head");
      }
      int end = lineEnd();
      countHeadBytes(end - from + 1);
      line.append(take(end));
      if (end < to) {
        from++; // The line feed.
        return line.toString();
      }
    }
  }

  /** Returns the position of the next line feed; the end if the buffer does not contain it. */
  private int lineEnd() {
    int end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Returns the text up to a position in the buffer, and continues there. */
  private String take(int end) {
    String text = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
    from = end;
    return text;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = 0; // Empty even if the read fails.
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }
}
