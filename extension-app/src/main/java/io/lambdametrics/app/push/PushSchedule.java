// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.app.config.Clocks;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Decides when the next push is due: at the interval, later after a failure, and slightly later
 * after a freeze.
 *
 * <p>A pure calculation without a clock: the methods take the time, which is that of {@link
 * Clocks#nanos}. Not thread-safe.
 */
final class PushSchedule {

  /** A push that is overdue by this much was held up by a freeze. */
  private static final long FREEZE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** The time that an invocation has after a freeze to decide whether it pushes by itself. */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final long intervalNanos;
  private final Backoff backoff;
  private long dueAt;
  private boolean backingOff;
  private long backOffEndsAt;

  /** Whether this push was delayed after a freeze, which happens once. */
  private boolean delayedAfterFreeze;

  /**
   * Creates a schedule.
   *
   * @param interval the time from the end of a push to the next one
   * @param phase the time from {@code now} to the first push
   */
  PushSchedule(Duration interval, Duration phase, long now) {
    this.intervalNanos = Clocks.nanosOf(interval);
    this.backoff = Backoff.forInterval(interval);
    this.dueAt = now + Clocks.nanosOf(phase);
  }

  /** Returns the time until the next push in nanoseconds; 0 or less if it is due. */
  long nanosUntilDue(long now) {
    if (dueAt - now <= -FREEZE_NANOS && !delayedAfterFreeze) {
      // An invocation has just ended a freeze and may push at its end: one push is enough.
      delayedAfterFreeze = true;
      dueAt = now + GRACE_NANOS;
    }
    return dueAt - now;
  }

  /** Delays the next push by at least {@code delay}, because a caller will request one by then. */
  void postpone(Duration delay, long now) {
    dueAt = Math.max(dueAt - now, Clocks.nanosOf(delay)) + now;
  }

  /** Returns whether the backend failed so recently that it must not be called yet. */
  boolean isBackingOff(long now) {
    return backingOff && backOffEndsAt - now > 0;
  }

  /** Starts the next interval. */
  void startInterval(long now) {
    backingOff = false;
    setDue(now + intervalNanos);
  }

  /**
   * Starts a back-off instead of an interval.
   *
   * @param random a random number from 0 (inclusive) to 1 (exclusive), see {@link Backoff}
   */
  void backOff(PushFailure failure, double random, long now) {
    Duration delay = backoff.delay(failure, random);
    backingOff = true;
    backOffEndsAt = now + Clocks.nanosOf(delay);
    setDue(backOffEndsAt);
  }

  private void setDue(long time) {
    delayedAfterFreeze = false;
    dueAt = time;
  }
}
