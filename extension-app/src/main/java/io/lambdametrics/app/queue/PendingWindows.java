// SPDX-License-Identifier: Apache-2.0
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
 * The windows in an outbox: at most one batch that may have been sent, which never changes, and
 * behind it one batch that was never sent. All later windows are merged into the second one, so a
 * backend that is down costs a fixed amount of memory and no metrics. Only a restore adds another
 * batch, because the windows before and after it belong to different instances.
 *
 * <p>Not thread-safe.
 */
final class PendingWindows {

  private static final byte[] NOTHING = new byte[0];

  private Deque<MetricBatch> waiting = new ArrayDeque<>();

  /** The batch that may have been sent. */
  private @Nullable MetricBatch current;

  /** A window that can be added without more memory. */
  interface Addition {
    void apply();
  }

  /** Adds a window. */
  void add(MetricBatch window) {
    prepare(window).apply();
  }

  /** Prepares to add a window, which changes nothing yet. No other change may come in between. */
  Addition prepare(MetricBatch window) {
    MetricBatch merged = mergedWithLast(window);
    Deque<MetricBatch> after = new ArrayDeque<>(waiting);
    if (merged != null) {
      after.removeLast();
    }
    after.add(merged != null ? merged : window);
    return () -> waiting = after;
  }

  /** Returns the newest waiting batch together with a window; {@code null} if they do not fit. */
  private @Nullable MetricBatch mergedWithLast(MetricBatch window) {
    MetricBatch last = waiting.peekLast();
    if (last == null || !last.labels().equals(window.labels())) {
      return null;
    }
    try {
      return last.mergedWith(window);
    } catch (IllegalArgumentException incompatible) {
      // A damaged checkpoint can contain a window that no other can be merged with.
      return null;
    }
  }

  /** Returns the batch to push now: the same one until {@link #acknowledge} is called. */
  Optional<MetricBatch> next() {
    if (current == null) {
      current = waiting.poll();
    }
    return Optional.ofNullable(current);
  }

  /** Removes the batch that {@link #next} returned. */
  void acknowledge() {
    current = null;
  }

  /** Returns whether {@link #next} returned a batch that is not acknowledged. */
  boolean isPushing() {
    return current != null;
  }

  /** Returns the batch that {@link #next} returned, if it is not acknowledged. */
  Optional<MetricBatch> pushing() {
    return Optional.ofNullable(current);
  }

  /** Returns the batches that are not acknowledged, the oldest first. */
  List<MetricBatch> unacknowledged() {
    List<MetricBatch> batches = new ArrayList<>();
    if (current != null) {
      batches.add(current);
    }
    batches.addAll(waiting);
    return batches;
  }

  boolean isEmpty() {
    return current == null && waiting.isEmpty();
  }

  /**
   * Writes all batches except those that cannot be encoded, so that the others are kept.
   *
   * @return the number of batches that are missing
   */
  int writeTo(DataOutput out) throws IOException {
    List<byte[]> encoded = new ArrayList<>();
    for (MetricBatch batch : waiting) {
      byte[] bytes = encode(batch);
      if (bytes.length > 0) {
        encoded.add(bytes);
      }
    }
    byte[] first = current == null ? NOTHING : encode(current);
    writeBytes(out, first);
    out.writeInt(encoded.size());
    for (byte[] bytes : encoded) {
      writeBytes(out, bytes);
    }
    int missing = waiting.size() - encoded.size();
    return current != null && first.length == 0 ? missing + 1 : missing;
  }

  private static byte[] encode(MetricBatch batch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      BatchEncoding.write(new DataOutputStream(bytes), batch);
    } catch (IOException | RuntimeException e) {
      return NOTHING;
    }
    return bytes.toByteArray();
  }

  private static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads the batches that {@link #writeTo} wrote, except those that cannot be decoded.
   *
   * @return the number of batches that are missing
   * @throws IOException if {@code in} fails, ends early or contains something else
   */
  int readFrom(DataInputStream in) throws IOException {
    int missing = 0;
    byte[] first = readBytes(in);
    if (first.length > 0) {
      current = decode(first);
      missing += current == null ? 1 : 0;
    }
    for (int left = in.readInt(); left > 0; left--) {
      MetricBatch batch = decode(readBytes(in));
      if (batch == null) {
        missing++;
      } else {
        waiting.add(batch);
      }
    }
    return missing;
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

  private static @Nullable MetricBatch decode(byte[] bytes) {
    try {
      return BatchEncoding.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
