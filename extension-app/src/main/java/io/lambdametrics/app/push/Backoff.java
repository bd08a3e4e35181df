// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import java.time.Duration;

/**
 * Calculates the time for which a backend is not called after a failure.
 *
 * @param first the upper bound of the delay after the first failure
 * @param longest the upper bound after any number of failures
 */
record Backoff(Duration first, Duration longest) {

  /** The longest delay that a backend can request: a longer one is a mistake or an attack. */
  static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(10);

  private static final Duration FIRST = Duration.ofSeconds(1);

  /** A small part of the hour after which a batch is dropped. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int INTERVALS = 6;

  /** The number of failures after which every back-off has reached its longest delay. */
  private static final int MAX_DOUBLINGS = 20;

  /** Returns the backoff for a push interval: up to six intervals, and never below one interval. */
  static Backoff forInterval(Duration interval) {
    Duration longest = min(interval.multipliedBy(INTERVALS), LONGEST);
    return new Backoff(FIRST, max(interval, longest));
  }

  /**
   * Returns the delay before the next attempt. The bound doubles with each failure. The delay is
   * one half of the bound plus a random part of the other half, so that environments that failed
   * together do not retry together. It is at least the delay that the backend requested, up to
   * {@link #LONGEST_RETRY_AFTER}.
   *
   * @param random from 0 (inclusive) to 1 (exclusive)
   */
  Duration delay(PushFailure failure, double random) {
    int doublings = Math.min(failure.failuresInARow() - 1, MAX_DOUBLINGS);
    Duration bound = min(first.multipliedBy(1L << doublings), longest);
    long half = bound.toMillis() / 2;
    Duration delay = Duration.ofMillis(half + (long) (half * random));
    Duration requested = failure.retryAfter().orElse(Duration.ZERO);
    return max(delay, min(requested, LONGEST_RETRY_AFTER));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
