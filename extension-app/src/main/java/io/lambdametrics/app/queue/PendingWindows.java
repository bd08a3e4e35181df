package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.engine.BatchEncoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
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
public final class PendingWindows {

  private static final byte[] NONE = new byte[0];

  private final Deque<MetricBatch> waiting = new ArrayDeque<>();
  private @Nullable MetricBatch current;

  /** Adds a window. */
  public void add(MetricBatch window) {
    MetricBatch last = waiting.peekLast();
    if (last != null && last.labels().equals(window.labels())) {
      addMerged(last, window);
    } else {
      waiting.add(window);
    }
  }

  /** A damaged checkpoint can leave a window that nothing can be merged with. */
  private void addMerged(MetricBatch last, MetricBatch window) {
    MetricBatch merged;
    try {
      merged = last.mergedWith(window);
    } catch (IllegalArgumentException impossible) {
      waiting.add(window);
      return;
    }
    waiting.removeLast();
    waiting.add(merged);
  }

  /** The batch to send now: the same until {@link #acknowledge} is called. */
  public Optional<MetricBatch> next() {
    if (current == null) {
      current = waiting.poll();
    }
    return Optional.ofNullable(current);
  }

  /** Takes off the batch that {@link #next} gave: it arrived, or was given up. */
  public void acknowledge() {
    current = null;
  }

  /** Whether there is a batch that {@link #next} gave and that is not settled. */
  boolean isPushing() {
    return current != null;
  }

  /**
   * Writes all of it, but for batches that cannot be written: one of these must not cost the
   * others.
   *
   * @return how many batches were left out
   */
  int writeTo(DataOutput out) throws IOException {
    List<byte[]> encoded = new ArrayList<>();
    for (MetricBatch batch : waiting) {
      byte[] bytes = encoded(batch);
      if (bytes.length > 0) {
        encoded.add(bytes);
      }
    }
    byte[] sending = current == null ? NONE : encoded(current);
    writeBytes(out, sending);
    out.writeInt(encoded.size());
    for (byte[] bytes : encoded) {
      writeBytes(out, bytes);
    }
    int lost = waiting.size() - encoded.size();
    return current != null && sending.length == 0 ? lost + 1 : lost;
  }

  private static byte[] encoded(MetricBatch batch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      BatchEncoding.write(new DataOutputStream(bytes), batch);
    } catch (IOException | RuntimeException e) {
      return NONE;
    }
    return bytes.toByteArray();
  }

  private static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Takes over what {@link #writeTo} wrote, but for batches that cannot be read.
   *
   * @return how many batches were left out
   * @throws IOException if {@code in} fails, ends early or holds something else
   */
  int readFrom(DataInputStream in) throws IOException {
    int lost = 0;
    byte[] sending = readBytes(in);
    if (sending.length > 0) {
      current = decoded(sending);
      lost += current == null ? 1 : 0;
    }
    for (int left = in.readInt(); left > 0; left--) {
      MetricBatch batch = decoded(readBytes(in));
      if (batch == null) {
        lost++;
      } else {
        waiting.add(batch);
      }
    }
    return lost;
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("not an outbox");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static @Nullable MetricBatch decoded(byte[] bytes) {
    try {
      return BatchEncoding.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /** The batches that are not settled, the oldest first. */
  public List<MetricBatch> unacknowledged() {
    List<MetricBatch> unsent = new ArrayList<>();
    if (current != null) {
      unsent.add(current);
    }
    unsent.addAll(waiting);
    return unsent;
  }

  public boolean isEmpty() {
    return current == null && waiting.isEmpty();
  }
}
