// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.engine.LambdaMetrics;
import java.util.List;
import java.util.Optional;

/**
 * The batches that one backend has yet to accept.
 *
 * <p>Implementations are thread-safe.
 */
public interface Outbox {

  /** Ends the current window and adds its batch to the outboxes of all backends. */
  void endWindow();

  /**
   * Returns the batch to push now; empty if the backend has accepted everything. Call it right
   * before each attempt. It is the same batch until {@link #acknowledge} or {@link #drop} is
   * called, unless the backend has accepted nothing for so long that totals must start again.
   */
  Optional<MetricBatch> next();

  /** Removes the batch that {@link #next} returned last, because the backend accepted it. */
  void acknowledge();

  /** Removes the batch that {@link #next} returned last, because it will not be sent again. */
  void drop();

  /** Returns whether no batch is left. */
  boolean isEmpty();

  /** Returns the batches that are left, the oldest first. */
  List<MetricBatch> unacknowledged();

  /** Returns the number of invocations in {@code batches}. */
  static long invocationsIn(List<MetricBatch> batches) {
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
