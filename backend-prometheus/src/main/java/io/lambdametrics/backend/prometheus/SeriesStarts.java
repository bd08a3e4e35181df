package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import java.util.HashMap;
import java.util.Map;

/**
 * When each counter began: at the start of the window that it first rose in. Equal batches, one
 * after the other, get equal answers. Not thread-safe.
 */
final class SeriesStarts {

  private final Map<Identity, Long> starts = new HashMap<>();
  private Labels environment = Labels.NONE;

  /** To be called for each batch: the labels of another environment begin everything anew. */
  void enter(MetricBatch batch) {
    if (!batch.labels().equals(environment)) {
      environment = batch.labels();
      starts.clear();
    }
  }

  /**
   * When a series began.
   *
   * @param begins whether it does so in this window
   * @return milliseconds since the epoch; 0 if unknown
   */
  long of(String name, Labels labels, boolean begins, MetricBatch batch) {
    Identity identity = new Identity(name, labels);
    if (begins) {
      starts.putIfAbsent(identity, batch.start().toEpochMilli());
    }
    return starts.getOrDefault(identity, 0L);
  }

  private record Identity(String name, Labels labels) {}
}
