// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import java.util.Objects;

/**
 * A value of an extension metric (group {@link MetricGroup#SELF}) that is counted outside the
 * engine. Values are added to windows that are taken for another reason. Only counted losses are a
 * reason for a window of their own, since the other values change with each push.
 *
 * @param metric a counter or a gauge of the group
 * @param labels the labels that distinguish the series of the metric
 * @param value a counter's total since the process began, which never decreases; or a gauge's value
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
      throw new IllegalArgumentException("invalid value of " + metric.name() + ": " + value);
    }
  }
}
