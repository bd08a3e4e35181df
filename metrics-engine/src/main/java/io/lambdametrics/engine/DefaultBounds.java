// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.BucketBounds;
import java.util.ArrayList;
import java.util.List;

/** The bounds of the classic histograms, where no setting replaces them. */
final class DefaultBounds {

  /**
   * From 1 ms to 15 minutes, the limit of an invocation. Few bounds, since each bucket is a series
   * of each instance.
   */
  static final BucketBounds DURATION =
      new BucketBounds(
          List.of(
              1., 5., 10., 25., 50., 100., 250., 500., 1_000., 2_500., 10_000., 60_000., 900_000.));

  /** The same bounds up to 90 minutes, the limit of an invocation on managed instances. */
  static final BucketBounds MANAGED_DURATION = upTo(DURATION, 5_400_000.);

  /** Up to 2 s, the limit of extensions at shutdown. */
  static final BucketBounds EXTENSIONS =
      new BucketBounds(List.of(1., 5., 10., 50., 100., 500., 2_000.));

  /** Up to 10 s, the limit of an initialization. */
  static final BucketBounds INIT =
      new BucketBounds(List.of(100., 250., 500., 1_000., 2_500., 5_000., 10_000.));

  /** Up to the limits of a buffered response (6 MiB) and a streamed one (200 MiB). */
  static final BucketBounds SIZE =
      new BucketBounds(List.of(1_024., 10_240., 102_400., 1_048_576., 6_291_456., 209_715_200.));

  /** Up to 10,240 MB, the largest memory size. */
  static final BucketBounds MEMORY = megabytes(64, 128, 256, 512, 1_024, 2_048, 4_096, 10_240);

  private DefaultBounds() {}

  private static BucketBounds megabytes(int... sizes) {
    List<Double> bytes = new ArrayList<>();
    for (int size : sizes) {
      bytes.add(size * InvocationMetrics.BYTES_IN_MB);
    }
    return new BucketBounds(bytes);
  }

  private static BucketBounds upTo(BucketBounds bounds, double last) {
    List<Double> upper = new ArrayList<>(bounds.upper());
    upper.add(last);
    return new BucketBounds(upper);
  }
}
