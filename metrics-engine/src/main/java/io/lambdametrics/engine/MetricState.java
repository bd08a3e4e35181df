package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Metric;

/** One metric with one set of labels, as it grows. */
interface MetricState {

  /** Whether anything was added since the last {@link #take}. */
  boolean hasNews();

  /** Whether anything was ever added. A metric that has not begun costs nobody a series. */
  boolean hasBegun();

  /** What was added since the last call, and the total. */
  Metric take();
}
