package io.lambdametrics.app;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.engine.BatchEncoding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one backend has yet to get: at most one batch that was (perhaps) sent before, which stays as
 * it is until its fate is known, and behind it one that was never sent and takes in every later
 * window. So a backend that is down costs fixed memory and no figure. Only where a restore made the
 * environment another instance, a window of the one before waits on its own.
 */
final class Outbox {

  private final Deque<MetricBatch> waiting = new ArrayDeque<>();
  private @Nullable MetricBatch current;

  /** Adds a window. */
  void add(MetricBatch window) {
    MetricBatch last = waiting.peekLast();
    if (last != null && last.labels().equals(window.labels())) {
      waiting.removeLast();
      waiting.add(last.mergedWith(window));
    } else {
      waiting.add(window);
    }
  }

  /** The batch to send now: the same until {@link #settled} is called. */
  Optional<MetricBatch> next() {
    if (current == null) {
      current = waiting.poll();
    }
    return Optional.ofNullable(current);
  }

  /** Takes off the batch that {@link #next} gave: it arrived, or was given up. */
  void settled() {
    current = null;
  }

  /** Whether there is a batch that {@link #next} gave and that is not settled. */
  boolean isSending() {
    return current != null;
  }

  /** Writes down all of it. */
  void writeTo(DataOutput out) throws IOException {
    out.writeBoolean(current != null);
    if (current != null) {
      BatchEncoding.write(out, current);
    }
    out.writeInt(waiting.size());
    for (MetricBatch batch : waiting) {
      BatchEncoding.write(out, batch);
    }
  }

  /** Reads what {@link #writeTo} wrote. */
  static Outbox readFrom(DataInput in) throws IOException {
    Outbox outbox = new Outbox();
    outbox.current = in.readBoolean() ? BatchEncoding.read(in) : null;
    for (int left = in.readInt(); left > 0; left--) {
      outbox.waiting.add(BatchEncoding.read(in));
    }
    return outbox;
  }

  /** The batches that are not settled, the oldest first. */
  List<MetricBatch> unsent() {
    List<MetricBatch> unsent = new ArrayList<>();
    if (current != null) {
      unsent.add(current);
    }
    unsent.addAll(waiting);
    return unsent;
  }

  boolean isEmpty() {
    return current == null && waiting.isEmpty();
  }
}
