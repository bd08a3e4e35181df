// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.StatisticSet;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Formats all totals of a window as sorted lines that a person can check. */
final class WindowText implements Metric.Visitor<String> {

  private WindowText() {}

  static String of(MetricBatch batch) {
    WindowText text = new WindowText();
    return batch.metrics().stream()
        .map(metric -> name(metric) + " " + metric.accept(text))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String name(Metric metric) {
    String labels =
        metric.labels().values().entrySet().stream()
            .map(label -> label.getKey() + "=" + label.getValue())
            .collect(Collectors.joining(","));
    return metric.descriptor().name() + (labels.isEmpty() ? "" : "{" + labels + "}");
  }

  @Override
  public String onCounter(Metric.Counter counter) {
    return number(counter.total());
  }

  @Override
  public String onGauge(Metric.Gauge gauge) {
    return number(gauge.value());
  }

  @Override
  public String onDistribution(Metric.Distribution distribution) {
    StatisticSet total = distribution.total();
    return total.isEmpty()
        ? "none"
        : String.format(
            "count %d sum %s min %s max %s",
            total.count(), number(total.sum()), number(total.min()), number(total.max()));
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
