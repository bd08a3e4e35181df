// SPDX-License-Identifier: Apache-2.0
package com.example.statsd;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes StatsD lines from a batch. StatsD adds up values itself, so it gets the increases in the
 * window. Of a distribution, those are the sum, the count and the largest value.
 */
final class StatsdLines implements Metric.Visitor<Void> {

  private final MetricBatch batch;
  private final List<String> lines = new ArrayList<>();

  private StatsdLines(MetricBatch batch) {
    this.batch = batch;
  }

  static List<String> of(MetricBatch batch) {
    StatsdLines lines = new StatsdLines(batch);
    batch.metrics().forEach(metric -> metric.accept(lines));
    return lines.lines;
  }

  @Override
  public Void onCounter(Metric.Counter counter) {
    return line(counter, "", counter.increase(), "c");
  }

  @Override
  public Void onGauge(Metric.Gauge gauge) {
    return line(gauge, "", gauge.value(), "g");
  }

  @Override
  public Void onDistribution(Metric.Distribution distribution) {
    if (!distribution.increase().isEmpty()) {
      line(distribution, ".sum", distribution.increase().sum(), "c");
      line(distribution, ".count", distribution.increase().count(), "c");
      line(distribution, ".max", distribution.increase().max(), "g");
    }
    return null;
  }

  private Void line(Metric metric, String suffix, double value, String type) {
    String tags =
        batch.labels().with(metric.labels()).values().entrySet().stream()
            .map(label -> label.getKey() + ":" + label.getValue().replaceAll("[,|#\\n]", "_"))
            .collect(Collectors.joining(","));
    String number = new BigDecimal(Double.toString(value)).toPlainString();
    lines.add(
        metric.descriptor().name()
            + suffix
            + ":"
            + number
            + "|"
            + type
            + (tags.isEmpty() ? "" : "|#" + tags));
    return null;
  }
}
