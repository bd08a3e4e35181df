// SPDX-License-Identifier: Apache-2.0
package com.example.influx;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.StatisticSet;

/**
 * A batch in InfluxDB's line protocol. Every line has the totals since the environment began, so a
 * batch that arrives twice overwrites itself.
 */
final class InfluxLines implements Metric.Visitor<Void> {

  private final MetricBatch batch;
  private final StringBuilder text = new StringBuilder();

  private InfluxLines(MetricBatch batch) {
    this.batch = batch;
  }

  static String of(MetricBatch batch) {
    InfluxLines lines = new InfluxLines(batch);
    batch.metrics().forEach(metric -> metric.accept(lines));
    return lines.text.toString();
  }

  @Override
  public Void onCounter(Metric.Counter counter) {
    return line(counter, "total=" + counter.total());
  }

  @Override
  public Void onGauge(Metric.Gauge gauge) {
    return line(gauge, "value=" + gauge.value());
  }

  @Override
  public Void onDistribution(Metric.Distribution distribution) {
    StatisticSet total = distribution.total();
    return total.isEmpty()
        ? null
        : line(distribution, "sum=" + total.sum() + ",count=" + total.count());
  }

  private Void line(Metric metric, String fields) {
    text.append(metric.descriptor().name());
    batch
        .labels()
        .with(metric.labels())
        .values()
        .forEach((name, value) -> text.append(',').append(name).append('=').append(escaped(value)));
    text.append(' ').append(fields).append(' ').append(batch.end().toEpochMilli()).append('\n');
    return null;
  }

  private static String escaped(String tag) {
    return tag.replace('\n', ' ').replaceAll("[ ,=\\\\]", "\\\\$0");
  }
}
