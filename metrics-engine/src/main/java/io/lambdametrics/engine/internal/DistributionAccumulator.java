package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distribution, as it grows. A value that turns out to have been another is corrected in the
 * total: exactly, and as soon as that does not make it shrink. Receivers take a total that shrinks
 * for one that begins again, and would count all of it twice.
 */
public final class DistributionAccumulator implements MetricAccumulator {

  private final MetricDescriptor metric;
  private final Labels labels;
  private final BucketBounds bounds;
  private final boolean exponential;

  /** What the last window left to be told. */
  private Values window;

  /** What is true of all values up to the last window, and of those that were corrected since. */
  private final Values total;

  /** What the last window said of them: never less than the one before. */
  private StatisticSet told;

  private boolean news;

  /**
   * @param exponential whether to count in exponential buckets too
   */
  public DistributionAccumulator(
      MetricDescriptor metric, Labels labels, BucketBounds bounds, boolean exponential) {
    this.metric = metric;
    this.labels = labels;
    this.bounds = bounds;
    this.exponential = exponential;
    this.window = noValues();
    this.total = noValues();
    this.told = StatisticSet.empty(bounds.buckets());
  }

  /**
   * Puts one value in the place of another.
   *
   * @param before what was observed so far; {@code NaN} for nothing
   * @param now what is true; {@code NaN} only where there was nothing before
   */
  public void replace(double before, double now) {
    if (Double.compare(before, now) == 0) {
      return;
    }
    news = true;
    if (Double.isNaN(before)) {
      window.add(now, bounds.bucketOf(now));
    } else {
      total.add(now, bounds.bucketOf(now));
      total.remove(before, bounds.bucketOf(before));
    }
  }

  @Override
  public boolean hasNews() {
    return news;
  }

  @Override
  public boolean hasBegun() {
    return news || !told.isEmpty();
  }

  @Override
  public boolean recover(Metric earlier) {
    if (!(earlier instanceof Metric.Distribution distribution)
        || !distribution.descriptor().equals(metric)) {
      return false;
    }
    // Only where the settings changed in between, the bounds are others: then it begins again.
    if (distribution.bounds().equals(bounds)) {
      told = distribution.total();
      total.add(told);
    }
    return true;
  }

  @Override
  public Metric take() {
    StatisticSet increase = window.statistics();
    total.addAll(window);
    told = neverLess(told, total.statistics());
    window = noValues();
    news = false;
    return new Metric.Distribution(metric, labels, bounds, increase, told);
  }

  private Values noValues() {
    return new Values(bounds, exponential ? new ExponentialCounts(metric.unit()) : null);
  }

  private static StatisticSet neverLess(StatisticSet before, StatisticSet now) {
    if (before.isEmpty() || now.isEmpty()) {
      return before.isEmpty() ? now : before;
    }
    List<Long> buckets = new ArrayList<>(now.bucketCounts().size());
    long belowBefore = 0;
    long belowNow = 0;
    long told = 0;
    for (int i = 0; i < now.bucketCounts().size(); i++) {
      belowBefore += before.bucketCounts().get(i);
      belowNow += now.bucketCounts().get(i);
      long below = Math.max(told, Math.max(belowBefore, belowNow));
      buckets.add(below - told);
      told = below;
    }
    return new StatisticSet(
        Math.max(told, Math.max(before.count(), now.count())),
        Math.max(before.sum(), now.sum()),
        Math.min(before.min(), now.min()),
        Math.max(before.max(), now.max()),
        buckets,
        ExponentialCounts.neverLess(before.exponential(), now.exponential()));
  }

  /** Values that were added up. */
  private static final class Values {

    private final long[] buckets;
    private final @Nullable ExponentialCounts exponential;
    private final ExactSum sum = new ExactSum();
    private long count;
    private double min = Double.NaN;
    private double max = Double.NaN;

    Values(BucketBounds bounds, @Nullable ExponentialCounts exponential) {
      this.exponential = exponential;
      this.buckets = new long[bounds.buckets()];
    }

    void add(double value, int bucket) {
      widen(value, value);
      count(value, bucket, 1);
      sum.add(value);
    }

    void addAll(Values others) {
      if (others.count > 0) {
        widen(others.min, others.max);
      }
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] += others.buckets[i];
      }
      if (exponential != null && others.exponential != null) {
        exponential.addAll(others.exponential);
      }
      sum.addAll(others.sum);
      count += others.count;
    }

    void add(StatisticSet others) {
      if (others.isEmpty()) {
        return;
      }
      widen(others.min(), others.max());
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] += others.bucketCounts().get(i);
      }
      if (exponential != null) {
        exponential.addAll(others.exponential());
      }
      sum.add(others.sum());
      count += others.count();
    }

    private void widen(double smallest, double largest) {
      min = Double.isNaN(min) ? smallest : Math.min(min, smallest);
      max = Double.isNaN(max) ? largest : Math.max(max, largest);
    }

    /** Smallest and largest stay: they are those of all values that were ever observed. */
    void remove(double value, int bucket) {
      count(value, bucket, -1);
      sum.subtract(value);
    }

    /** Bucket -1 is that of a distribution without buckets. */
    private void count(double value, int bucket, int number) {
      count += number;
      if (bucket >= 0) {
        buckets[bucket] += number;
      }
      if (exponential != null) {
        exponential.count(value, number);
      }
    }

    StatisticSet statistics() {
      if (count <= 0) {
        return StatisticSet.empty(buckets.length);
      }
      List<Long> counts = new ArrayList<>(buckets.length);
      for (long bucket : buckets) {
        counts.add(bucket);
      }
      return new StatisticSet(
          count,
          sum.value(),
          min,
          max,
          counts,
          exponential == null ? ExponentialBuckets.NONE : exponential.buckets());
    }
  }
}
