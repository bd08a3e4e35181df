package io.lambdametrics.app.push;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to leave a backend alone after it failed.
 *
 * @param first the longest wait after the first failure
 * @param longest the longest wait of all
 */
record Backoff(Duration first, Duration longest) {

  /** The longest wait that a server can ask for: what it says can be wrong, or meant to harm. */
  static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(10);

  /**
   * Returns the wait before the next attempt: half of a bound that doubles with each failure, and
   * up to the other half by chance, so that a fleet that failed together does not come back
   * together.
   *
   * @param failures how many attempts have failed in a row, 1 or more
   * @param retryAfter what the server asked for, which is the least, up to {@link
   *     #LONGEST_RETRY_AFTER}
   * @param random from 0 (inclusive) to 1 (exclusive)
   */
  Duration after(int failures, Optional<Duration> retryAfter, double random) {
    int doublings = Math.min(failures - 1, 20);
    Duration bound = first.multipliedBy(1L << doublings);
    if (bound.compareTo(longest) > 0) {
      bound = longest;
    }
    long half = bound.toMillis() / 2;
    Duration wait = Duration.ofMillis(half + (long) (half * random));
    Duration asked = retryAfter.orElse(Duration.ZERO);
    if (asked.compareTo(LONGEST_RETRY_AFTER) > 0) {
      asked = LONGEST_RETRY_AFTER;
    }
    return asked.compareTo(wait) > 0 ? asked : wait;
  }
}
