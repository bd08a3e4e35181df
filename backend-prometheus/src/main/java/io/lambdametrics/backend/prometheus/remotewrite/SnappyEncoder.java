// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import java.util.Arrays;

/**
 * Encodes one message in Snappy's block format, in Java alone, for runtimes that cannot load a
 * native library. It follows the format's description ({@code format_description.txt} of Snappy
 * 1.1); every Snappy decoder reads the result.
 *
 * <p>A block is the length of the message, followed by elements of two kinds: literal bytes, and
 * copies of earlier bytes, given by distance and length. Copies are searched within 64 KiB by a
 * hash of four bytes. The longer the search finds nothing, the longer its steps.
 */
final class SnappyEncoder {

  /** The maximum distance of a copy, which must fit into two bytes. */
  private static final int WINDOW = 1 << 16;

  private static final int MAX_TABLE_BITS = 14;
  private static final int MIN_TABLE_BITS = 8;

  /** The number of bytes that are hashed, and the shortest copy that saves space. */
  private static final int MIN_COPY = 4;

  /** An odd number with spread bits, so that the product's upper bits depend on all bytes. */
  private static final int HASH_FACTOR = 0x9e3779b1;

  /** The number of unsuccessful searches before the steps become longer. */
  private static final int PATIENCE = 32;

  /** The kinds of elements, in the low bits of the first byte. */
  private static final int LITERAL = 0;

  private static final int COPY_NEAR = 1;
  private static final int COPY_FAR = 2;

  /** The maximum distance and length of a copy that takes two bytes. */
  private static final int NEAR = 1 << 11;

  private static final int MAX_NEAR_LENGTH = 11;

  private static final int MAX_FAR_LENGTH = 64;

  /** The longest literal whose length fits into the first byte. */
  private static final int MAX_SHORT_LITERAL = 60;

  private final byte[] in;
  private final byte[] out;
  private int written;

  private SnappyEncoder(byte[] in) {
    this.in = in;
    this.out = new byte[maxLength(in.length)];
  }

  /**
   * Returns the message as a block.
   *
   * @throws IllegalArgumentException if the message is longer than 1 GiB
   */
  static byte[] encode(byte[] message) {
    SnappyEncoder encoder = new SnappyEncoder(message);
    encoder.encode();
    return Arrays.copyOf(encoder.out, encoder.written);
  }

  /**
   * Returns an upper bound for the length of a block. A copy is never longer than the bytes that it
   * replaces. The rest can grow: the length takes up to five bytes, and each literal three more
   * bytes, of which the copy after it saves at least one.
   */
  private static int maxLength(int length) {
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

  /** Encodes one window. {@code table} has the last position of each hash. */
  private void encode(int from, int to, int[] table) {
    int hashShift = Integer.numberOfLeadingZeros(table.length) + 1;
    int literal = from;
    int at = from + 1;
    int searches = PATIENCE;
    while (at <= to - MIN_COPY) {
      int four = four(at);
      int hash = (four * HASH_FACTOR) >>> hashShift;
      int candidate = table[hash];
      table[hash] = at;
      if (four(candidate) == four) {
        int length = same(candidate, at, to);
        literal(literal, at);
        copy(at - candidate, length);
        at += length;
        literal = at;
        searches = PATIENCE;
      } else {
        at += searches++ / PATIENCE;
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
    // The rest must be long enough for a near copy.
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
