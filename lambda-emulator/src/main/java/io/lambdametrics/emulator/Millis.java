package io.lambdametrics.emulator;

/** Durations as Lambda states them: milliseconds with at most three decimals. */
final class Millis {

  private Millis() {}

  /** From one {@link System#nanoTime()} to a later one. */
  static double between(long fromNanos, long toNanos) {
    return ofNanos(Math.max(0, toNanos - fromNanos));
  }

  static double ofNanos(long nanos) {
    return Math.round(nanos / 1_000.0) / 1_000.0;
  }
}
