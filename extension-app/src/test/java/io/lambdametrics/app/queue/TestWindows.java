package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import java.time.Instant;
import java.util.List;

/** Windows with one counter, which is that of invocations. */
public final class TestWindows {

  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final MetricDescriptor CALLS =
      new MetricDescriptor("aws_lambda_invocations", Unit.COUNT, "Calls.");

  private TestWindows() {}

  /** The window that ends {@code seconds} after the start, with what it added and the total. */
  public static MetricBatch window(int seconds, double increase, double total) {
    Instant end = START.plusSeconds(seconds);
    return new MetricBatch(
        end.minusSeconds(1),
        end,
        Labels.NONE,
        List.of(new Metric.Counter(CALLS, Labels.NONE, increase, total)));
  }

  public static double increase(MetricBatch batch) {
    return ((Metric.Counter) batch.metrics().get(0)).increase();
  }
}
