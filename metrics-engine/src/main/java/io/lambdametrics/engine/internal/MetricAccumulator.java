package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.Metric;

/** One metric with one set of labels, as it grows. */
public interface MetricAccumulator {

  /** Whether anything has changed since the last {@link #take}. */
  boolean hasNews();

  /** Whether there was ever anything. A metric that has not begun costs nobody a series. */
  boolean hasBegun();

  /**
   * Goes on from what an earlier process told last, if that is of this metric. To be called before
   * anything is counted.
   *
   * @return whether it is
   */
  boolean recover(Metric earlier);

  /** What was added since the last call, and the total. */
  Metric take();
}
