package io.lambdametrics.app.config;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks of the machine.
 *
 * @param wall for stamps; goes on while the environment is frozen, and can be set
 * @param nanos for waits; only differences mean anything
 */
public record Clocks(InstantSource wall, LongSupplier nanos) {

  /** Longer than any wait; a deadline or an answer that says more is wrong. */
  private static final Duration LONGEST = Duration.ofDays(100);

  public static final Clocks SYSTEM = new Clocks(InstantSource.system(), System::nanoTime);

  public Instant now() {
    return wall.instant();
  }

  /** How long it is until {@code instant}; negative if it has passed. */
  public Duration until(Instant instant) {
    return Duration.between(now(), instant);
  }

  /** Returns the duration in ns, at most 100 days; a negative one as 0. Never overflows. */
  public static long nanosOf(Duration duration) {
    if (duration.isNegative()) {
      return 0;
    }
    return (duration.compareTo(LONGEST) > 0 ? LONGEST : duration).toNanos();
  }

  /** Returns the time of {@link #nanos} after {@code duration}, see {@link #nanosOf}. */
  public long nanosAfter(Duration duration) {
    return nanos.getAsLong() + nanosOf(duration);
  }

  /** Returns how long it is until that time of {@link #nanos}; 0 if it has passed. */
  public Duration untilNanos(long time) {
    return Duration.ofNanos(Math.max(0, time - nanos.getAsLong()));
  }

  /**
   * Returns how long ago a moment was: the longer of what the two clocks say, of which one can be
   * set back and the other can stand still in a freeze.
   */
  public Duration since(Instant wallThen, long nanosThen) {
    Duration byWall = Duration.between(wallThen, now());
    Duration byNanos = Duration.ofNanos(nanos.getAsLong() - nanosThen);
    return byWall.compareTo(byNanos) > 0 ? byWall : byNanos;
  }
}
