package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.engine.LambdaMetrics;
import java.util.List;

/** Counts the invocations in batches, for log lines about lost batches. */
public final class BatchInvocations {

  private BatchInvocations() {}

  /** Returns the number of invocations in these batches. */
  public static long count(List<MetricBatch> batches) {
    double sum = 0;
    for (MetricBatch batch : batches) {
      for (Metric metric : batch.metrics()) {
        if (metric instanceof Metric.Counter counter
            && counter.descriptor().name().equals(LambdaMetrics.INVOCATIONS.name())) {
          sum += counter.increase();
        }
      }
    }
    return Math.round(sum);
  }
}
