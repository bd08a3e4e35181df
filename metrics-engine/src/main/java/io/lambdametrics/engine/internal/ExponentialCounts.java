// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Unit;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts values in exponential buckets. The order of the values does not matter, and a value can be
 * removed before it was added.
 */
final class ExponentialCounts {

  /** The key of the zero bucket: below all others. */
  private static final int ZERO = Integer.MIN_VALUE;

  private final double unitsInBaseUnit;
  private final SortedMap<Integer, Long> counts = new TreeMap<>();

  /**
   * @param unit the unit of the values
   */
  ExponentialCounts(Unit unit) {
    this.unitsInBaseUnit = unit == Unit.MILLISECONDS ? 1000 : 1;
  }

  /** Adds {@code number} to the bucket of a value. */
  void add(double value, int number) {
    double inBaseUnit = value / unitsInBaseUnit;
    int bucket =
        inBaseUnit > ExponentialBuckets.ZERO_THRESHOLD
            ? ExponentialBuckets.indexOf(inBaseUnit)
            : ZERO;
    counts.merge(bucket, (long) number, Long::sum);
  }

  /** Adds counted values. */
  void addAll(ExponentialBuckets added) {
    withZeroBucket(added).forEach((bucket, number) -> counts.merge(bucket, number, Long::sum));
  }

  ExponentialBuckets buckets() {
    return withoutZeroBucket(counts);
  }

  /**
   * Returns what to report after {@code before} so that no bucket decreases: receivers take that
   * for a histogram that was reset. The result has as many values as {@code now}. A value that was
   * reported in a wrong bucket stays there until later values of that bucket make up for it.
   */
  static ExponentialBuckets neverLess(ExponentialBuckets before, ExponentialBuckets now) {
    if (now.equals(ExponentialBuckets.NONE)) {
      return before;
    }
    SortedMap<Integer, Long> reported = withZeroBucket(before);
    long left = now.count() - before.count();
    for (var bucket : withZeroBucket(now).entrySet()) {
      long missing = bucket.getValue() - reported.getOrDefault(bucket.getKey(), 0L);
      long added = Math.max(0, Math.min(missing, left));
      reported.merge(bucket.getKey(), added, Long::sum);
      left -= added;
    }
    return withoutZeroBucket(reported);
  }

  private static SortedMap<Integer, Long> withZeroBucket(ExponentialBuckets buckets) {
    SortedMap<Integer, Long> all = new TreeMap<>(buckets.counts());
    all.put(ZERO, buckets.zeroCount());
    return all;
  }

  private static ExponentialBuckets withoutZeroBucket(SortedMap<Integer, Long> all) {
    SortedMap<Integer, Long> counts = new TreeMap<>(all);
    Long zeros = counts.remove(ZERO);
    // A count below 0 is of a value that was removed but never reported. Later values cover it.
    counts.values().removeIf(count -> count <= 0);
    return new ExponentialBuckets(zeros == null ? 0 : Math.max(0, zeros), counts);
  }
}
