package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.List;
import java.util.Optional;

/** Reads figures out of windows. */
final class Figures {

  private Figures() {}

  /** What an engine makes of these events, in one window. */
  static MetricBatch of(TelemetryEvent... events) {
    return of(EngineOptions.DEFAULT, events);
  }

  static MetricBatch of(EngineOptions options, TelemetryEvent... events) {
    MetricsEngine engine = new MetricsEngine(options, Events.TIME);
    engine.record(List.of(events));
    return window(engine);
  }

  static MetricBatch window(MetricsEngine engine) {
    return engine.takeWindow(Events.TIME.plusSeconds(10), Labels.NONE).orElseThrow();
  }

  static double increase(MetricBatch batch, MetricDescriptor descriptor) {
    return counter(batch, descriptor).map(Metric.Counter::increase).orElse(0.);
  }

  static double total(MetricBatch batch, MetricDescriptor descriptor) {
    return counter(batch, descriptor).map(Metric.Counter::total).orElse(0.);
  }

  static StatisticSet values(MetricBatch batch, MetricDescriptor descriptor) {
    return distribution(batch, descriptor)
        .map(Metric.Distribution::increase)
        .orElseGet(() -> StatisticSet.empty(0));
  }

  static Optional<Metric.Distribution> distribution(
      MetricBatch batch, MetricDescriptor descriptor) {
    return metric(batch, descriptor).map(Metric.Distribution.class::cast);
  }

  private static Optional<Metric.Counter> counter(MetricBatch batch, MetricDescriptor descriptor) {
    return metric(batch, descriptor).map(Metric.Counter.class::cast);
  }

  static Optional<Metric> metric(MetricBatch batch, MetricDescriptor descriptor) {
    return batch.metrics().stream()
        .filter(metric -> metric.descriptor().equals(descriptor))
        .findFirst();
  }
}
