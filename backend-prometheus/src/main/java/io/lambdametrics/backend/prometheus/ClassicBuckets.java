// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import java.util.List;

/** The buckets of a classic histogram: each counts the values up to its bound. */
final class ClassicBuckets {

  /** The name of the label that has a bucket's bound. */
  static final String LE = "le";

  private ClassicBuckets() {}

  /** Receives one bucket. */
  interface Consumer {
    void accept(String bound, double count);
  }

  /** Passes on all buckets with rising bounds; none if the distribution has no bounds. */
  static void forEach(BucketBounds bounds, StatisticSet values, Unit unit, Consumer consumer) {
    List<Double> upper = bounds.upper();
    if (upper.isEmpty()) {
      return;
    }
    long count = 0;
    for (int i = 0; i < upper.size(); i++) {
      count += values.bucketCounts().get(i);
      consumer.accept(PrometheusNames.bound(upper.get(i), unit), (double) count);
    }
    consumer.accept("+Inf", (double) values.count());
  }
}
