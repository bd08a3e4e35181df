package io.lambdametrics.app.config;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The short names of execution environments. */
public final class InstanceId {

  private static final String KERNEL = "/dev/urandom";
  private static final int BYTES = 8;
  private static final int DIGITS = 10;

  private InstanceId() {}

  /**
   * Returns a new id of 10 hexadecimal digits. The bits come from the kernel, or from clocks and
   * addresses while no file can be opened. {@code SecureRandom} would fail forever if its first use
   * happened at such a moment.
   */
  public static String random() {
    return random(KERNEL);
  }

  /**
   * Returns an id as above.
   *
   * @param source the file that has the random bits
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
      return mixed();
    }
    return mixed();
  }

  /** Returns bits that differ between processes and between calls. */
  private static long mixed() {
    long bits = scrambled(System.nanoTime());
    bits = scrambled(bits ^ System.currentTimeMillis());
    bits = scrambled(bits ^ ProcessHandle.current().pid());
    return scrambled(bits ^ System.identityHashCode(new Object()));
  }

  /**
   * The finalizer of SplitMix64 (public domain), in which each input bit changes half the output.
   */
  private static long scrambled(long bits) {
    long mixed = bits + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
