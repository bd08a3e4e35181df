// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import java.time.Duration;
import java.time.Instant;

/**
 * The mean of the last few gaps between invocations. It uses the wall clock, which runs on while
 * the environment is frozen.
 *
 * <p>Not thread-safe.
 */
final class InvocationGaps {

  private static final int REMEMBERED = 3;

  private final long[] gapsMillis = new long[REMEMBERED];
  private int count;
  private Instant last;

  /**
   * Creates an instance without gaps.
   *
   * @param start when the environment started, which starts the first gap
   */
  InvocationGaps(Instant start) {
    this.last = start;
  }

  /** Records an invocation and returns the mean of the last gaps; it ends the newest of them. */
  Duration recordInvocation(Instant invoked) {
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
