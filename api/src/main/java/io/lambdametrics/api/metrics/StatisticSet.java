package io.lambdametrics.api.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The distribution of a number of observed values.
 *
 * @param count how many there were
 * @param sum their exact sum
 * @param min the smallest; {@code NaN} if there were none
 * @param max the largest; {@code NaN} if there were none
 * @param bucketCounts how many lay in each bucket (not cumulative); one more than there are bounds,
 *     since the last bucket has none above it. Empty where a distribution has no buckets.
 * @param exponential the same values in exponential buckets, if that was asked for; else {@link
 *     ExponentialBuckets#NONE}
 */
public record StatisticSet(
    long count,
    double sum,
    double min,
    double max,
    List<Long> bucketCounts,
    ExponentialBuckets exponential) {

  /**
   * @throws IllegalArgumentException if the count is negative, or there are values without a
   *     smallest and a largest
   */
  public StatisticSet {
    bucketCounts = List.copyOf(bucketCounts);
    Objects.requireNonNull(exponential, "exponential");
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
    if ((count == 0) != Double.isNaN(min) || (count == 0) != Double.isNaN(max)) {
      throw new IllegalArgumentException(
          "count " + count + " does not go with min " + min + " and max " + max);
    }
  }

  /** A set that is not in exponential buckets too. */
  public StatisticSet(long count, double sum, double min, double max, List<Long> bucketCounts) {
    this(count, sum, min, max, bucketCounts, ExponentialBuckets.NONE);
  }

  /** The set of no values, for a distribution with {@code buckets} buckets. */
  public static StatisticSet empty(int buckets) {
    List<Long> zeros = new ArrayList<>(buckets);
    for (int i = 0; i < buckets; i++) {
      zeros.add(0L);
    }
    return new StatisticSet(0, 0, Double.NaN, Double.NaN, zeros);
  }

  /** Whether there were no values. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** The mean; {@code NaN} if there were no values. */
  public double mean() {
    return count == 0 ? Double.NaN : sum / count;
  }

  /**
   * The set of the values of both.
   *
   * @throws IllegalArgumentException if the two have different numbers of buckets
   */
  public StatisticSet plus(StatisticSet other) {
    if (bucketCounts.size() != other.bucketCounts.size()) {
      throw new IllegalArgumentException(
          "buckets differ: " + bucketCounts.size() + " and " + other.bucketCounts.size());
    }
    if (other.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    List<Long> buckets = new ArrayList<>(bucketCounts.size());
    for (int i = 0; i < bucketCounts.size(); i++) {
      buckets.add(bucketCounts.get(i) + other.bucketCounts.get(i));
    }
    return new StatisticSet(
        count + other.count,
        sum + other.sum,
        Math.min(min, other.min),
        Math.max(max, other.max),
        buckets,
        exponential.plus(other.exponential));
  }
}
