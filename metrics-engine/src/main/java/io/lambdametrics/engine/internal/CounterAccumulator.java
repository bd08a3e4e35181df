package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;

/**
 * A count, as it grows. Where later events show that there were fewer, that is held back until
 * others make up for it: receivers take a total that shrinks for one that begins again.
 */
public final class CounterAccumulator implements MetricAccumulator {

  private final MetricDescriptor metric;
  private final Labels labels;

  /** What the last window said. */
  private long told;

  /** What is true. */
  private long total;

  public CounterAccumulator(MetricDescriptor metric, Labels labels) {
    this.metric = metric;
    this.labels = labels;
  }

  public void increment() {
    add(1);
  }

  /** Adds a number, which can be negative. */
  public void add(long number) {
    total += number;
  }

  /** Takes over a count that is kept elsewhere; one that is lower changes nothing. */
  public void raiseTo(long number) {
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
  public boolean recover(Metric earlier) {
    if (!(earlier instanceof Metric.Counter counter) || !counter.descriptor().equals(metric)) {
      return false;
    }
    told = (long) Math.min(counter.total(), FirstObservedValues.LARGEST);
    total = told;
    return true;
  }

  @Override
  public Metric take() {
    long increase = Math.max(0, total - told);
    told += increase;
    return new Metric.Counter(metric, labels, (double) increase, (double) told);
  }
}
