// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.testkit;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A batch with a metric of each kind, as the extension makes them. */
public final class SampleBatch {

  private SampleBatch() {}

  /**
   * Returns the batch of a window of 10 seconds. Two batches with the same end are equal.
   *
   * @param end the end of the window
   */
  public static MetricBatch endingAt(Instant end) {
    Labels labels =
        Labels.of(Map.of("function_name", "checkout", "instance", "a1b2c3d4", "Stage", "live"));
    return new MetricBatch(
        end.minusSeconds(10), end, labels, List.of(invocations(), memory(), duration()));
  }

  private static Metric invocations() {
    return new Metric.Counter(
        new MetricDescriptor("aws_lambda_invocations", Unit.COUNT, "Invocations of the function."),
        Labels.NONE,
        3,
        5);
  }

  private static Metric memory() {
    return new Metric.Gauge(
        new MetricDescriptor("aws_lambda_memory_size", Unit.BYTES, "Memory of the function."),
        Labels.NONE,
        134_217_728);
  }

  private static Metric duration() {
    return new Metric.Distribution(
        new MetricDescriptor(
            "aws_lambda_duration", Unit.MILLISECONDS, "How long invocations took."),
        Labels.of("outcome", "success"),
        new BucketBounds(List.of(10.0, 100.0)),
        new StatisticSet(3, 165.5, 5.5, 120, List.of(1L, 1L, 1L)),
        new StatisticSet(5, 185.5, 5.5, 120, List.of(3L, 1L, 1L)));
  }
}
