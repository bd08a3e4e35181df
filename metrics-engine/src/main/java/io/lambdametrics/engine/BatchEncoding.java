// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.engine.internal.BinaryEncoding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/**
 * Encodes windows for a later process of the same execution environment and release. A window that
 * is read equals the one that was written.
 */
public final class BatchEncoding {

  private BatchEncoding() {}

  /**
   * Writes a window.
   *
   * @param batch a window of an engine, or several of them merged
   * @throws IOException if {@code out} fails
   */
  public static void write(DataOutput out, MetricBatch batch) throws IOException {
    BinaryEncoding.writeInstant(out, batch.start());
    BinaryEncoding.writeInstant(out, batch.end());
    BinaryEncoding.writeLabels(out, batch.labels());
    MetricEncoding.write(out, batch.metrics());
  }

  /**
   * Reads a window.
   *
   * @throws IOException if {@code in} fails, ends early or holds something else
   */
  public static MetricBatch read(DataInput in) throws IOException {
    try {
      Instant start = BinaryEncoding.readWindowTime(in);
      Instant end = BinaryEncoding.readWindowTime(in);
      Labels labels = BinaryEncoding.readLabels(in);
      return new MetricBatch(start, end, labels, MetricEncoding.read(in));
    } catch (RuntimeException e) {
      throw new IOException("not a window of this release", e);
    }
  }
}
