package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;

/**
 * The largest of the values that were ever told. So it does not matter in which order they come,
 * and the later of two windows is right for both.
 */
final class GaugeState implements MetricState {

  private final LambdaMetric metric;
  private final Labels labels;
  private double largest = Double.NaN;
  private boolean news;

  GaugeState(LambdaMetric metric, Labels labels) {
    this.metric = metric;
    this.labels = labels;
  }

  /** Notes a value; {@code NaN} for none. */
  void note(double value) {
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
  public boolean resume(Metric earlier) {
    if (!(earlier instanceof Metric.Gauge gauge)
        || !gauge.descriptor().equals(metric.descriptor())) {
      return false;
    }
    largest = gauge.value();
    return true;
  }

  @Override
  public Metric take() {
    news = false;
    return new Metric.Gauge(metric.descriptor(), labels, largest);
  }
}
