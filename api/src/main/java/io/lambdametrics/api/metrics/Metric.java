// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import java.time.Instant;
import java.util.Objects;

/** One metric with one set of labels, over one window. */
public sealed interface Metric {

  /** Returns the description of the metric. */
  MetricDescriptor descriptor();

  /** Returns the metric's own labels, besides the labels of the whole batch. */
  Labels labels();

  /** Calls the method of {@code visitor} for this kind of metric. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Handles each kind of metric. A new kind is a compile error for every implementation.
   *
   * @param <R> the result of handling a metric
   */
  interface Visitor<R> {
    R onCounter(Counter counter);

    R onGauge(Gauge gauge);

    R onDistribution(Distribution distribution);
  }

  /**
   * A count that never decreases.
   *
   * @param increase the increase in this window, 0 or more
   * @param total the count since {@code start}, including this window
   * @param start when the total was 0: the start of the first window of this metric, or of the
   *     window in which its total started again; {@link Instant#EPOCH} if it is unknown
   */
  record Counter(
      MetricDescriptor descriptor, Labels labels, double increase, double total, Instant start)
      implements Metric {
    public Counter {
      Objects.requireNonNull(descriptor, "descriptor");
      Objects.requireNonNull(labels, "labels");
      Objects.requireNonNull(start, "start");
      if (!(increase >= 0 && total >= increase)) {
        throw new IllegalArgumentException(
            descriptor.name() + ": increase " + increase + " does not match total " + total);
      }
    }

    /**
     * Returns whether the total rises from 0 in the window that starts at {@code windowStart}.
     * Receivers that compute increases need a sample of 0 before it.
     */
    public boolean beginsIn(Instant windowStart) {
      return total > 0 && (total == increase || !start.isBefore(windowStart));
    }

    /** Creates a counter whose start is unknown. */
    public Counter(MetricDescriptor descriptor, Labels labels, double increase, double total) {
      this(descriptor, labels, increase, total, Instant.EPOCH);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCounter(this);
    }
  }

  /**
   * A value that can rise and fall. A window has its last value; two merged windows have the later
   * one.
   *
   * @param value a finite number
   */
  record Gauge(MetricDescriptor descriptor, Labels labels, double value) implements Metric {
    public Gauge {
      Objects.requireNonNull(descriptor, "descriptor");
      Objects.requireNonNull(labels, "labels");
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(descriptor.name() + " is not finite: " + value);
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onGauge(this);
    }
  }

  /**
   * A distribution of values.
   *
   * <p>The increase contains the new values. The total can also contain corrections: if late
   * telemetry changes a value of an earlier window, the difference is added to the total only. No
   * part of a total ever decreases: a correction that lowers it is delayed until later values make
   * up for it.
   *
   * @param bounds the bucket bounds of both sets
   * @param increase the values of this window; can be empty
   * @param total the values since {@code start}, including this window
   * @param start when the total was empty: the start of the first window of this metric, or of the
   *     window in which its total started again; {@link Instant#EPOCH} if it is unknown
   */
  record Distribution(
      MetricDescriptor descriptor,
      Labels labels,
      BucketBounds bounds,
      StatisticSet increase,
      StatisticSet total,
      Instant start)
      implements Metric {

    /** More than the rounding error of a sum over thousands of merged windows. */
    private static final double ROUNDING = 1e-12;

    public Distribution {
      Objects.requireNonNull(descriptor, "descriptor");
      Objects.requireNonNull(labels, "labels");
      Objects.requireNonNull(start, "start");
      if (increase.bucketCounts().size() != bounds.buckets()
          || total.bucketCounts().size() != bounds.buckets()) {
        throw new IllegalArgumentException(
            descriptor.name() + " needs " + bounds.buckets() + " bucket counts");
      }
      if (total.count() < increase.count()) {
        throw new IllegalArgumentException(
            descriptor.name() + ": the window has more values than the total");
      }
    }

    /** Creates a distribution whose start is unknown. */
    public Distribution(
        MetricDescriptor descriptor,
        Labels labels,
        BucketBounds bounds,
        StatisticSet increase,
        StatisticSet total) {
      this(descriptor, labels, bounds, increase, total, Instant.EPOCH);
    }

    /**
     * Returns whether the total rises from 0 in the window that starts at {@code windowStart}.
     * Receivers that compute increases need a sample of 0 before it. A total without values is not
     * sent, so its first values can come after its start.
     */
    public boolean beginsIn(Instant windowStart) {
      return !total.isEmpty() && (!start.isBefore(windowStart) || isTotalOfWindow());
    }

    /**
     * Returns whether the total has the values of this window and nothing else. The sums may differ
     * by a rounding error, but not by a correction of an earlier value.
     */
    public boolean isTotalOfWindow() {
      double difference = Math.abs(total.sum() - increase.sum());
      return total.count() == increase.count() && difference <= total.sum() * ROUNDING;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onDistribution(this);
    }
  }
}
