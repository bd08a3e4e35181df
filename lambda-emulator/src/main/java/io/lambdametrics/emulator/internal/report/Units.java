// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import java.util.Locale;

/** Writes figures with their units. */
public final class Units {

  private Units() {}

  /** Writes a time, for example {@code 0.41 ms}, {@code 54.1 ms}, {@code 2.35 s}, {@code 3 min}. */
  public static String millis(double ms) {
    double size = Math.abs(ms);
    if (size < 0.0005) {
      return "0 ms";
    }
    if (size < 10) {
      return format("%.2f ms", ms);
    }
    if (size < 999.95) {
      return format("%.1f ms", ms);
    }
    return size < 119_995
        ? format("%.2f s", ms / 1_000)
        : format("%.0f min %.0f s", Math.floor(ms / 60_000), Math.floor(ms % 60_000 / 1_000));
  }

  /** Writes a size, for example {@code 812 bytes}, {@code 3.1 MiB}. */
  public static String bytes(double bytes) {
    if (bytes < 1_024) {
      return format("%.0f bytes", bytes);
    }
    return bytes < 1_048_576
        ? format("%.1f KiB", bytes / 1_024)
        : format("%.1f MiB", bytes / 1_048_576);
  }

  /** Writes a number of things: {@code 1 invocation}, {@code 10,000 invocations}. */
  public static String count(long number, String singular) {
    return format("%,d ", number) + singular + (number == 1 ? "" : "s");
  }

  private static String format(String pattern, Object... arguments) {
    return String.format(Locale.ROOT, pattern, arguments);
  }
}
