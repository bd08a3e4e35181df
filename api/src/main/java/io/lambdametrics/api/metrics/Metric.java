package io.lambdametrics.api.metrics;

import java.util.Objects;

/** One metric with one set of labels, over one window. */
public sealed interface Metric {

  /** What the metric is. */
  MetricDescriptor descriptor();

  /** What tells it from others of the same name, beside the labels of the whole batch. */
  Labels labels();

  /** Calls the method of {@code visitor} that stands for this kind of metric. */
  <R> R accept(Visitor<R> visitor);

  /**
   * What each kind of metric means to a backend; a new kind is a compile error, not a silent drop.
   *
   * @param <R> what a backend makes of a metric
   */
  interface Visitor<R> {
    R onCounter(Counter counter);

    R onGauge(Gauge gauge);

    R onDistribution(Distribution distribution);
  }

  /**
   * Something that is counted and never shrinks.
   *
   * @param increase what this window added, 0 or more
   * @param total everything since the environment began, this window included
   */
  record Counter(MetricDescriptor descriptor, Labels labels, double increase, double total)
      implements Metric {
    public Counter {
      Objects.requireNonNull(descriptor, "descriptor");
      Objects.requireNonNull(labels, "labels");
      if (!(increase >= 0 && total >= increase)) {
        throw new IllegalArgumentException(
            descriptor.name() + ": increase " + increase + " does not go with total " + total);
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCounter(this);
    }
  }

  /**
   * A state of things; the last one of a window stands for the window, and of two windows merged
   * into one that of the later.
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
   * Values of which not only the sum matters.
   *
   * <p>The increase holds the values that are new. The total can also differ from the one before by
   * a correction: where telemetry says late that a value of an earlier window was another, the
   * total takes in the difference, and no window's increase does. No part of a total ever shrinks:
   * a correction downwards is held back until values that come later cover it.
   *
   * @param bounds where the buckets of both sets divide
   * @param increase the values of this window; can be empty
   * @param total the values since the environment began, this window included
   */
  record Distribution(
      MetricDescriptor descriptor,
      Labels labels,
      BucketBounds bounds,
      StatisticSet increase,
      StatisticSet total)
      implements Metric {
    public Distribution {
      Objects.requireNonNull(descriptor, "descriptor");
      Objects.requireNonNull(labels, "labels");
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

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onDistribution(this);
    }
  }
}
