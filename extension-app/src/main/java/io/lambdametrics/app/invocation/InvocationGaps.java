package io.lambdametrics.app.invocation;

import java.time.Duration;
import java.time.Instant;

/**
 * How far apart invocations have been of late: the mean of the last few gaps by the wall clock,
 * which goes on while the environment is frozen.
 */
final class InvocationGaps {

  private static final int REMEMBERED = 3;

  private final long[] gapsMillis = new long[REMEMBERED];
  private int count;
  private Instant last;

  /**
   * Begins before the first invocation.
   *
   * @param start when the environment began, which is where the first gap begins
   */
  InvocationGaps(Instant start) {
    this.last = start;
  }

  /** Notes an invocation, and answers the mean gap of the last few. */
  Duration next(Instant invoked) {
    gapsMillis[count % REMEMBERED] = Math.max(0, Duration.between(last, invoked).toMillis());
    count++;
    last = invoked;
    int known = Math.min(count, REMEMBERED);
    long sum = 0;
    for (int i = 0; i < known; i++) {
      sum += gapsMillis[i];
    }
    return Duration.ofMillis(sum / known);
  }
}
