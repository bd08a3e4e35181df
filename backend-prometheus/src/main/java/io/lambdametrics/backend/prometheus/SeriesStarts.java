package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers the start time of each counter: the start of the first window in which it rose. The
 * same batch twice in a row gets the same times. Not thread-safe.
 */
final class SeriesStarts {

  private final Map<Identity, Long> starts = new HashMap<>();
  private Labels environment = Labels.NONE;

  /** Must be called for each batch. Labels of another environment clear all start times. */
  void enter(MetricBatch batch) {
    if (!batch.labels().equals(environment)) {
      environment = batch.labels();
      starts.clear();
    }
  }

  /**
   * Returns the start time of a series.
   *
   * @param begins whether the series starts in this window
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
