package io.lambdametrics.app;

import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.push.ParallelCloser;
import java.time.Duration;
import java.time.Instant;

/**
 * The time between SHUTDOWN and the exit. Runs by the monotonic clock from the moment of the
 * SHUTDOWN: the wall clock, by which Lambda gives the deadline, can be wrong or set meanwhile.
 */
final class ShutdownBudget {

  /** What Lambda documents for a shutdown; a deadline that is later cannot be right. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** What the last push gets at the least, though no time is left or the deadline is past. */
  private static final Duration LAST_PUSH = Duration.ofMillis(200);

  /**
   * What closing, the last lines of the log and the exit itself take: HotSpot waits up to 300 ms
   * for threads that hang in a system call.
   */
  private static final Duration EXIT =
      ParallelCloser.BOUND.plus(StdoutLoggerFinder.FLUSH).plusMillis(300);

  private final Clocks clocks;
  private final long end;

  /** Begins now. */
  ShutdownBudget(Instant deadline, Clocks clocks) {
    Duration left = clocks.until(deadline);
    this.clocks = clocks;
    this.end = clocks.nanosAfter((left.compareTo(LONGEST) > 0 ? LONGEST : left).minus(EXIT));
  }

  /** Returns how long to wait for telemetry at the most, the last push not counted. */
  Duration forTelemetry() {
    Duration left = clocks.untilNanos(end).minus(LAST_PUSH);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Returns how long the last push may take. */
  Duration forLastPush() {
    Duration left = clocks.untilNanos(end);
    return left.compareTo(LAST_PUSH) < 0 ? LAST_PUSH : left;
  }
}
