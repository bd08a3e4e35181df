// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.Metric;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One metric with one set of labels, accumulated over windows. */
public interface MetricAccumulator {

  /** Returns whether anything has changed since the last {@link #take}. */
  boolean hasChanged();

  /**
   * Returns whether there was ever a value. A metric without one is not sent, as a series costs.
   */
  boolean hasStarted();

  /**
   * Continues from the last total of an earlier process if it is a total of this metric. Call it
   * before anything is counted.
   *
   * @return whether {@code earlier} is of this metric
   */
  boolean recover(Metric earlier);

  /**
   * Returns the metric with its true total if that is not the reported one, because a correction
   * waits for later values; otherwise {@code null}.
   */
  @Nullable Metric correction();

  /**
   * Continues with the true total of an earlier process if {@code correction} is of this metric.
   * Call it after {@link #recover}.
   */
  void correct(Metric correction);

  /**
   * Returns the increase since the last call, and the total.
   *
   * @param windowStart the start of the window, from which the total counts if this is the first
   *     call and nothing was recovered
   */
  Metric take(Instant windowStart);
}
