// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;

/**
 * A path that nobody can guess, so that only Lambda can post to it.
 *
 * <p>The 128 random bits come directly from the kernel, because {@link SecureRandom} would load all
 * security providers at every start.
 */
public final class SecretPath {

  private static final String KERNEL = "/dev/urandom";
  private static final int BYTES = 16;
  private static final String SCHEME = "http://";
  private static final int LETTERS_IN_SCHEME = 4;

  private final String path;

  private SecretPath(String path) {
    this.path = path;
  }

  public static SecretPath random() {
    byte[] bytes = new byte[BYTES];
    if (!readFromKernel(bytes)) {
      new SecureRandom().nextBytes(bytes);
    }
    StringBuilder path = new StringBuilder(1 + 2 * BYTES).append('/');
    for (byte b : bytes) {
      path.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return new SecretPath(path.toString());
  }

  private static boolean readFromKernel(byte[] bytes) {
    try (InputStream in = new FileInputStream(KERNEL)) {
      return in.readNBytes(bytes, 0, bytes.length) == bytes.length;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the path, which starts with a slash. */
  public String value() {
    return path;
  }

  /**
   * Returns whether a request's target is this path, alone or in a URL. Takes the same time for
   * every wrong path of the same length.
   *
   * @param bytes contains the target from {@code from} to {@code to}
   */
  boolean isTarget(byte[] bytes, int from, int to) {
    int start = pathOf(bytes, from, to);
    int end = to > start && bytes[to - 1] == '/' ? to - 1 : to;
    if (end - start != path.length()) {
      return false;
    }
    int difference = 0;
    for (int i = 0; i < path.length(); i++) {
      difference |= path.charAt(i) ^ bytes[start + i];
    }
    return difference == 0;
  }

  /** Returns whether a request's target is the path {@code /}. */
  static boolean isRoot(byte[] bytes, int from, int to) {
    int start = pathOf(bytes, from, to);
    return start == to || (start == to - 1 && bytes[start] == '/');
  }

  /** Returns the start of the path in a target, which may be a URL (RFC 9112, section 3.2.2). */
  private static int pathOf(byte[] bytes, int from, int to) {
    if (to - from < SCHEME.length()) {
      return from;
    }
    for (int i = 0; i < SCHEME.length(); i++) {
      // The bit is the difference between upper and lower case.
      int lowerCase = i < LETTERS_IN_SCHEME ? bytes[from + i] | 0x20 : bytes[from + i];
      if (lowerCase != SCHEME.charAt(i)) {
        return from;
      }
    }
    int slash = from + SCHEME.length();
    while (slash < to && bytes[slash] != '/') {
      slash++;
    }
    return slash;
  }

  /** Hides the path, because whoever knows it can post telemetry. */
  @Override
  public String toString() {
    return "/***";
  }
}
