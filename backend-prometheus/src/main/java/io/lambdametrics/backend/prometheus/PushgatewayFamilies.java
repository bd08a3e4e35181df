// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch's totals as metric families of Prometheus' simpleclient, which writes them as text.
 *
 * <p>simpleclient's own counters are not used: the batch has the totals already.
 */
final class PushgatewayFamilies implements Metric.Visitor<PushgatewayFamilies> {

  private final Map<String, Family> byName = new LinkedHashMap<>();
  private final Labels common;

  private PushgatewayFamilies(Labels common) {
    this.common = common;
  }

  /**
   * Returns the families of a batch.
   *
   * @param common the labels that every sample gets
   */
  static List<MetricFamilySamples> of(MetricBatch batch, Labels common) {
    PushgatewayFamilies families = new PushgatewayFamilies(common);
    batch.metrics().forEach(metric -> metric.accept(families));
    return families.byName.values().stream().map(Family::samples).toList();
  }

  @Override
  public PushgatewayFamilies onCounter(Metric.Counter counter) {
    MetricDescriptor descriptor = counter.descriptor();
    String name = PrometheusNames.counterName(descriptor);
    double total = PrometheusNames.inBaseUnit(counter.total(), descriptor.unit());
    return add(family(name, Collector.Type.COUNTER, descriptor), name, labels(counter), total);
  }

  @Override
  public PushgatewayFamilies onGauge(Metric.Gauge gauge) {
    MetricDescriptor descriptor = gauge.descriptor();
    String name = PrometheusNames.name(descriptor);
    double value = PrometheusNames.inBaseUnit(gauge.value(), descriptor.unit());
    return add(family(name, Collector.Type.GAUGE, descriptor), name, labels(gauge), value);
  }

  @Override
  public PushgatewayFamilies onDistribution(Metric.Distribution distribution) {
    StatisticSet total = distribution.total();
    if (total.isEmpty()) {
      return this;
    }
    MetricDescriptor descriptor = distribution.descriptor();
    Unit unit = descriptor.unit();
    String name = PrometheusNames.name(descriptor);
    Labels all = labels(distribution);
    List<Double> bounds = distribution.bounds().upper();
    Family family =
        family(
            name, bounds.isEmpty() ? Collector.Type.SUMMARY : Collector.Type.HISTOGRAM, descriptor);
    ClassicBuckets.forEach(
        distribution.bounds(),
        total,
        unit,
        (bound, count) ->
            add(family, name + "_bucket", all.with(Labels.of(ClassicBuckets.LE, bound)), count));
    add(family, name + "_count", all, (double) total.count());
    return add(family, name + "_sum", all, PrometheusNames.inBaseUnit(total.sum(), unit));
  }

  private Labels labels(Metric metric) {
    return common.with(metric.labels());
  }

  private Family family(String name, Collector.Type type, MetricDescriptor descriptor) {
    return byName.computeIfAbsent(
        name, absent -> new Family(name, type, descriptor.help(), new ArrayList<>()));
  }

  private PushgatewayFamilies add(Family family, String name, Labels labels, double value) {
    family
        .collected()
        .add(
            new MetricFamilySamples.Sample(
                name,
                List.copyOf(labels.values().keySet()),
                List.copyOf(labels.values().values()),
                value));
    return this;
  }

  private record Family(
      String name, Collector.Type type, String help, List<MetricFamilySamples.Sample> collected) {
    MetricFamilySamples samples() {
      return new MetricFamilySamples(name, type, help, collected);
    }
  }
}
