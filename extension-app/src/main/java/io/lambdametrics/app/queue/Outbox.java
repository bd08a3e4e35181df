package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.MetricBatch;
import java.util.List;
import java.util.Optional;

/** What is to go to one backend, as its pusher sees it. May be used by several threads. */
public interface Outbox {

  /** Has what was counted so far made into batches. */
  void endWindow();

  /** The batch to send now: the same until {@link #acknowledge} is called; empty if all is sent. */
  Optional<MetricBatch> next();

  /** Takes off the batch that {@link #next} gave: it arrived, or was given up. */
  void acknowledge();

  /** Whether everything that was collected is sent. */
  boolean isEmpty();

  /** The batches that were collected and are not settled, the oldest first. */
  List<MetricBatch> unacknowledged();
}
