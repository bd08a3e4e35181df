package io.lambdametrics.app;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to leave a backend alone after it failed.
 *
 * @param first the longest wait after the first failure
 * @param longest the longest wait of all
 */
record Backoff(Duration first, Duration longest) {

  /**
   * The wait before the next attempt: anything up to a bound that doubles with each failure, so
   * that a fleet that failed together does not come back together.
   *
   * @param failures how many attempts have failed in a row, 1 or more
   * @param retryAfter what the server asked for, which is the least
   * @param random from 0 (inclusive) to 1 (exclusive)
   */
  Duration after(int failures, Optional<Duration> retryAfter, double random) {
    int doublings = Math.min(failures - 1, 20);
    Duration bound = first.multipliedBy(1L << doublings);
    if (bound.compareTo(longest) > 0) {
      bound = longest;
    }
    Duration wait = Duration.ofMillis((long) (bound.toMillis() * random));
    return retryAfter.filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
  }
}
