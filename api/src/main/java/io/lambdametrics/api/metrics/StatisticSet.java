// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The statistics of a set of values.
 *
 * @param count the number of values
 * @param sum the exact sum
 * @param min the smallest value; {@code NaN} if there are no values
 * @param max the largest value; {@code NaN} if there are no values
 * @param bucketCounts the number of values in each bucket (not cumulative), one more than there are
 *     bounds; empty if the distribution has no buckets
 * @param exponential the values in exponential buckets; {@link ExponentialBuckets#NONE} if they are
 *     not counted in these
 */
public record StatisticSet(
    long count,
    double sum,
    double min,
    double max,
    List<Long> bucketCounts,
    ExponentialBuckets exponential) {

  /**
   * @throws IllegalArgumentException if the count is negative, or minimum and maximum do not match
   *     it
   */
  public StatisticSet {
    bucketCounts = List.copyOf(bucketCounts);
    Objects.requireNonNull(exponential, "exponential");
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
    if ((count == 0) != Double.isNaN(min) || (count == 0) != Double.isNaN(max)) {
      throw new IllegalArgumentException(
          "count " + count + " does not match min " + min + " and max " + max);
    }
  }

  /** Creates a set without exponential buckets. */
  public StatisticSet(long count, double sum, double min, double max, List<Long> bucketCounts) {
    this(count, sum, min, max, bucketCounts, ExponentialBuckets.NONE);
  }

  /** Returns the set of no values, with {@code buckets} buckets. */
  public static StatisticSet empty(int buckets) {
    List<Long> zeros = new ArrayList<>(buckets);
    for (int i = 0; i < buckets; i++) {
      zeros.add(0L);
    }
    return new StatisticSet(0, 0, Double.NaN, Double.NaN, zeros);
  }

  /** Returns whether there are no values. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Returns the mean; {@code NaN} if there are no values. */
  public double mean() {
    return count == 0 ? Double.NaN : sum / count;
  }

  /**
   * Returns the statistics of the values of both sets.
   *
   * @throws IllegalArgumentException if the sets have different numbers of buckets
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
