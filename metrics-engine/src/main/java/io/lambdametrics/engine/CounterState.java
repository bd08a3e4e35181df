package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;

/**
 * A count, as it grows. Where later events show that there were fewer, that is held back until
 * others make up for it: receivers take a total that shrinks for one that begins again.
 */
final class CounterState implements MetricState {

  private final LambdaMetric metric;
  private final Labels labels;

  /** What the last window said. */
  private long told;

  /** What is true. */
  private long total;

  CounterState(LambdaMetric metric, Labels labels) {
    this.metric = metric;
    this.labels = labels;
  }

  void increment() {
    add(1);
  }

  /** Adds a number, which can be negative. */
  void add(long number) {
    total += number;
  }

  /** Takes over a count that is kept elsewhere; one that is lower changes nothing. */
  void raiseTo(long number) {
    total = Math.max(total, number);
  }

  @Override
  public boolean hasNews() {
    return total > told;
  }

  @Override
  public boolean hasBegun() {
    return total > 0 || told > 0;
  }

  @Override
  public boolean resume(Metric earlier) {
    if (!(earlier instanceof Metric.Counter counter)
        || !counter.descriptor().equals(metric.descriptor())) {
      return false;
    }
    told = (long) Math.min(counter.total(), EarliestValues.LARGEST);
    total = told;
    return true;
  }

  @Override
  public Metric take() {
    long increase = Math.max(0, total - told);
    told += increase;
    return new Metric.Counter(metric.descriptor(), labels, (double) increase, (double) told);
  }
}
