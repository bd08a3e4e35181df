package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import java.util.ArrayList;
import java.util.List;

/** A distribution, as it grows. Values are added as the platform sent them, without rounding. */
final class DistributionState implements MetricState {

  private final MetricDescriptor descriptor;
  private final Labels labels;
  private final BucketBounds bounds;
  private final long[] buckets;
  private long count;
  private double sum;
  private double min = Double.NaN;
  private double max = Double.NaN;
  private StatisticSet totalBefore;

  DistributionState(MetricDescriptor descriptor, Labels labels, BucketBounds bounds) {
    this.descriptor = descriptor;
    this.labels = labels;
    this.bounds = bounds;
    this.buckets = new long[bounds.buckets()];
    this.totalBefore = StatisticSet.empty(buckets.length);
  }

  /**
   * Adds a value; what is not a finite number of at least 0 cannot be a duration and is left out.
   */
  void observe(double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      return;
    }
    min = count == 0 ? value : Math.min(min, value);
    max = count == 0 ? value : Math.max(max, value);
    count++;
    sum += value;
    buckets[bounds.bucketOf(value)]++;
  }

  @Override
  public boolean hasNews() {
    return count > 0;
  }

  @Override
  public boolean hasBegun() {
    return count > 0 || !totalBefore.isEmpty();
  }

  @Override
  public Metric take() {
    List<Long> counts = new ArrayList<>(buckets.length);
    for (int i = 0; i < buckets.length; i++) {
      counts.add(buckets[i]);
      buckets[i] = 0;
    }
    StatisticSet increase = new StatisticSet(count, sum, min, max, counts);
    StatisticSet total = totalBefore.plus(increase);
    totalBefore = total;
    count = 0;
    sum = 0;
    min = Double.NaN;
    max = Double.NaN;
    return new Metric.Distribution(descriptor, labels, bounds, increase, total);
  }
}
