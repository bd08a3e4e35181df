package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.StatisticSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an earlier process of the environment told in its last window. Totals go on from there;
 * increases are this process's own.
 */
final class RecoveredTotals {

  /** Nothing was told before. */
  static final RecoveredTotals NONE = new RecoveredTotals(List.of());

  private final List<Metric> earlier;

  RecoveredTotals(List<Metric> earlier) {
    this.earlier = List.copyOf(earlier);
  }

  /** Whether anything was told of this metric. */
  boolean has(LambdaMetric metric) {
    return earlier.stream().anyMatch(told -> told.descriptor().name().equals(metric.name()));
  }

  /** The metrics of a window, with what was told before in their totals. */
  List<Metric> addedTo(List<Metric> own) {
    if (earlier.isEmpty()) {
      return own;
    }
    Map<String, Metric> left = new LinkedHashMap<>();
    earlier.forEach(metric -> left.put(identity(metric), metric));
    List<Metric> all = new ArrayList<>();
    for (Metric metric : own) {
      Metric before = left.remove(identity(metric));
      all.add(before == null ? metric : before.accept(new Addition(metric)));
    }
    left.values().forEach(metric -> all.add(metric.accept(NOTHING_NEW)));
    return all;
  }

  private static String identity(Metric metric) {
    return metric.descriptor().name() + metric.labels().values();
  }

  /** The earlier figure and this process's own, which is of the same kind. */
  private record Addition(Metric own) implements Metric.Visitor<Metric> {

    @Override
    public Metric onCounter(Metric.Counter before) {
      Metric.Counter now = (Metric.Counter) own;
      return new Metric.Counter(
          now.descriptor(), now.labels(), now.increase(), exact(before.total(), now.total()));
    }

    /** Gauges are the largest value that was ever told. */
    @Override
    public Metric onGauge(Metric.Gauge before) {
      Metric.Gauge now = (Metric.Gauge) own;
      double largest = Math.max(before.value(), now.value());
      return new Metric.Gauge(now.descriptor(), now.labels(), largest);
    }

    @Override
    public Metric onDistribution(Metric.Distribution before) {
      Metric.Distribution now = (Metric.Distribution) own;
      if (!before.bounds().equals(now.bounds())) {
        return now;
      }
      StatisticSet total = before.total().plus(now.total());
      return new Metric.Distribution(
          now.descriptor(),
          now.labels(),
          now.bounds(),
          now.increase(),
          new StatisticSet(
              total.count(),
              exact(before.total().sum(), now.total().sum()),
              total.min(),
              total.max(),
              total.bucketCounts(),
              total.exponential()));
    }

    /** Both are nearest to decimals of a few places, and so is the sum to theirs. */
    private static double exact(double before, double now) {
      return BigDecimal.valueOf(before).add(BigDecimal.valueOf(now)).doubleValue();
    }
  }

  private static final Metric.Visitor<Metric> NOTHING_NEW =
      new Metric.Visitor<>() {
        @Override
        public Metric onCounter(Metric.Counter before) {
          return new Metric.Counter(before.descriptor(), before.labels(), 0, before.total());
        }

        @Override
        public Metric onGauge(Metric.Gauge before) {
          return before;
        }

        @Override
        public Metric onDistribution(Metric.Distribution before) {
          return new Metric.Distribution(
              before.descriptor(),
              before.labels(),
              before.bounds(),
              StatisticSet.empty(before.bounds().buckets()),
              before.total());
        }
      };
}
