// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.json;

/** Durations as Lambda states them: milliseconds with at most three decimals. */
public final class Millis {

  private Millis() {}

  /** Returns the time from one {@link System#nanoTime()} to a later one. */
  public static double between(long fromNanos, long toNanos) {
    return ofNanos(Math.max(0, toNanos - fromNanos));
  }

  public static double ofNanos(long nanos) {
    return Math.round(nanos / 1_000.0) / 1_000.0;
  }
}
