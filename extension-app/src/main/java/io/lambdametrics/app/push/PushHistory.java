package io.lambdametrics.app.push;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.queue.BatchInvocations;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the pushes to one backend, counted and put into words: the first failure of a
 * streak and the first loss of one loudly, the rest quietly, and the end of the streak.
 *
 * <p>May be used by several threads. Writes nothing itself, since nothing is written under a lock.
 */
public final class PushHistory {

  private final String name;
  private final Clocks clocks;
  private long accepted;
  private long failed;
  private long refused;
  private long expired;
  private long lostInvocations;
  private int streak;
  private boolean lossInStreak;

  /** Whether a caller's wait ran out, and nothing has been accepted since. */
  private boolean waitedInVain;

  /** Whether figures are kept back, since their time has not come by the wall clock. */
  private boolean keptAhead;

  private Instant lastAccepted;
  private long lastAcceptedNanos;

  /** Begins with nothing; its start stands for the last accepted push until there is one. */
  PushHistory(String name, Clocks clocks) {
    this.name = name;
    this.clocks = clocks;
    this.lastAccepted = clocks.now();
    this.lastAcceptedNanos = clocks.nanos().getAsLong();
  }

  /** Notes that a batch arrived. Returns what to say, if anything. */
  synchronized @Nullable LogLine accepted() {
    lastAccepted = clocks.now();
    lastAcceptedNanos = clocks.nanos().getAsLong();
    waitedInVain = false;
    int failures = streak;
    accepted++;
    streak = 0;
    lossInStreak = false;
    return failures == 0
        ? null
        : new LogLine(Level.INFO, name + ": pushing again, after " + failures + " failures");
  }

  /** Notes that a batch has to be sent again. Returns what to say. */
  synchronized LogLine failed(String reason) {
    Level level = streak == 0 ? Level.WARNING : Level.DEBUG;
    failed++;
    streak++;
    return new LogLine(level, name + ": not pushed, will try again: " + reason);
  }

  /** Notes that a batch was given up, since the backend will never take it. Returns what to say. */
  synchronized LogLine refused(MetricBatch batch, String reason) {
    refused++;
    return lost(batch, reason);
  }

  /** Notes that a batch was given up, since it is too old. Returns what to say. */
  synchronized LogLine expired(MetricBatch batch, String reason) {
    expired++;
    return lost(batch, reason);
  }

  private LogLine lost(MetricBatch batch, String reason) {
    Level level = lossInStreak ? Level.DEBUG : Level.ERROR;
    long invocations = BatchInvocations.count(List.of(batch));
    lostInvocations += invocations;
    streak++;
    lossInStreak = true;
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

  /** Notes that somebody waited for a push for as long as he could. */
  synchronized void waitedInVain() {
    waitedInVain = true;
  }

  /**
   * Notes whether the figures to send are kept back, since the wall clock was set back.
   *
   * @param ahead how far their window's end is ahead of the clock
   * @return what to say, if anything
   */
  synchronized @Nullable LogLine keptAhead(boolean kept, Duration ahead) {
    boolean begins = kept && !keptAhead;
    keptAhead = kept;
    return begins
        ? new LogLine(
            Level.WARNING,
            name
                + ": the clock was set back by "
                + ahead.toSeconds()
                + " s: the figures are kept until it has caught up, for an hour at most")
        : null;
  }

  /**
   * Returns whether the last push went well, or none was tried; false once a caller's wait ran out,
   * and while the figures are kept back.
   */
  synchronized boolean isHealthy() {
    return streak == 0 && !waitedInVain && !keptAhead;
  }

  /**
   * Returns how long ago a push was accepted, or this was made if none was: the longer of what the
   * two clocks say, of which one can be set back and the other can stand still in a freeze.
   */
  synchronized Duration sinceAccepted() {
    return clocks.since(lastAccepted, lastAcceptedNanos);
  }

  /** Returns how many attempts in a row did not bring a batch to the backend. */
  synchronized int streak() {
    return streak;
  }

  /** Returns all of it in numbers. */
  synchronized PushCounts counts() {
    return new PushCounts(accepted, failed, refused, expired);
  }

  /**
   * Puts all of it into words, for the log's last line.
   *
   * @param unsent the batches that will not be sent any more, which are lost with the environment
   */
  synchronized LogLine summary(List<MetricBatch> unsent) {
    long lost = counts().lost() + unsent.size();
    if (lost == 0) {
      return new LogLine(
          Level.INFO, name + ": " + accepted + " pushes accepted, " + failed + " failed, 0 lost");
    }
    long unacknowledgedInvocations = BatchInvocations.count(unsent);
    String text =
        name
            + ": "
            + accepted
            + " pushes accepted, "
            + failed
            + " failed, "
            + lost
            + " lost with "
            + (lostInvocations + unacknowledgedInvocations)
            + " invocations";
    if (!unsent.isEmpty()) {
      text +=
          ", "
              + unacknowledgedInvocations
              + " of them unsent at the end: only a next process of this environment can still send"
              + " those";
    }
    return new LogLine(Level.WARNING, text);
  }
}
