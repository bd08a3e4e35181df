package io.lambdametrics.app;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.engine.LambdaMetrics;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the pushes to one backend, counted and put into words: the first failure of a
 * streak and the first loss of one loudly, the rest quietly, and the end of the streak. Writes
 * nothing itself, since it is used under a lock. Not for use by several threads.
 */
final class PushHistory {

  private final String name;
  private long accepted;
  private long failed;
  private long refused;
  private long expired;
  private long lostInvocations;
  private int streak;
  private boolean lossInStreak;

  /** Begins with nothing. */
  PushHistory(String name) {
    this.name = name;
  }

  /** Notes that a batch arrived. Returns what to say, if anything. */
  @Nullable LogLine accepted() {
    int failures = streak;
    accepted++;
    streak = 0;
    lossInStreak = false;
    return failures == 0
        ? null
        : new LogLine(Level.INFO, name + ": pushing again, after " + failures + " failures");
  }

  /** Notes that a batch has to be sent again. Returns what to say. */
  LogLine failed(String reason) {
    Level level = streak == 0 ? Level.WARNING : Level.DEBUG;
    failed++;
    streak++;
    return new LogLine(level, name + ": not pushed, will try again: " + reason);
  }

  /** Notes that a batch was given up, since the backend will never take it. Returns what to say. */
  LogLine refused(MetricBatch batch, String reason) {
    refused++;
    return lost(batch, reason);
  }

  /** Notes that a batch was given up, since it is too old. Returns what to say. */
  LogLine expired(MetricBatch batch, String reason) {
    expired++;
    return lost(batch, reason);
  }

  private LogLine lost(MetricBatch batch, String reason) {
    Level level = lossInStreak ? Level.DEBUG : Level.ERROR;
    long invocations = invocations(List.of(batch));
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

  /** Returns how many attempts in a row did not bring a batch to the backend. */
  int streak() {
    return streak;
  }

  /** Returns all of it in numbers. */
  PushCounts counts() {
    return new PushCounts(accepted, failed, refused, expired);
  }

  /**
   * Puts all of it into words, for the log's last line.
   *
   * @param unsent the batches that will not be sent any more, which are lost with the environment
   */
  LogLine summary(List<MetricBatch> unsent) {
    long lost = counts().lost() + unsent.size();
    String text =
        name + ": " + accepted + " pushes accepted, " + failed + " failed, " + lost + " lost";
    if (lost == 0) {
      return new LogLine(Level.INFO, text);
    }
    long unsentInvocations = invocations(unsent);
    text += " with " + (lostInvocations + unsentInvocations) + " invocations";
    if (!unsent.isEmpty()) {
      text +=
          ", "
              + unsentInvocations
              + " of them unsent at the end: only a next process of this environment can still send"
              + " those";
    }
    return new LogLine(Level.WARNING, text);
  }

  /** Returns how many invocations these batches tell of. */
  static long invocations(List<MetricBatch> batches) {
    double sum = 0;
    for (MetricBatch batch : batches) {
      for (Metric metric : batch.metrics()) {
        if (metric instanceof Metric.Counter counter
            && counter.descriptor().name().equals(LambdaMetrics.INVOCATIONS.name())) {
          sum += counter.increase();
        }
      }
    }
    return Math.round(sum);
  }
}
