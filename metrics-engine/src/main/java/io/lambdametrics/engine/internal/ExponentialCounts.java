package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Unit;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts values in exponential buckets. The order of the values does not matter. */
final class ExponentialCounts {

  /** In place of a bucket's number, for values that count as 0: below all others. */
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
  void count(double value, int number) {
    double inBaseUnit = value / unitsInBaseUnit;
    int bucket =
        inBaseUnit > ExponentialBuckets.ZERO_THRESHOLD
            ? ExponentialBuckets.indexOf(inBaseUnit)
            : ZERO;
    counts.merge(bucket, (long) number, Long::sum);
  }

  /** Adds what the others count. */
  void addAll(ExponentialCounts others) {
    others.counts.forEach((bucket, number) -> counts.merge(bucket, number, Long::sum));
  }

  /** Adds what an earlier process told. */
  void addAll(ExponentialBuckets earlier) {
    all(earlier).forEach((bucket, number) -> counts.merge(bucket, number, Long::sum));
  }

  ExponentialBuckets buckets() {
    return buckets(counts);
  }

  /**
   * What to tell after {@code before}, so that no bucket shrinks: receivers take that for a
   * histogram that begins again. There are as many values as in {@code now}; those that were told
   * of a bucket in which they are not stay there, until values that come later make up for them.
   */
  static ExponentialBuckets neverLess(ExponentialBuckets before, ExponentialBuckets now) {
    if (now.equals(ExponentialBuckets.NONE)) {
      return before;
    }
    SortedMap<Integer, Long> told = all(before);
    long left = now.count() - before.count();
    for (var bucket : all(now).entrySet()) {
      long missing = bucket.getValue() - told.getOrDefault(bucket.getKey(), 0L);
      long added = Math.max(0, Math.min(missing, left));
      told.merge(bucket.getKey(), added, Long::sum);
      left -= added;
    }
    return buckets(told);
  }

  private static SortedMap<Integer, Long> all(ExponentialBuckets buckets) {
    SortedMap<Integer, Long> all = new TreeMap<>(buckets.counts());
    all.put(ZERO, buckets.zeroCount());
    return all;
  }

  private static ExponentialBuckets buckets(SortedMap<Integer, Long> all) {
    SortedMap<Integer, Long> counts = new TreeMap<>(all);
    Long zeros = counts.remove(ZERO);
    // Below 0 is a value that was taken out and never told here; others make up for it.
    counts.values().removeIf(count -> count <= 0);
    return new ExponentialBuckets(zeros == null ? 0 : Math.max(0, zeros), counts);
  }
}
