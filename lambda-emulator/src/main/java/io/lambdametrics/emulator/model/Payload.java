// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of an event, a response or an error, which need be neither UTF-8 nor JSON. Immutable.
 */
public final class Payload {

  /** A payload without a byte. */
  public static final Payload EMPTY = new Payload(new byte[0]);

  private final byte[] bytes;

  private Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns a payload without copying the bytes, which must not change afterwards. */
  public static Payload wrapping(byte[] bytes) {
    return new Payload(bytes);
  }

  /** Returns a payload with a copy of these bytes. */
  public static Payload of(byte[] bytes) {
    return new Payload(bytes.clone());
  }

  /** Returns a payload with this text in UTF-8. */
  public static Payload of(String text) {
    return new Payload(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the bytes without copying them. Do not change them. */
  public byte[] unsafeBytes() {
    return bytes;
  }

  /** Returns the bytes decoded as UTF-8; invalid bytes become U+FFFD. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns the number of bytes. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the same as {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }
}
