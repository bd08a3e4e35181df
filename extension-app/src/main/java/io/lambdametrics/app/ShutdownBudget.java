// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.push.ParallelCloser;
import java.time.Duration;
import java.time.Instant;

/**
 * Divides the time between SHUTDOWN and the exit. The monotonic clock measures it, because the wall
 * clock, which Lambda's deadline refers to, can be wrong or can be set during the shutdown.
 */
final class ShutdownBudget {

  /** The time that Lambda documents for a shutdown; a later deadline is wrong. */
  private static final Duration MAX_TIME = Duration.ofSeconds(2);

  /** The time that the last push gets even if the deadline has passed. */
  private static final Duration MIN_LAST_PUSH = Duration.ofMillis(200);

  /**
   * The time for closing the backends, writing the last log lines, and the exit itself, where
   * HotSpot waits up to 300 ms for threads that hang in a system call.
   */
  private static final Duration EXIT =
      ParallelCloser.BOUND.plus(StdoutLoggerFinder.FLUSH).plusMillis(300);

  private final Clocks clocks;
  private final long end;

  /** Starts the time of a shutdown now. */
  ShutdownBudget(Instant deadline, Clocks clocks) {
    Duration left = clocks.until(deadline);
    this.clocks = clocks;
    this.end = clocks.nanosAfter((left.compareTo(MAX_TIME) > 0 ? MAX_TIME : left).minus(EXIT));
  }

  /** Returns how long to wait for telemetry at most, so that time for the last push is left. */
  Duration forTelemetry() {
    Duration left = clocks.untilNanos(end).minus(MIN_LAST_PUSH);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Returns how long the last push may take. */
  Duration forLastPush() {
    Duration left = clocks.untilNanos(end);
    return left.compareTo(MIN_LAST_PUSH) < 0 ? MIN_LAST_PUSH : left;
  }
}
