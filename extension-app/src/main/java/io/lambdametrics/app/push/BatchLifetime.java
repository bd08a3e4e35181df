// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import java.time.Duration;

/**
 * Decides whether the batch at the head of the outbox can be sent now, must wait or has expired.
 *
 * <p>The age of a batch runs by the monotonic clock from the first look at the batch, because the
 * wall clock can be set. A batch of an earlier process starts with its age by the wall clock.
 *
 * <p>Not thread-safe.
 */
final class BatchLifetime {

  /** Receivers refuse older samples, and a batch that is never accepted must not block others. */
  private static final Duration LONGEST_AGE = Duration.ofHours(1);

  /** Receivers refuse samples whose time is further ahead of their own clock. */
  private static final Duration LONGEST_AHEAD = Duration.ofMinutes(5);

  private final Clocks clocks;
  private boolean started;
  private Duration ageAtStart = Duration.ZERO;
  private long startNanos;

  BatchLifetime(Clocks clocks) {
    this.clocks = clocks;
  }

  /** Returns whether the batch is too old to be sent again. */
  boolean isExpired(MetricBatch batch) {
    return age(batch).compareTo(LONGEST_AGE) >= 0;
  }

  /** Returns whether the batch must wait until a wall clock that was set back has caught up. */
  boolean isAheadOfClock(MetricBatch batch) {
    return clocks.until(batch.end()).compareTo(LONGEST_AHEAD) > 0 && !isExpired(batch);
  }

  private Duration age(MetricBatch batch) {
    long now = clocks.nanos().getAsLong();
    if (!started) {
      Duration byWallClock = Duration.between(batch.end(), clocks.now());
      started = true;
      startNanos = now;
      ageAtStart = byWallClock.isNegative() ? Duration.ZERO : byWallClock;
    }
    return ageAtStart.plusNanos(now - startNanos);
  }

  /** Records that the batch has left the outbox. The next call is about another batch. */
  void startNext() {
    started = false;
  }
}
