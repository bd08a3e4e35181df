package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import java.util.Objects;

/**
 * A figure of the group {@link MetricGroup#SELF} that others count than the engine. It rides along
 * in windows that are taken for something else. Only one that counts losses is a reason for a
 * window: others change with each push.
 *
 * @param metric a counter or a gauge of that group
 * @param labels what tells it from others of the metric
 * @param value a counter's total since the process began, which never shrinks; a gauge's state
 */
public record ExtensionMetricValue(LambdaMetric metric, Labels labels, double value) {

  /**
   * @throws IllegalArgumentException if the metric is of another group or the value negative or not
   *     finite
   */
  public ExtensionMetricValue {
    Objects.requireNonNull(labels, "labels");
    if (metric.group() != MetricGroup.SELF
        || metric.kind() == LambdaMetric.Kind.DISTRIBUTION
        || !(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(metric.name() + " cannot be " + value + " here");
    }
  }
}
