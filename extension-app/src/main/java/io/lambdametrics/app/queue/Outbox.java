package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.MetricBatch;
import java.util.List;
import java.util.Optional;

/**
 * The batches that one backend has yet to accept.
 *
 * <p>Implementations are thread-safe.
 */
public interface Outbox {

  /** Ends the current window and adds its batch to the outboxes of all backends. */
  void endWindow();

  /**
   * Returns the batch to push now: the same one until {@link #acknowledge} is called; empty if the
   * backend has accepted everything.
   */
  Optional<MetricBatch> next();

  /** Removes the batch that {@link #next} returned: it was accepted, or dropped for good. */
  void acknowledge();

  /** Returns whether no batch is left. */
  boolean isEmpty();

  /** Returns the batches that are left, the oldest first. */
  List<MetricBatch> unacknowledged();
}
