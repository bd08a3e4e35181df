package io.lambdametrics.api.metrics;

import java.util.List;

/**
 * Where the buckets of a distribution divide.
 *
 * @param upper the inclusive upper bounds in the unit of the metric, finite and rising; the bucket
 *     above the last is open. With no bounds there are no buckets at all.
 */
public record BucketBounds(List<Double> upper) {

  /** A distribution without buckets: count, sum, smallest and largest only. */
  public static final BucketBounds NONE = new BucketBounds(List.of());

  /**
   * @throws IllegalArgumentException if the bounds are not finite or do not rise
   */
  public BucketBounds {
    upper = List.copyOf(upper);
    double last = Double.NEGATIVE_INFINITY;
    for (double bound : upper) {
      if (!(Double.isFinite(bound) && bound > last)) {
        throw new IllegalArgumentException("bucket bounds have to be finite and rise: " + upper);
      }
      last = bound;
    }
  }

  /** How many buckets these bounds make, the open one included. */
  public int buckets() {
    return upper.isEmpty() ? 0 : upper.size() + 1;
  }

  /** The bucket that {@code value} belongs to, from 0; -1 where there are no buckets. */
  public int bucketOf(double value) {
    if (upper.isEmpty()) {
      return -1;
    }
    int bucket = 0;
    while (bucket < upper.size() && value > upper.get(bucket)) {
      bucket++;
    }
    return bucket;
  }
}
