// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The largest value so far. The order of the values does not matter, and the later of two merged
 * windows is right for both.
 */
public final class GaugeAccumulator implements MetricAccumulator {

  private final MetricDescriptor metric;
  private final Labels labels;
  private double largest = Double.NaN;
  private boolean changed;

  public GaugeAccumulator(MetricDescriptor metric, Labels labels) {
    this.metric = metric;
    this.labels = labels;
  }

  /** Offers a value; {@code NaN} for none. */
  public void offer(double value) {
    if (Double.isNaN(largest) ? !Double.isNaN(value) : value > largest) {
      largest = value;
      changed = true;
    }
  }

  @Override
  public boolean hasChanged() {
    return changed;
  }

  @Override
  public boolean hasStarted() {
    return !Double.isNaN(largest);
  }

  @Override
  public boolean recover(Metric earlier) {
    if (!(earlier instanceof Metric.Gauge gauge) || !gauge.descriptor().equals(metric)) {
      return false;
    }
    largest = gauge.value();
    return true;
  }

  /** Returns {@code null}: a largest value is never corrected. */
  @Override
  public @Nullable Metric correction() {
    return null;
  }

  @Override
  public void correct(Metric correction) {}

  @Override
  public Metric take(Instant windowStart) {
    changed = false;
    return new Metric.Gauge(metric, labels, largest);
  }
}
