// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The wall clock and the monotonic clock.
 *
 * @param wall for timestamps; runs on while the environment is frozen, and can be set
 * @param nanos for durations, in nanoseconds; only differences have a meaning
 */
public record Clocks(InstantSource wall, LongSupplier nanos) {

  /** The longest wait. A deadline or a {@code Retry-After} that is further away is wrong. */
  private static final Duration MAX_WAIT = Duration.ofDays(100);

  /** The clocks of this machine. */
  public static final Clocks SYSTEM = new Clocks(InstantSource.system(), System::nanoTime);

  /** Returns the time of the wall clock. */
  public Instant now() {
    return wall.instant();
  }

  /** Returns how long it is until {@code instant}; negative if it has passed. */
  public Duration until(Instant instant) {
    return Duration.between(now(), instant);
  }

  /** Returns a duration in nanoseconds, from 0 to 100 days. Never overflows. */
  public static long nanosOf(Duration duration) {
    if (duration.isNegative()) {
      return 0;
    }
    return (duration.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : duration).toNanos();
  }

  /**
   * Returns the time that {@link #nanos} will show after {@code duration}; see {@link #nanosOf}.
   */
  public long nanosAfter(Duration duration) {
    return nanos.getAsLong() + nanosOf(duration);
  }

  /** Returns how long it is until {@link #nanos} shows {@code time}; 0 if it has passed. */
  public Duration untilNanos(long time) {
    return Duration.ofNanos(Math.max(0, time - nanos.getAsLong()));
  }

  /**
   * Returns how long ago a moment was. The clocks can disagree, since the wall clock can be set
   * back and the monotonic clock can stop in a freeze; the longer duration counts.
   */
  public Duration since(Instant wallThen, long nanosThen) {
    Duration byWall = Duration.between(wallThen, now());
    Duration byNanos = Duration.ofNanos(nanos.getAsLong() - nanosThen);
    return byWall.compareTo(byNanos) > 0 ? byWall : byNanos;
  }
}
