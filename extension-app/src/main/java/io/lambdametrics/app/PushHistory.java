package io.lambdametrics.app;

import io.lambdametrics.api.metrics.MetricBatch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;

/**
 * What has become of the pushes to one backend, counted and logged: the first failure of a streak
 * and the first loss of one loudly, the rest quietly, and the end of the streak. Not for use by
 * several threads.
 */
final class PushHistory {

  private static final Logger logger = StdoutLoggerFinder.loggerOf(PushHistory.class);

  private final String name;
  private long accepted;
  private long failed;
  private long refused;
  private long expired;
  private int streak;
  private boolean lossInStreak;
  private Instant lastAccepted;

  /**
   * Begins with nothing.
   *
   * @param start stands for the last accepted push until there is one
   */
  PushHistory(String name, Instant start) {
    this.name = name;
    this.lastAccepted = start;
  }

  /** A batch arrived. */
  void accepted(Instant now) {
    if (streak > 0) {
      logger.log(Level.INFO, "{0}: pushing again, after {1} failures", name, streak);
    }
    accepted++;
    streak = 0;
    lossInStreak = false;
    lastAccepted = now;
  }

  /** A batch has to be sent again. */
  void failed(String reason) {
    logger.log(
        streak == 0 ? Level.WARNING : Level.DEBUG,
        "{0}: not pushed, will try again: {1}",
        name,
        reason);
    failed++;
    streak++;
  }

  /** A batch was given up, since the backend will never take it. */
  void refused(MetricBatch batch, String reason) {
    refused++;
    lost(batch, reason);
  }

  /** A batch was given up, since it is too old. */
  void expired(MetricBatch batch, String reason) {
    expired++;
    lost(batch, reason);
  }

  private void lost(MetricBatch batch, String reason) {
    logger.log(
        lossInStreak ? Level.DEBUG : Level.ERROR,
        "{0}: the figures from {1} to {2} are lost: {3}",
        name,
        batch.start(),
        batch.end(),
        reason);
    streak++;
    lossInStreak = true;
  }

  /** How many attempts in a row did not bring a batch to the backend. */
  int streak() {
    return streak;
  }

  /** When a push was accepted last; the start if none was. */
  Instant lastAccepted() {
    return lastAccepted;
  }

  /** All of it, in numbers. */
  PushCounts counts() {
    return new PushCounts(accepted, failed, refused, expired);
  }

  /** All of it, in words. */
  String summary() {
    return accepted + " pushes accepted, " + failed + " failed, " + counts().lost() + " lost";
  }
}
