// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.queue.Outbox;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the results of the pushes to one backend and creates the log lines about them. The first
 * failure of a streak is a warning and the first loss an error; later ones are debug lines. The end
 * of the streak is logged, too.
 *
 * <p>Thread-safe: the object's monitor guards all fields. Log lines are returned and not written,
 * because nothing is written under a lock.
 */
final class PushHistory {

  private final String name;
  private final Clocks clocks;
  private long accepted;
  private long failed;
  private long refused;
  private long expired;
  private long lostInvocations;
  private int failuresInARow;
  private boolean lostInStreak;

  /** Whether a caller's wait timed out since the last accepted push. */
  private boolean waitTimedOut;

  /** Whether a batch waits until a wall clock that was set back has caught up. */
  private boolean heldForClock;

  private Instant lastAccepted;
  private long lastAcceptedNanos;

  /** Creates an empty history. Until a push is accepted, the start counts as the last one. */
  PushHistory(String name, FirstPush start, Clocks clocks) {
    this.name = name;
    this.clocks = clocks;
    this.lastAccepted = start.created();
    this.lastAcceptedNanos = start.createdNanos();
  }

  /** Records that a batch was accepted. Returns a log line if it ends a streak of failures. */
  synchronized @Nullable LogLine accepted() {
    lastAccepted = clocks.now();
    lastAcceptedNanos = clocks.nanos().getAsLong();
    waitTimedOut = false;
    int failures = failuresInARow;
    accepted++;
    failuresInARow = 0;
    lostInStreak = false;
    return failures == 0
        ? null
        : new LogLine(Level.INFO, name + ": pushing again, after " + failures + " failures");
  }

  /** Records that a batch must be sent again. Returns the log line. */
  synchronized LogLine failed(String reason) {
    Level level = failuresInARow == 0 ? Level.WARNING : Level.DEBUG;
    failed++;
    failuresInARow++;
    return new LogLine(level, name + ": not pushed, will try again: " + reason);
  }

  /** Records that a batch was dropped because the backend refused it. Returns the log line. */
  synchronized LogLine refused(MetricBatch batch, String reason) {
    refused++;
    return lost(batch, reason);
  }

  /** Records that a batch was dropped because of its age. Returns the log line. */
  synchronized LogLine expired(MetricBatch batch, String reason) {
    expired++;
    return lost(batch, reason);
  }

  private LogLine lost(MetricBatch batch, String reason) {
    Level level = lostInStreak ? Level.DEBUG : Level.ERROR;
    long invocations = Outbox.invocationsIn(List.of(batch));
    lostInvocations += invocations;
    failuresInARow++;
    lostInStreak = true;
    return new LogLine(
        level,
        name
            + ": the figures from "
            + batch.start()
            + " to "
            + batch.end()
            + " ("
            + invocations
            + " invocations) are lost: "
            + reason);
  }

  /** Records that a caller waited for a push until its deadline. */
  synchronized void waitTimedOut() {
    waitTimedOut = true;
  }

  /**
   * Records whether a batch waits because the wall clock was set back.
   *
   * @param ahead how far the end of its window is ahead of the clock
   * @return a log line if the batch starts to wait
   */
  synchronized @Nullable LogLine heldForClock(boolean held, Duration ahead) {
    boolean starts = held && !heldForClock;
    heldForClock = held;
    return starts
        ? new LogLine(
            Level.WARNING,
            name
                + ": the clock was set back by "
                + ahead.toSeconds()
                + " s: the figures are kept until it has caught up, for an hour at most")
        : null;
  }

  /**
   * Returns whether it is worthwhile to wait for a push: the last one was accepted or there was
   * none, no caller's wait has timed out since, and no batch waits for the clock.
   */
  synchronized boolean isHealthy() {
    return failuresInARow == 0 && !waitTimedOut && !heldForClock;
  }

  /**
   * Returns the time since the last accepted push, or else since the start; see {@link
   * Clocks#since}.
   */
  synchronized Duration sinceAccepted() {
    return clocks.since(lastAccepted, lastAcceptedNanos);
  }

  /** Returns the number of attempts since the last accepted push. */
  synchronized int failuresInARow() {
    return failuresInARow;
  }

  /** Returns the number of pushes by result. */
  synchronized PushCounts counts() {
    return new PushCounts(accepted, failed, refused, expired);
  }

  /**
   * Summarizes all pushes for the last log line.
   *
   * @param unsent the batches that this process will not send any more
   */
  synchronized LogLine summary(List<MetricBatch> unsent) {
    long lost = counts().lost() + unsent.size();
    if (lost == 0) {
      return new LogLine(
          Level.INFO, name + ": " + accepted + " pushes accepted, " + failed + " failed, 0 lost");
    }
    long unsentInvocations = Outbox.invocationsIn(unsent);
    String text =
        name
            + ": "
            + accepted
            + " pushes accepted, "
            + failed
            + " failed, "
            + lost
            + " lost with "
            + (lostInvocations + unsentInvocations)
            + " invocations";
    if (!unsent.isEmpty()) {
      text +=
          ", "
              + unsentInvocations
              + " of them unsent at the end: only a next process of this environment can still send"
              + " those";
    }
    return new LogLine(Level.WARNING, text);
  }
}
