// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of values in buckets whose bounds are powers of the eighth root of 2. Empty buckets are
 * left out. These are the buckets of Prometheus' native histograms of schema 3 and of
 * OpenTelemetry's exponential histograms of scale 3. Values are in the base unit of their metric:
 * times in seconds.
 *
 * @param zeroCount the number of values up to {@link #ZERO_THRESHOLD}; 0 or more
 * @param counts the number of values in bucket {@code i}, which are above {@code 2^((i-1)/8)} and
 *     at most {@code 2^(i/8)}; each above 0. From 1 microsecond to 15 minutes there are 240
 *     buckets.
 */
public record ExponentialBuckets(long zeroCount, SortedMap<Integer, Long> counts) {

  /** The logarithm to base 2 of the number of buckets from a power of 2 to the next. */
  public static final int SCALE = 3;

  /** Values up to this count as 0: about a microsecond, or less than a byte. */
  public static final double ZERO_THRESHOLD = 0x1p-20;

  /** No values, or values that were not counted in exponential buckets. */
  public static final ExponentialBuckets NONE = new ExponentialBuckets(0, new TreeMap<>());

  private static final double[] BOUNDS = bounds();

  /**
   * @throws IllegalArgumentException if a count is negative, or 0 in a bucket
   */
  public ExponentialBuckets {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    if (zeroCount < 0 || counts.values().stream().anyMatch(count -> count <= 0)) {
      throw new IllegalArgumentException("invalid counts: " + zeroCount + " " + counts);
    }
  }

  /**
   * Returns the bucket of a value.
   *
   * @param value in the base unit, above {@link #ZERO_THRESHOLD} and finite
   */
  public static int indexOf(double value) {
    int power = Math.getExponent(value);
    double rest = value / Math.scalb(1.0, power);
    int bucket = 0;
    while (rest > BOUNDS[bucket]) {
      bucket++;
    }
    return (power << SCALE) + bucket;
  }

  /** Returns the number of values. */
  public long count() {
    return zeroCount + counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the counts of both sets of values. */
  public ExponentialBuckets plus(ExponentialBuckets other) {
    SortedMap<Integer, Long> sums = new TreeMap<>(counts);
    other.counts.forEach((bucket, count) -> sums.merge(bucket, count, Long::sum));
    return new ExponentialBuckets(zeroCount + other.zeroCount, sums);
  }

  /** Returns the bounds of the buckets from 1 to 2. */
  private static double[] bounds() {
    double[] bounds = new double[(1 << SCALE) + 1];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = Math.pow(2, i / (double) (1 << SCALE));
    }
    return bounds;
  }
}
