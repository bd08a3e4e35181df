package io.lambdametrics.backend.prometheus.remotewrite;

import java.util.Arrays;

/**
 * Snappy's block format in Java alone, for where no native library can be loaded. Written after the
 * format's description ({@code format_description.txt} of Snappy 1.1); every Snappy decoder takes
 * what it writes.
 *
 * <p>A block is the length of the message, and then pieces of two kinds: bytes as they are, and "so
 * many bytes, the same as so far back". The latter are looked for by a hash of four bytes at a
 * time, within 64 KiB, and less eagerly the longer nothing is found.
 *
 * <p>Encodes one message.
 */
final class SnappyEncoder {

  /** How far back a copy may reach: what two bytes can say. */
  private static final int WINDOW = 1 << 16;

  private static final int MAX_TABLE_BITS = 14;
  private static final int MIN_TABLE_BITS = 8;

  /** Four bytes are what is hashed, and the least that is worth a copy. */
  private static final int MIN_COPY = 4;

  /** An odd number with its bits spread, so that the product's upper bits depend on all bytes. */
  private static final int SPREAD = 0x9e3779b1;

  /** After so many looks in vain at one byte after the other, steps become longer. */
  private static final int PATIENCE = 32;

  /** The low bits of a piece's first byte tell its kind. */
  private static final int LITERAL = 0;

  private static final int COPY_NEAR = 1;
  private static final int COPY_FAR = 2;

  /** The farthest and the longest of a copy in two bytes. */
  private static final int NEAR = 1 << 11;

  private static final int MAX_NEAR_LENGTH = 11;

  private static final int MAX_FAR_LENGTH = 64;

  /** Literals up to this long have their length in the first byte. */
  private static final int MAX_SHORT_LITERAL = 60;

  private final byte[] in;
  private final byte[] out;
  private int written;

  private SnappyEncoder(byte[] in) {
    this.in = in;
    this.out = new byte[longest(in.length)];
  }

  /**
   * The message as a block.
   *
   * @throws IllegalArgumentException if it is of more than 1 GiB
   */
  static byte[] encode(byte[] message) {
    SnappyEncoder encoder = new SnappyEncoder(message);
    encoder.encode();
    return Arrays.copyOf(encoder.out, encoder.written);
  }

  /**
   * A copy is never longer than what it stands for, so what grows is the length in front, five
   * bytes at most, and literals: by three bytes each, of which a copy of four bytes or more saves
   * one.
   */
  private static int longest(int length) {
    if (length > 1 << 30) {
      throw new IllegalArgumentException("a message of " + length + " bytes is too long");
    }
    return 32 + length + length / 6;
  }

  private void encode() {
    int rest = in.length;
    while (rest >= 0x80) {
      put((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    put(rest);
    int[] table = new int[1 << tableBits()];
    for (int from = 0; from < in.length; from += WINDOW) {
      Arrays.fill(table, from);
      encode(from, Math.min(from + WINDOW, in.length), table);
    }
  }

  private int tableBits() {
    int needed = Integer.SIZE - Integer.numberOfLeadingZeros(in.length);
    return Math.max(MIN_TABLE_BITS, Math.min(needed, MAX_TABLE_BITS));
  }

  /** Encodes one window, of which {@code table} knows for each hash where it was seen last. */
  private void encode(int from, int to, int[] table) {
    int hashShift = Integer.numberOfLeadingZeros(table.length) + 1;
    int literal = from;
    int at = from + 1;
    int looks = PATIENCE;
    while (at <= to - MIN_COPY) {
      int four = four(at);
      int hash = (four * SPREAD) >>> hashShift;
      int candidate = table[hash];
      table[hash] = at;
      if (four(candidate) == four) {
        int length = same(candidate, at, to);
        literal(literal, at);
        copy(at - candidate, length);
        at += length;
        literal = at;
        looks = PATIENCE;
      } else {
        at += looks++ / PATIENCE;
      }
    }
    literal(literal, to);
  }

  private int four(int at) {
    return (in[at] & 0xff)
        | ((in[at + 1] & 0xff) << 8)
        | ((in[at + 2] & 0xff) << 16)
        | (in[at + 3] << 24);
  }

  private int same(int candidate, int at, int to) {
    int length = MIN_COPY;
    while (at + length < to && in[candidate + length] == in[at + length]) {
      length++;
    }
    return length;
  }

  private void literal(int from, int to) {
    int length = to - from;
    if (length == 0) {
      return;
    }
    if (length <= MAX_SHORT_LITERAL) {
      put(((length - 1) << 2) | LITERAL);
    } else if (length <= 1 << 8) {
      put((MAX_SHORT_LITERAL << 2) | LITERAL);
      put(length - 1);
    } else {
      put(((MAX_SHORT_LITERAL + 1) << 2) | LITERAL);
      put(length - 1);
      put((length - 1) >>> 8);
    }
    System.arraycopy(in, from, out, written, length);
    written += length;
  }

  private void copy(int back, int length) {
    int rest = length;
    // What remains has to be long enough for a near copy.
    while (rest > MAX_FAR_LENGTH) {
      int part = Math.min(MAX_FAR_LENGTH, rest - MIN_COPY);
      far(back, part);
      rest -= part;
    }
    if (rest <= MAX_NEAR_LENGTH && back < NEAR) {
      put(((back >>> 8) << 5) | ((rest - MIN_COPY) << 2) | COPY_NEAR);
      put(back);
    } else {
      far(back, rest);
    }
  }

  private void far(int back, int length) {
    put(((length - 1) << 2) | COPY_FAR);
    put(back);
    put(back >>> 8);
  }

  private void put(int value) {
    out[written++] = (byte) value;
  }
}
