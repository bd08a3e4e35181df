// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.StatisticSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds and subtracts the totals of a metric. A zero point is a metric whose total was sent before
 * its last restart; gauges have none.
 *
 * <p>What is sent is never more than what is left above the zero point. So what has been sent so
 * far, over all restarts, is never more than the total, and a part that a restart leaves out is
 * sent later.
 */
final class TotalsArithmetic {

  private TotalsArithmetic() {}

  /** Returns a metric whose total counts from the zero point, with the start of the zero point. */
  static Metric since(Metric zero, Metric raw) {
    if (raw instanceof Metric.Counter counter && zero instanceof Metric.Counter before) {
      // A sum of fractions can be rounded up to slightly more than the total that contains it.
      double total = Math.max(difference(counter.total(), before.total()), counter.increase());
      return new Metric.Counter(
          counter.descriptor(), counter.labels(), counter.increase(), total, before.start());
    }
    if (raw instanceof Metric.Distribution distribution
        && zero instanceof Metric.Distribution before) {
      return since(before, distribution);
    }
    return raw;
  }

  private static Metric since(Metric.Distribution zero, Metric.Distribution raw) {
    try {
      return new Metric.Distribution(
          raw.descriptor(),
          raw.labels(),
          raw.bounds(),
          raw.increase(),
          difference(raw.total(), zero.total()),
          zero.start());
    } catch (IllegalArgumentException incompatible) {
      // A damaged checkpoint can contain a zero point that is not part of the total.
      return raw;
    }
  }

  /**
   * Returns the zero point of a restart.
   *
   * @param zero the zero point of the restart before; the metric without a total for none
   * @param sent the metric as it was last sent
   * @param start when the total starts again
   */
  static Metric zeroPoint(Metric zero, Metric sent, Instant start) {
    if (sent instanceof Metric.Counter counter && zero instanceof Metric.Counter before) {
      double total = sum(before.total(), counter.total());
      return new Metric.Counter(counter.descriptor(), counter.labels(), 0, total, start);
    }
    if (sent instanceof Metric.Distribution distribution
        && zero instanceof Metric.Distribution before) {
      return new Metric.Distribution(
          distribution.descriptor(),
          distribution.labels(),
          distribution.bounds(),
          StatisticSet.empty(distribution.bounds().buckets()),
          sum(before.total(), distribution.total()),
          start);
    }
    return sent;
  }

  /** Returns the metric with neither an increase nor a total. */
  static Metric withoutTotal(Metric metric) {
    if (metric instanceof Metric.Counter counter) {
      return new Metric.Counter(counter.descriptor(), counter.labels(), 0, 0, counter.start());
    }
    if (metric instanceof Metric.Distribution distribution) {
      StatisticSet none = StatisticSet.empty(distribution.bounds().buckets());
      return new Metric.Distribution(
          distribution.descriptor(),
          distribution.labels(),
          distribution.bounds(),
          none,
          none,
          distribution.start());
    }
    return metric;
  }

  private static StatisticSet sum(StatisticSet before, StatisticSet sent) {
    long count = before.count() + sent.count();
    List<Long> buckets = new ArrayList<>(before.bucketCounts().size());
    for (int i = 0; i < before.bucketCounts().size(); i++) {
      buckets.add(before.bucketCounts().get(i) + sent.bucketCounts().get(i));
    }
    return new StatisticSet(
        count,
        sum(before.sum(), sent.sum()),
        sent.isEmpty() ? before.min() : sent.min(),
        sent.isEmpty() ? before.max() : sent.max(),
        buckets,
        before.exponential().plus(sent.exponential()));
  }

  /**
   * Returns what is left of a total. If a value was corrected, there can be a sum without values.
   * Native histograms and OTLP have no place for it, so it is sent with the next value.
   */
  private static StatisticSet difference(StatisticSet raw, StatisticSet zero) {
    long count = raw.count() - zero.count();
    if (count == 0) {
      return StatisticSet.empty(raw.bucketCounts().size());
    }
    return new StatisticSet(
        count,
        Math.max(0, difference(raw.sum(), zero.sum())),
        raw.min(),
        raw.max(),
        difference(raw.bucketCounts(), zero.bucketCounts()),
        difference(raw.exponential(), zero.exponential()));
  }

  /**
   * Subtracts bucket counts so that none is negative. If a correction has moved a value to a lower
   * bucket since the zero point, it stays in its bucket until a later value makes up for it. So the
   * cumulative counts never decrease, and their sum is the number of values.
   */
  private static List<Long> difference(List<Long> raw, List<Long> zero) {
    int buckets = raw.size();
    if (zero.size() != buckets) {
      throw new IllegalArgumentException("buckets differ: " + buckets + " and " + zero.size());
    }
    long[] cumulative = new long[buckets];
    long left = 0;
    for (int i = 0; i < buckets; i++) {
      left += raw.get(i) - zero.get(i);
      cumulative[i] = left;
    }
    for (int i = buckets - 2; i >= 0; i--) {
      cumulative[i] = Math.min(cumulative[i], cumulative[i + 1]);
    }
    List<Long> counts = new ArrayList<>(buckets);
    for (int i = 0; i < buckets; i++) {
      counts.add(i == 0 ? cumulative[0] : cumulative[i] - cumulative[i - 1]);
    }
    return counts;
  }

  private static ExponentialBuckets difference(ExponentialBuckets raw, ExponentialBuckets zero) {
    SortedMap<Integer, Long> counts = new TreeMap<>(raw.counts());
    zero.counts().forEach((bucket, count) -> counts.merge(bucket, -count, Long::sum));
    counts.values().removeIf(count -> count == 0);
    return new ExponentialBuckets(raw.zeroCount() - zero.zeroCount(), counts);
  }

  /** Adds two decimals of a few places without the rounding error of doubles. */
  private static double sum(double one, double other) {
    return BigDecimal.valueOf(one).add(BigDecimal.valueOf(other)).doubleValue();
  }

  /** Subtracts two decimals of a few places without the rounding error of doubles. */
  private static double difference(double from, double number) {
    return BigDecimal.valueOf(from).subtract(BigDecimal.valueOf(number)).doubleValue();
  }
}
