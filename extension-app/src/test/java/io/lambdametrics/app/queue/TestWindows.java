// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.engine.LambdaMetric;
import io.lambdametrics.engine.LambdaMetrics;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Windows with one metric, the number of invocations. */
public final class TestWindows {

  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final MetricDescriptor CALLS =
      new MetricDescriptor("aws_lambda_invocations", Unit.COUNT, "Calls.");

  private TestWindows() {}

  /** Returns a window of one second that ends {@code seconds} after {@link #START}. */
  public static MetricBatch window(int seconds, double increase, double total) {
    Instant end = START.plusSeconds(seconds);
    return new MetricBatch(
        end.minusSeconds(1),
        end,
        Labels.NONE,
        List.of(new Metric.Counter(CALLS, Labels.NONE, increase, total)));
  }

  /** Returns the number of invocations in a window. */
  public static double increase(MetricBatch batch) {
    return counters(batch, LambdaMetrics.INVOCATIONS).mapToDouble(Metric.Counter::increase).sum();
  }

  /** Returns the total of a counter at the end of a window. */
  static double total(MetricBatch batch, LambdaMetric metric) {
    return counters(batch, metric).mapToDouble(Metric.Counter::total).sum();
  }

  private static Stream<Metric.Counter> counters(MetricBatch batch, LambdaMetric metric) {
    return batch.metrics().stream()
        .filter(each -> each.descriptor().name().equals(metric.descriptor().name()))
        .map(Metric.Counter.class::cast);
  }
}
