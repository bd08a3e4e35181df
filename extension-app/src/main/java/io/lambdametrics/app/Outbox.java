package io.lambdametrics.app;

import io.lambdametrics.api.metrics.MetricBatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one backend has yet to get: at most one batch that was (perhaps) sent before, which stays as
 * it is until its fate is known, and behind it one that was never sent and takes in every later
 * window. So a backend that is down costs fixed memory and no figure.
 */
final class Outbox {

  private @Nullable MetricBatch current;
  private @Nullable MetricBatch waiting;

  /** Adds a window. */
  void add(MetricBatch window) {
    waiting = waiting == null ? window : waiting.mergedWith(window);
  }

  /** The batch to send now: the same until {@link #settled} is called. */
  Optional<MetricBatch> next() {
    if (current == null) {
      current = waiting;
      waiting = null;
    }
    return Optional.ofNullable(current);
  }

  /** Takes off the batch that {@link #next} gave: it arrived, or was given up. */
  void settled() {
    current = null;
  }

  boolean isEmpty() {
    return current == null && waiting == null;
  }
}
