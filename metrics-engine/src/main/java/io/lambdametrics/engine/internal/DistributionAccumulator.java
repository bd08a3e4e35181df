// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distribution whose values can be corrected. A correction changes the total, not a window's
 * increase. No part of the reported total ever decreases: receivers take a lower total for a series
 * that was reset and would count all of it twice. So a correction that lowers a figure is reported
 * once later values make up for it.
 */
public final class DistributionAccumulator implements MetricAccumulator {

  private final MetricDescriptor metric;
  private final Labels labels;
  private final BucketBounds bounds;
  private final boolean exponential;

  /** The new values since the last window. */
  private Values window;

  /** All values up to the last window, with later corrections. */
  private Values total;

  /** The total of the last window. */
  private StatisticSet reported;

  private boolean changed;

  /** When the total was empty; {@code null} before the first window. */
  private @Nullable Instant start;

  /**
   * @param exponential whether to count in exponential buckets too
   */
  public DistributionAccumulator(
      MetricDescriptor metric, Labels labels, BucketBounds bounds, boolean exponential) {
    this.metric = metric;
    this.labels = labels;
    this.bounds = bounds;
    this.exponential = exponential;
    this.window = new Values();
    this.total = new Values();
    this.reported = StatisticSet.empty(bounds.buckets());
  }

  /**
   * Replaces one value by another.
   *
   * @param before the value counted so far; {@code NaN} for none
   * @param now the value to count; {@code NaN} only if there was none before
   */
  public void replace(double before, double now) {
    if (Double.compare(before, now) == 0) {
      return;
    }
    changed = true;
    if (Double.isNaN(before)) {
      window.add(now);
    } else {
      total.add(now);
      total.remove(before);
    }
  }

  @Override
  public boolean hasChanged() {
    return changed;
  }

  @Override
  public boolean hasStarted() {
    return changed || !reported.isEmpty();
  }

  @Override
  public boolean recover(Metric earlier) {
    if (!(earlier instanceof Metric.Distribution distribution)
        || !distribution.descriptor().equals(metric)) {
      return false;
    }
    // The bounds differ only if a setting changed in between. Then the distribution starts over.
    if (distribution.bounds().equals(bounds)) {
      start = distribution.start();
      reported = distribution.total();
      total = valuesOf(reported);
    }
    return true;
  }

  @Override
  public @Nullable Metric correction() {
    StatisticSet now = total.statistics();
    return now.equals(reported)
        ? null
        : new Metric.Distribution(
            metric, labels, bounds, StatisticSet.empty(bounds.buckets()), now);
  }

  @Override
  public void correct(Metric correction) {
    if (correction instanceof Metric.Distribution distribution
        && distribution.descriptor().equals(metric)
        && distribution.bounds().equals(bounds)) {
      total = valuesOf(distribution.total());
    }
  }

  private Values valuesOf(StatisticSet set) {
    ExactSum sum = new ExactSum();
    sum.add(set.sum());
    Values values = new Values();
    values.addAll(set, sum);
    return values;
  }

  @Override
  public Metric take(Instant windowStart) {
    Instant from = start == null ? windowStart : start;
    start = from;
    StatisticSet increase = window.statistics();
    total.addAll(increase, window.sum);
    reported = neverLess(reported, total.statistics());
    window = new Values();
    changed = false;
    return new Metric.Distribution(metric, labels, bounds, increase, reported, from);
  }

  /** Returns {@code now} with every part raised to at least what was reported before. */
  private static StatisticSet neverLess(StatisticSet before, StatisticSet now) {
    if (before.isEmpty() || now.isEmpty()) {
      return before.isEmpty() ? now : before;
    }
    List<Long> buckets = new ArrayList<>(now.bucketCounts().size());
    long cumulativeBefore = 0;
    long cumulativeNow = 0;
    long cumulative = 0;
    for (int i = 0; i < now.bucketCounts().size(); i++) {
      cumulativeBefore += before.bucketCounts().get(i);
      cumulativeNow += now.bucketCounts().get(i);
      long raised = Math.max(cumulative, Math.max(cumulativeBefore, cumulativeNow));
      buckets.add(raised - cumulative);
      cumulative = raised;
    }
    return new StatisticSet(
        Math.max(cumulative, Math.max(before.count(), now.count())),
        Math.max(before.sum(), now.sum()),
        Math.min(before.min(), now.min()),
        Math.max(before.max(), now.max()),
        buckets,
        ExponentialCounts.neverLess(before.exponential(), now.exponential()));
  }

  /** The statistics of a changing set of values. */
  private final class Values {

    private final long[] buckets = new long[bounds.buckets()];
    private final @Nullable ExponentialCounts exponentialCounts =
        exponential ? new ExponentialCounts(metric.unit()) : null;
    private final ExactSum sum = new ExactSum();
    private long count;
    private double min = Double.NaN;
    private double max = Double.NaN;

    void add(double value) {
      widen(value, value);
      count(value, 1);
      sum.add(value);
    }

    /** Removes a value. Minimum and maximum stay: they cover all values ever observed. */
    void remove(double value) {
      count(value, -1);
      sum.subtract(value);
    }

    private void count(double value, int number) {
      count += number;
      if (buckets.length > 0) {
        buckets[bounds.bucketOf(value)] += number;
      }
      if (exponentialCounts != null) {
        exponentialCounts.add(value, number);
      }
    }

    /**
     * Adds a set of values.
     *
     * @param exactSum their sum, without the rounding of {@link StatisticSet#sum}
     */
    void addAll(StatisticSet added, ExactSum exactSum) {
      if (added.isEmpty()) {
        return;
      }
      widen(added.min(), added.max());
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] += added.bucketCounts().get(i);
      }
      if (exponentialCounts != null) {
        exponentialCounts.addAll(added.exponential());
      }
      sum.addAll(exactSum);
      count += added.count();
    }

    private void widen(double smallest, double largest) {
      min = Double.isNaN(min) ? smallest : Math.min(min, smallest);
      max = Double.isNaN(max) ? largest : Math.max(max, largest);
    }

    /** Returns the statistics. Without a damaged checkpoint, no part of them is below 0. */
    StatisticSet statistics() {
      List<Long> counts = new ArrayList<>(buckets.length);
      long counted = 0;
      for (long bucket : buckets) {
        counts.add(Math.max(0, bucket));
        counted += Math.max(0, bucket);
      }
      long number = buckets.length > 0 ? counted : count;
      if (number <= 0) {
        return StatisticSet.empty(buckets.length);
      }
      return new StatisticSet(
          number,
          Math.max(0, sum.value()),
          min,
          max,
          counts,
          exponentialCounts == null ? ExponentialBuckets.NONE : exponentialCounts.buckets());
    }
  }
}
