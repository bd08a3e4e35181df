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

  /** Maximum size of the first line and the header fields; usual are a few hundred bytes. */
  public static final int MAX_HEAD_BYTES = 65_536;

  /** Memory that is allocated because of a Content-Length, before the bytes have come. */
  public static final int MAX_UNSEEN_BYTES = 65_536;

  private static final int BUFFER_BYTES = 8192;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;

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
    int[] left = {MAX_HEAD_BYTES};
    if (!skipEmptyLines(left)) {
      return null;
    }
    int start = from;
    int end = endOfHead();
    if (end >= 0) {
      from = end;
      return new HttpHead(new String(buffer, start, end - start, StandardCharsets.ISO_8859_1));
    }
    StringBuilder text = new StringBuilder();
    boolean empty = false;
    while (!empty) {
      String line = wholeLine(left);
      text.append(line).append('\n');
      empty = line.isEmpty() || line.equals("\r");
    }
    return new HttpHead(text.toString());
  }

  /** Skips empty lines, and returns whether anything follows. */
  private boolean skipEmptyLines(int[] left) throws IOException {
    while (true) {
      if (from == to && !fill()) {
        return false;
      }
      if (buffer[from] != '\n' && buffer[from] != '\r') {
        return true;
      }
      from++;
      countDown(left, 1);
    }
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

  /**
   * Reads the body of the request with this head.
   *
   * @param most the maximum number of bytes to keep
   * @param ignored the maximum number of further bytes, which are read and ignored
   * @throws HttpSyntaxException if the body is longer than both together, or its length is unclear
   */
  public Body requestBody(HttpHead head, int most, long ignored) throws IOException {
    if (head.isChunked()) {
      return chunks(most, ignored);
    }
    long length = head.contentLength();
    return length < 0 ? Body.NONE : sized(length, most, ignored);
  }

  /**
   * Reads the body of the response with this head; if it has no length, to the end of the
   * connection.
   *
   * @throws HttpSyntaxException if the body is longer than {@code most}, or its length is unclear
   */
  public Body responseBody(HttpHead head, int most) throws IOException {
    if (head.isChunked()) {
      return chunks(most, 0);
    }
    long length = head.contentLength();
    if (length >= 0) {
      return sized(length, most, 0);
    }
    Collector all = new Collector(most, 0);
    while (from < to || fill()) {
      all.add(to - from);
    }
    return all.body();
  }

  private Body sized(long length, int most, long ignored) throws IOException {
    if (length - most > ignored) {
      throw tooLong();
    }
    int wanted = (int) Math.min(length, most);
    byte[] bytes = new byte[Math.min(wanted, MAX_UNSEEN_BYTES)];
    int have = Math.min(bytes.length, to - from);
    System.arraycopy(buffer, from, bytes, 0, have);
    from += have;
    while (true) {
      have += in.readNBytes(bytes, have, bytes.length - have);
      if (have < bytes.length) {
        throw endedInBody();
      }
      if (have == wanted) {
        break;
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, 2L * bytes.length));
    }
    Collector rest = new Collector(0, ignored);
    rest.addAll(length - wanted);
    return new Body(bytes, length - wanted);
  }

  private Body chunks(int most, long ignored) throws IOException {
    Collector all = new Collector(most, ignored);
    while (true) {
      int[] left = {MAX_HEAD_BYTES};
      String size = line(left);
      int extension = size.indexOf(';');
      long length =
          HttpHead.digits((extension < 0 ? size : size.substring(0, extension)).strip(), 16);
      if (length < 0) {
        throw new HttpSyntaxException(
            HttpSyntaxException.BAD_REQUEST, "a chunk's size is not a number");
      }
      if (length == 0) {
        while (!line(left).isEmpty()) {
          // Skips trailer fields, which Lambda does not send.
        }
        return all.body();
      }
      all.addAll(length);
      if (!line(left).isEmpty()) {
        throw new HttpSyntaxException(
            HttpSyntaxException.BAD_REQUEST, "a chunk is longer than its size");
      }
    }
  }

  private static HttpSyntaxException tooLong() {
    return new HttpSyntaxException(HttpSyntaxException.CONTENT_TOO_LARGE, "the body is too long");
  }

  private static EOFException endedInBody() {
    return new EOFException("the connection ended in a body");
  }

  private static void countDown(int[] left, int bytes) throws HttpSyntaxException {
    left[0] -= bytes;
    if (left[0] < 0) {
      throw new HttpSyntaxException(
          HttpSyntaxException.HEADER_FIELDS_TOO_LARGE,
          "a head of more than " + MAX_HEAD_BYTES + " bytes");
    }
  }

  /** Reads a line, and returns it without its line break. */
  private String line(int[] left) throws IOException {
    String line = wholeLine(left);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  /** Reads a line to its line feed, and reduces the size that is left for the head. */
  private String wholeLine(int[] left) throws IOException {
    StringBuilder line = null;
    while (true) {
      if (from == to && !fill()) {
        throw new EOFException("the connection ended in a head");
      }
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      String part = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
      boolean whole = end < to;
      from = whole ? end + 1 : end;
      countDown(left, part.length() + 1);
      if (whole && line == null) {
        return part;
      }
      line = (line == null ? new StringBuilder() : line).append(part);
      if (whole) {
        return line.toString();
      }
    }
  }

  private boolean fill() throws IOException {
    from = 0;
    to = 0; // Empty even if the read fails.
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }

  /** Collects the first part of a body. */
  private final class Collector {

    private final int most;
    private final long ignored;
    private byte[] kept = new byte[0];
    private int length;
    private long more;

    Collector(int most, long ignored) {
      this.most = most;
      this.ignored = ignored;
    }

    /** Adds a number of bytes, and waits for them if necessary. */
    void addAll(long number) throws IOException {
      long left = number;
      while (left > 0) {
        if (from == to && !fill()) {
          throw endedInBody();
        }
        int part = (int) Math.min(left, to - from);
        add(part);
        left -= part;
      }
    }

    /** Adds a number of bytes that are in the buffer. */
    void add(int number) throws HttpSyntaxException {
      int room = Math.min(number, most - length);
      if (room > 0) {
        if (length + room > kept.length) {
          kept =
              Arrays.copyOf(kept, Math.max((int) Math.min(most, 2L * kept.length), length + room));
        }
        System.arraycopy(buffer, from, kept, length, room);
        length += room;
      }
      more += number - room;
      from += number;
      if (more > ignored) {
        throw tooLong();
      }
    }

    Body body() {
      return new Body(length == kept.length ? kept : Arrays.copyOf(kept, length), more);
    }
  }
}
