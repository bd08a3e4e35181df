// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.StatisticSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The totals of the last window of an earlier process of the same execution environment. This
 * process's totals continue from them. Its increases do not contain them.
 */
final class RecoveredTotals {

  /** The totals of a process that has no earlier one. */
  static final RecoveredTotals NONE = new RecoveredTotals(List.of());

  private final List<Metric> earlier;

  RecoveredTotals(List<Metric> earlier) {
    this.earlier = List.copyOf(earlier);
  }

  /** Returns whether there is a total of this metric. */
  boolean has(LambdaMetric metric) {
    return earlier.stream().anyMatch(each -> each.descriptor().name().equals(metric.name()));
  }

  /** Returns the metrics of a window with the earlier totals added to theirs. */
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
    left.values().forEach(metric -> all.add(metric.accept(WITHOUT_INCREASE)));
    return all;
  }

  private static String identity(Metric metric) {
    return metric.descriptor().name() + metric.labels().values();
  }

  /** Adds an earlier total to this process's metric, which is of the same kind. */
  private record Addition(Metric own) implements Metric.Visitor<Metric> {

    @Override
    public Metric onCounter(Metric.Counter before) {
      Metric.Counter now = (Metric.Counter) own;
      return new Metric.Counter(
          now.descriptor(),
          now.labels(),
          now.increase(),
          sum(before.total(), now.total()),
          before.start());
    }

    /** Returns the larger value: a gauge is the largest value so far. */
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
              sum(before.total().sum(), now.total().sum()),
              total.min(),
              total.max(),
              total.bucketCounts(),
              total.exponential()),
          before.start());
    }
  }

  /** Returns the sum of two decimals of a few places without the rounding error of doubles. */
  static double sum(double before, double now) {
    return BigDecimal.valueOf(before).add(BigDecimal.valueOf(now)).doubleValue();
  }

  private static final Metric.Visitor<Metric> WITHOUT_INCREASE =
      new Metric.Visitor<>() {
        @Override
        public Metric onCounter(Metric.Counter before) {
          return new Metric.Counter(
              before.descriptor(), before.labels(), 0, before.total(), before.start());
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
              before.total(),
              before.start());
        }
      };
}
