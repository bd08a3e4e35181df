package io.lambdametrics.app.push;

import java.time.Duration;

/**
 * How long a batch has been tried. Runs by the monotonic clock from the moment when this process
 * first had the batch: the wall clock can be set meanwhile. What an earlier process left comes with
 * its age by the wall clock. Not for use by several threads.
 */
final class BatchAge {

  private boolean known;
  private Duration atFirst = Duration.ZERO;
  private long sinceNanos;

  /**
   * Returns the age of the batch that is to be sent now.
   *
   * @param byWallClock how long ago its window ended, by the wall clock
   */
  Duration of(Duration byWallClock, long nowNanos) {
    if (!known) {
      known = true;
      sinceNanos = nowNanos;
      atFirst = byWallClock.isNegative() ? Duration.ZERO : byWallClock;
    }
    return atFirst.plusNanos(nowNanos - sinceNanos);
  }

  /** Notes that the batch is settled; the next one has an age of its own. */
  void acknowledge() {
    known = false;
  }
}
