// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The body of a message, or the first part of it; valid until its {@link HttpReader} reads on. */
public final class HttpBody {

  private static final byte[] NOTHING = {};

  private byte[] bytes = NOTHING;
  private int start;
  private int length;
  private long ignored;

  HttpBody() {}

  void set(byte[] newBytes, int newStart, int newLength, long newIgnored) {
    bytes = newBytes;
    start = newStart;
    length = newLength;
    ignored = newIgnored;
  }

  void clear() {
    set(NOTHING, 0, 0, 0);
  }

  /** Returns the array that contains the body from {@link #start} on; not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  public int start() {
    return start;
  }

  /** Returns the number of bytes that were kept. */
  public int length() {
    return length;
  }

  /** Returns the number of further bytes, which were ignored. */
  public long ignored() {
    return ignored;
  }

  /** Returns the bytes in an array that contains nothing else; a copy if necessary. */
  public byte[] toArray() {
    boolean whole = start == 0 && length == bytes.length;
    return whole ? bytes : Arrays.copyOfRange(bytes, start, start + length);
  }

  /** Returns the bytes in an array that contains nothing else, and forgets them. */
  byte[] takeArray() {
    byte[] taken = toArray();
    clear();
    return taken;
  }

  public String text() {
    return new String(bytes, start, length, StandardCharsets.UTF_8);
  }
}
