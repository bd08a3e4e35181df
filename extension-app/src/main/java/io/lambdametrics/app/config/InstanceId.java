// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Generates the short ids of execution environments. */
final class InstanceId {

  private static final String KERNEL = "/dev/urandom";
  private static final int BYTES = 8;
  private static final int DIGITS = 10;

  private InstanceId() {}

  /**
   * Returns a new id of 10 hexadecimal digits. The bits come from the kernel, or from clocks and
   * addresses while no file can be opened. {@code SecureRandom} is not used, because it fails for
   * the life of the process if its first use happens while no file can be opened.
   */
  static String random() {
    return random(KERNEL);
  }

  /**
   * Returns a new id with bits from a file.
   *
   * @param source the file of random bits
   */
  static String random(String source) {
    long bits = readFrom(source);
    StringBuilder id = new StringBuilder(DIGITS);
    for (int i = 0; i < DIGITS; i++) {
      id.append(Character.forDigit((int) (bits >>> (4 * i)) & 15, 16));
    }
    return id.toString();
  }

  private static long readFrom(String source) {
    byte[] bytes = new byte[BYTES];
    try (InputStream in = new FileInputStream(source)) {
      if (in.readNBytes(bytes, 0, BYTES) == BYTES) {
        long bits = 0;
        for (byte b : bytes) {
          bits = (bits << 8) | (b & 0xff);
        }
        return bits;
      }
    } catch (IOException | RuntimeException unreadable) {
      return mixedClocks();
    }
    return mixedClocks();
  }

  /** Returns bits that differ between processes and between calls. */
  private static long mixedClocks() {
    long bits = scramble(System.nanoTime());
    bits = scramble(bits ^ System.currentTimeMillis());
    bits = scramble(bits ^ ProcessHandle.current().pid());
    return scramble(bits ^ System.identityHashCode(new Object()));
  }

  /** Applies SplitMix64's finalizer (public domain): each input bit changes half the output. */
  private static long scramble(long bits) {
    long mixed = bits + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
