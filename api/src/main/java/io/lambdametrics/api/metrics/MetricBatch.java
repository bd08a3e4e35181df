package io.lambdametrics.api.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that one push says: the metrics of one window of time. Immutable, so that a batch that
 * is sent again says the same again.
 *
 * @param start when the window began: the end of the window before it
 * @param end when it ended, which is the timestamp of all its samples; not before {@code start}
 * @param labels what all its metrics have in common: function, region, instance …
 * @param metrics at most one for each name and set of labels
 */
public record MetricBatch(Instant start, Instant end, Labels labels, List<Metric> metrics) {

  /**
   * @throws IllegalArgumentException if the window ends before it starts or a metric is there twice
   */
  public MetricBatch {
    Objects.requireNonNull(labels, "labels");
    metrics = List.copyOf(metrics);
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("window ends at " + end + ", before its start " + start);
    }
    if (byIdentity(metrics).size() != metrics.size()) {
      throw new IllegalArgumentException("a metric is there twice: " + metrics);
    }
  }

  /**
   * One window in place of two: increases add up, totals and gauges are those of {@code later}.
   *
   * @param later the window that follows this one, with the same labels: those of another instance
   *     are another environment's
   * @throws IllegalArgumentException if the labels differ or a metric is of different kinds in the
   *     two
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
            double before = as(Metric.Counter.class, earlier).increase();
            // Fractions can add up to a hair more than the total that they are part of.
            double increase = Math.min(before + counter.increase(), counter.total());
            return new Metric.Counter(
                counter.descriptor(), counter.labels(), increase, counter.total());
          }

          @Override
          public Metric onGauge(Metric.Gauge gauge) {
            return gauge;
          }

          @Override
          public Metric onDistribution(Metric.Distribution distribution) {
            StatisticSet before = as(Metric.Distribution.class, earlier).increase();
            return new Metric.Distribution(
                distribution.descriptor(),
                distribution.labels(),
                distribution.bounds(),
                before.plus(distribution.increase()),
                distribution.total());
          }
        });
  }

  private static <M extends Metric> M as(Class<M> kind, Metric metric) {
    if (!kind.isInstance(metric)) {
      throw new IllegalArgumentException(
          metric.descriptor().name() + " was no " + kind.getSimpleName() + " in the window before");
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
