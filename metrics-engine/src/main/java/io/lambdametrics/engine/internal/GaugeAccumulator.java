package io.lambdametrics.engine.internal;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;

/**
 * The largest of the values that were ever told. So it does not matter in which order they come,
 * and the later of two windows is right for both.
 */
public final class GaugeAccumulator implements MetricAccumulator {

  private final MetricDescriptor metric;
  private final Labels labels;
  private double largest = Double.NaN;
  private boolean news;

  public GaugeAccumulator(MetricDescriptor metric, Labels labels) {
    this.metric = metric;
    this.labels = labels;
  }

  /** Notes a value; {@code NaN} for none. */
  public void note(double value) {
    if (Double.isNaN(largest) ? !Double.isNaN(value) : value > largest) {
      largest = value;
      news = true;
    }
  }

  @Override
  public boolean hasNews() {
    return news;
  }

  @Override
  public boolean hasBegun() {
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

  @Override
  public Metric take() {
    news = false;
    return new Metric.Gauge(metric, labels, largest);
  }
}
