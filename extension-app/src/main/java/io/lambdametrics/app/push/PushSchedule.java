package io.lambdametrics.app.push;

import io.lambdametrics.app.config.Clocks;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When a pusher pushes by itself: on the interval, later after a failure, and a little later after
 * a freeze. Times are those of {@link Clocks#nanos}. Not for use by several threads.
 */
final class PushSchedule {

  /** A timer that is so late was frozen. */
  private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** What a freeze's end needs to tell whether the invocation that ended it pushes by itself. */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final long intervalNanos;
  private long due;
  private long backOffEnd;
  private boolean backsOff;

  /** Whether the push was put off, since its time had passed in a freeze. */
  private boolean putOff;

  /**
   * Makes a schedule.
   *
   * @param first when the first push is due
   */
  PushSchedule(Duration interval, long first) {
    this.intervalNanos = Clocks.nanosOf(interval);
    this.due = first;
  }

  /** Returns the ns until a push is due; 0 or less if one is. */
  long left(long now) {
    if (due - now <= -LATE_NANOS && !putOff) {
      // Thawed just now, by an invocation that may want to push at its end: once is enough.
      putOff = true;
      due = now + GRACE_NANOS;
    }
    return due - now;
  }

  /** Leaves the next push to somebody who will ask for one before {@code until}. */
  void postpone(long until) {
    if (until - due > 0) {
      due = until;
    }
  }

  /** Whether the backend is left alone since it failed. */
  boolean backsOff(long now) {
    return backsOff && backOffEnd - now > 0;
  }

  /** Begins the next interval. */
  void turnEnded(long now) {
    putOff = false;
    backsOff = false;
    due = now + intervalNanos;
  }

  /** Leaves the backend alone for {@code wait}, in place of the interval. */
  void turnFailed(long now, Duration wait) {
    putOff = false;
    backsOff = true;
    backOffEnd = now + Clocks.nanosOf(wait);
    due = backOffEnd;
  }
}
