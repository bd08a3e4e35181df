package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;

/** A count, as it grows. */
final class CounterState implements MetricState {

  private final LambdaMetric metric;
  private final Labels labels;
  private long taken;
  private long total;

  CounterState(LambdaMetric metric, Labels labels) {
    this.metric = metric;
    this.labels = labels;
  }

  void increment() {
    add(1);
  }

  void add(long number) {
    total += number;
  }

  /** Takes over a count that is kept elsewhere; one that is lower changes nothing. */
  void raiseTo(long number) {
    total = Math.max(total, number);
  }

  @Override
  public boolean hasNews() {
    return total > taken;
  }

  @Override
  public boolean hasBegun() {
    return total > 0;
  }

  @Override
  public Metric take() {
    Metric taking =
        new Metric.Counter(metric.descriptor(), labels, (double) (total - taken), (double) total);
    taken = total;
    return taking;
  }
}
