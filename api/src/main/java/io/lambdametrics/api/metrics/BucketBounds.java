// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import java.util.List;

/**
 * The bounds of the buckets of a distribution.
 *
 * @param upper the inclusive upper bounds in the unit of the metric, finite and increasing. One
 *     more bucket without a bound follows the last. Without bounds there are no buckets.
 */
public record BucketBounds(List<Double> upper) {

  /** A distribution without buckets, with count, sum, minimum and maximum only. */
  public static final BucketBounds NONE = new BucketBounds(List.of());

  /**
   * @throws IllegalArgumentException if the bounds are not finite and increasing
   */
  public BucketBounds {
    upper = List.copyOf(upper);
    double last = Double.NEGATIVE_INFINITY;
    for (double bound : upper) {
      if (!(Double.isFinite(bound) && bound > last)) {
        throw new IllegalArgumentException("bucket bounds must be finite and increasing: " + upper);
      }
      last = bound;
    }
  }

  /** Returns the number of buckets, including the one without a bound. */
  public int buckets() {
    return upper.isEmpty() ? 0 : upper.size() + 1;
  }

  /** Returns the bucket of {@code value}, from 0; -1 if there are no buckets. */
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
