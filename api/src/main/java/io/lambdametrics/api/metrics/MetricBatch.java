// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The metrics of one window, which one push sends. Immutable, so a retry sends the same.
 *
 * @param start the start of the window, which is the end of the window before it
 * @param end the end of the window and the timestamp of all samples; not before {@code start}
 * @param labels the labels of all metrics: function, region, instance …
 * @param metrics the metrics, at most one for each name and set of labels
 */
public record MetricBatch(Instant start, Instant end, Labels labels, List<Metric> metrics) {

  /**
   * @throws IllegalArgumentException if the window ends before it starts or a metric is duplicate
   */
  public MetricBatch {
    Objects.requireNonNull(labels, "labels");
    metrics = List.copyOf(metrics);
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("window ends at " + end + ", before its start " + start);
    }
    if (byIdentity(metrics).size() != metrics.size()) {
      throw new IllegalArgumentException("duplicate metric: " + metrics);
    }
  }

  /**
   * Merges this window and the next one. Increases add up. Totals and gauges are those of {@code
   * later}, and totals start when those of this window do.
   *
   * @param later the next window, of the same instance and so with the same labels
   * @throws IllegalArgumentException if the labels differ, or a metric has different kinds
   */
  public MetricBatch mergedWith(MetricBatch later) {
    if (!labels.equals(later.labels)) {
      throw new IllegalArgumentException(
          "labels differ: " + labels.values() + " and " + later.labels.values());
    }
    Map<Identity, Metric> earlier = byIdentity(metrics);
    List<Metric> merged = new ArrayList<>();
    for (Metric metric : later.metrics) {
      Metric before = earlier.remove(Identity.of(metric));
      merged.add(before == null ? metric : merge(before, metric));
    }
    merged.addAll(earlier.values());
    return new MetricBatch(start, later.end, later.labels, merged);
  }

  private static Metric merge(Metric earlier, Metric later) {
    return later.accept(
        new Metric.Visitor<>() {
          @Override
          public Metric onCounter(Metric.Counter counter) {
            Metric.Counter before = as(Metric.Counter.class, earlier);
            // Rounding can make a sum of fractions slightly larger than the total that contains
            // them.
            double increase = Math.min(before.increase() + counter.increase(), counter.total());
            return new Metric.Counter(
                counter.descriptor(), counter.labels(), increase, counter.total(), before.start());
          }

          @Override
          public Metric onGauge(Metric.Gauge gauge) {
            return gauge;
          }

          @Override
          public Metric onDistribution(Metric.Distribution distribution) {
            Metric.Distribution before = as(Metric.Distribution.class, earlier);
            return new Metric.Distribution(
                distribution.descriptor(),
                distribution.labels(),
                distribution.bounds(),
                before.increase().plus(distribution.increase()),
                distribution.total(),
                before.start());
          }
        });
  }

  private static <M extends Metric> M as(Class<M> kind, Metric metric) {
    if (!kind.isInstance(metric)) {
      throw new IllegalArgumentException(
          metric.descriptor().name()
              + " is not a "
              + kind.getSimpleName()
              + " in the earlier window");
    }
    return kind.cast(metric);
  }

  private static Map<Identity, Metric> byIdentity(List<Metric> metrics) {
    Map<Identity, Metric> byIdentity = new LinkedHashMap<>();
    metrics.forEach(metric -> byIdentity.put(Identity.of(metric), metric));
    return byIdentity;
  }

  private record Identity(String name, Labels labels) {
    static Identity of(Metric metric) {
      return new Identity(metric.descriptor().name(), metric.labels());
    }
  }
}
