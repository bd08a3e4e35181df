// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A count whose reported total never decreases. When later events lower the true count, the
 * reported total stays until the true count has caught up: receivers take a lower total for a
 * counter that was reset.
 */
public final class CounterAccumulator implements MetricAccumulator {

  private final MetricDescriptor metric;
  private final Labels labels;

  /** The total of the last window. */
  private long reported;

  /** The true count. */
  private long total;

  /** When the total was 0; {@code null} before the first window. */
  private @Nullable Instant start;

  public CounterAccumulator(MetricDescriptor metric, Labels labels) {
    this.metric = metric;
    this.labels = labels;
  }

  /** Adds {@code number}, which can be negative. */
  public void add(long number) {
    total += number;
  }

  /** Raises the count to {@code number}, unless it is that high already. */
  public void raiseTo(long number) {
    total = Math.max(total, number);
  }

  @Override
  public boolean hasChanged() {
    return total > reported;
  }

  @Override
  public boolean hasStarted() {
    return total > 0 || reported > 0;
  }

  @Override
  public boolean recover(Metric earlier) {
    if (!(earlier instanceof Metric.Counter counter) || !counter.descriptor().equals(metric)) {
      return false;
    }
    reported = (long) Math.min(counter.total(), ValidValues.LARGEST);
    total = reported;
    start = counter.start();
    return true;
  }

  @Override
  public @Nullable Metric correction() {
    // A damaged checkpoint can make the total fall below 0.
    return total < reported
        ? new Metric.Counter(metric, labels, 0, (double) Math.max(0, total))
        : null;
  }

  @Override
  public void correct(Metric correction) {
    if (correction instanceof Metric.Counter counter && counter.descriptor().equals(metric)) {
      total = (long) Math.min(counter.total(), (double) reported);
    }
  }

  @Override
  public Metric take(Instant windowStart) {
    Instant from = start == null ? windowStart : start;
    start = from;
    long increase = Math.max(0, total - reported);
    reported += increase;
    return new Metric.Counter(metric, labels, (double) increase, (double) reported, from);
  }
}
