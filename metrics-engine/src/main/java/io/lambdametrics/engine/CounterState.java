package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;

/** A count, as it grows. */
final class CounterState implements MetricState {

  private final MetricDescriptor descriptor;
  private final Labels labels;
  private long increase;
  private long total;

  CounterState(MetricDescriptor descriptor, Labels labels) {
    this.descriptor = descriptor;
    this.labels = labels;
  }

  void increment() {
    increase++;
    total++;
  }

  @Override
  public boolean hasNews() {
    return increase > 0;
  }

  @Override
  public boolean hasBegun() {
    return total > 0;
  }

  @Override
  public Metric take() {
    Metric metric = new Metric.Counter(descriptor, labels, increase, total);
    increase = 0;
    return metric;
  }
}
