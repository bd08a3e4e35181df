// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Metric;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Encodes the current instance for a checkpoint, so that a later process can continue. */
final class InstanceEncoding {

  private InstanceEncoding() {}

  static void write(DataOutput out, InstanceMetrics instance) throws IOException {
    out.writeBoolean(instance.initializations.isEndKnown());
    MetricEncoding.write(out, instance.lastTaken());
    MetricEncoding.write(out, instance.corrections());
    RequestEncoding.write(out, instance.requests);
  }

  /** Reads what {@link #write} wrote into an instance that has counted nothing. */
  static void readInto(DataInput in, InstanceMetrics instance) throws IOException {
    boolean initEnded = in.readBoolean();
    List<Metric> last = MetricEncoding.read(in);
    List<Metric> corrections = MetricEncoding.read(in);
    RequestEncoding.readInto(in, instance.requests, instance.valuesPerAttempt());
    instance.recover(last, corrections, initEnded);
  }
}
