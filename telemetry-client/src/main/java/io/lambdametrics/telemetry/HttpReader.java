package io.lambdametrics.telemetry;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of one HTTP/1.1 connection (RFC 9112), as far as it takes to talk to Lambda on
 * the same machine.
 */
final class HttpReader {

  /** A first line with header fields is a few hundred bytes. */
  private static final int MAX_HEAD_BYTES = 65_536;

  private static final int BUFFER_BYTES = 8192;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;

  HttpReader(InputStream in) {
    this.in = in;
  }

  /**
   * The part of a message before its body. One text instead of one for each line: this is read with
   * every invocation, and few of its lines are looked at.
   *
   * @param text its lines, each with its break; the last is empty
   */
  record Head(String text) {

    /** The line before the fields, without its break. */
    String firstLine() {
      return text.substring(0, text.indexOf('\n')).stripTrailing();
    }

    /** The first field of this name, without the blanks around it. */
    Optional<String> field(String name) {
      int start = text.indexOf('\n') + 1;
      while (start < text.length()) {
        int end = text.indexOf('\n', start);
        int colon = start + name.length();
        if (colon < end
            && text.charAt(colon) == ':'
            && text.regionMatches(true, start, name, 0, name.length())) {
          return Optional.of(text.substring(colon + 1, end).strip());
        }
        start = end + 1;
      }
      return Optional.empty();
    }

    /** Whether the field is there and says that. */
    boolean says(String name, String value) {
      return field(name).filter(value::equalsIgnoreCase).isPresent();
    }
  }

  /** A body. */
  static final class Body {
    static final Body NONE = new Body(new byte[0], 0);

    private final byte[] bytes;
    private final long more;

    Body(byte[] bytes, long more) {
      this.bytes = bytes;
      this.more = more;
    }

    /** Its begin; not a copy. */
    byte[] bytes() {
      return bytes;
    }

    /** How many bytes there were behind that. */
    long more() {
      return more;
    }
  }

  /**
   * The head of the next message; null if the connection ended before.
   *
   * @throws IOException if it is not HTTP, or is cut off
   */
  @Nullable Head head() throws IOException {
    if (from == to && !fill()) {
      return null;
    }
    int start = from;
    int end = endOfHead();
    if (end >= 0) {
      from = end;
      return new Head(new String(buffer, start, end - start, StandardCharsets.ISO_8859_1));
    }
    int[] left = {MAX_HEAD_BYTES};
    StringBuilder text = new StringBuilder(line(left)).append('\n');
    for (String field = line(left); !field.isEmpty(); field = line(left)) {
      text.append(field).append('\n');
    }
    return new Head(text.append('\n').toString());
  }

  /** Where the head ends that is whole in the buffer; -1 if more has to be read. */
  private int endOfHead() {
    int lineStart = -1;
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n') {
        boolean empty = i == lineStart || (i == lineStart + 1 && buffer[lineStart] == '\r');
        if (empty) {
          return i + 1;
        }
        lineStart = i + 1;
      }
    }
    return -1;
  }

  /**
   * The body of the message with this head.
   *
   * @param most how much of it to keep
   * @param toTheEnd whether one of no stated length goes on to the end of the connection, which
   *     holds for an answer; else there is none
   */
  Body body(Head head, int most, boolean toTheEnd) throws IOException {
    if (head.says("Transfer-Encoding", "chunked")) {
      return chunks(most);
    }
    Optional<String> length = head.field("Content-Length");
    if (length.isPresent()) {
      return bytes(number(length.get(), 10), most);
    }
    if (!toTheEnd) {
      return Body.NONE;
    }
    Collector all = new Collector(most);
    while (from < to || fill()) {
      all.add(to - from);
    }
    return all.body();
  }

  private Body bytes(long length, int most) throws IOException {
    byte[] bytes = new byte[(int) Math.min(length, most)];
    int copied = Math.min(bytes.length, to - from);
    System.arraycopy(buffer, from, bytes, 0, copied);
    from += copied;
    if (in.readNBytes(bytes, copied, bytes.length - copied) < bytes.length - copied) {
      throw new EOFException("the connection ended in a body");
    }
    Collector rest = new Collector(0);
    rest.addAll(length - bytes.length);
    return new Body(bytes, length - bytes.length);
  }

  private Body chunks(int most) throws IOException {
    Collector all = new Collector(most);
    while (true) {
      int[] left = {MAX_HEAD_BYTES};
      String size = line(left);
      int extension = size.indexOf(';');
      long length = number((extension < 0 ? size : size.substring(0, extension)).strip(), 16);
      if (length == 0) {
        while (!line(left).isEmpty()) {
          // A trailer field, of which Lambda has none.
        }
        return all.body();
      }
      all.addAll(length);
      if (!line(left).isEmpty()) {
        throw new IOException("a chunk is longer than it says");
      }
    }
  }

  private static long number(String digits, int radix) throws IOException {
    try {
      long number = Long.parseLong(digits, radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new IOException("not HTTP: \"" + digits + "\" is no length");
  }

  /** A line without its break; counts down what is left for all lines of a head. */
  private String line(int[] left) throws IOException {
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
      left[0] -= part.length() + 1;
      if (left[0] < 0) {
        throw new IOException("not HTTP: a head of more than " + MAX_HEAD_BYTES + " bytes");
      }
      if (whole && line == null) {
        return withoutReturn(part);
      }
      line = (line == null ? new StringBuilder() : line).append(part);
      if (whole) {
        return withoutReturn(line.toString());
      }
    }
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }

  /** Keeps the begin of what passes by. */
  private final class Collector {

    private final int most;
    private byte[] kept = new byte[0];
    private int length;
    private long more;

    Collector(int most) {
      this.most = most;
    }

    /** So many bytes, which may still have to come. */
    void addAll(long number) throws IOException {
      long left = number;
      while (left > 0) {
        if (from == to && !fill()) {
          throw new EOFException("the connection ended in a body");
        }
        int part = (int) Math.min(left, to - from);
        add(part);
        left -= part;
      }
    }

    /** So many bytes, which are in the buffer. */
    void add(int number) {
      int room = Math.min(number, most - length);
      if (room > 0) {
        if (length + room > kept.length) {
          kept = Arrays.copyOf(kept, Math.max(2 * kept.length, length + room));
        }
        System.arraycopy(buffer, from, kept, length, room);
        length += room;
      }
      more += number - room;
      from += number;
    }

    Body body() {
      return new Body(Arrays.copyOf(kept, length), more);
    }
  }
}
