// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads values from windows. */
final class Windows {

  private Windows() {}

  /** Returns the window that an engine takes after these events. */
  static MetricBatch of(TelemetryEvent... events) {
    return of(EngineOptions.DEFAULT, events);
  }

  static MetricBatch of(EngineOptions options, TelemetryEvent... events) {
    MetricsEngine engine = new MetricsEngine(options, Events.TIME);
    engine.record(List.of(events));
    return window(engine);
  }

  static MetricBatch window(MetricsEngine engine) {
    return engine.takeWindow(Events.TIME.plusSeconds(10), generation -> Labels.NONE).orElseThrow();
  }

  static double increase(MetricBatch batch, LambdaMetric metric) {
    return counters(batch, metric).mapToDouble(Metric.Counter::increase).sum();
  }

  static double total(MetricBatch batch, LambdaMetric metric) {
    return counters(batch, metric).mapToDouble(Metric.Counter::total).sum();
  }

  static StatisticSet values(MetricBatch batch, LambdaMetric metric) {
    return distribution(batch, metric)
        .map(Metric.Distribution::increase)
        .orElseGet(() -> StatisticSet.empty(0));
  }

  static Optional<Metric.Distribution> distribution(MetricBatch batch, LambdaMetric metric) {
    return metric(batch, metric).map(Metric.Distribution.class::cast);
  }

  private static Stream<Metric.Counter> counters(MetricBatch batch, LambdaMetric metric) {
    return all(batch, metric).map(Metric.Counter.class::cast);
  }

  /** Returns the first metric of this name, if any. */
  static Optional<Metric> metric(MetricBatch batch, LambdaMetric metric) {
    return all(batch, metric).findFirst();
  }

  private static Stream<Metric> all(MetricBatch batch, LambdaMetric metric) {
    return batch.metrics().stream().filter(each -> each.descriptor().equals(metric.descriptor()));
  }
}
