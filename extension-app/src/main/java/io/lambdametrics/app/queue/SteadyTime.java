// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.app.config.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time that never goes back. Between two calls it advances by the longer of both clocks, since
 * the wall clock can be set back and the monotonic clock can stop in a freeze. Between two
 * processes it advances by the wall clock. So it misses a silence only if the wall clock is set
 * back during a freeze or between two processes.
 *
 * <p>Not thread-safe.
 */
final class SteadyTime {

  private final Clocks clocks;
  private Instant time;
  private Instant wall;
  private long nanos;

  /** Creates a time that starts at the wall clock's. */
  SteadyTime(Clocks clocks) {
    this.clocks = clocks;
    this.wall = clocks.now();
    this.nanos = clocks.nanos().getAsLong();
    this.time = wall;
  }

  /** Returns the time in whole milliseconds, as the journal stores it, so that a replay agrees. */
  Instant now() {
    // Each clock is read once: a freeze between two readings would be missed.
    long nanosNow = clocks.nanos().getAsLong();
    Instant wallNow = clocks.now();
    Duration passed = longer(Duration.between(wall, wallNow), Duration.ofNanos(nanosNow - nanos));
    wall = wallNow;
    nanos = nanosNow;
    if (!passed.isNegative()) {
      time = time.plus(passed);
    }
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Returns the wall clock at the last call of {@link #now}. */
  Instant wall() {
    return wall;
  }

  /**
   * Continues the time of an earlier process.
   *
   * @param then that time at some moment
   * @param wallThen the wall clock at the same moment
   */
  void continueFrom(Instant then, Instant wallThen) {
    Instant continued = wall.isAfter(wallThen) ? then.plus(Duration.between(wallThen, wall)) : then;
    if (continued.isAfter(time)) {
      time = continued;
    }
  }
}
