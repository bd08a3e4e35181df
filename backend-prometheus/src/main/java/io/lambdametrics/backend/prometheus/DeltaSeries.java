package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Metadata;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Sample;
import java.util.List;

/**
 * The series of a batch as what its window added, for receivers that can only sum: {@code
 * sum_over_time} of them is exact, however short an environment lives. Their names end in {@code
 * _delta}, so that nobody takes them for counters.
 */
final class DeltaSeries implements Metric.Visitor<RemoteWriteRequest.Builder> {

  private static final String SUFFIX = "_delta";

  private final RemoteWriteRequest.Builder request = new RemoteWriteRequest.Builder();
  private final Labels labels;
  private final long timestamp;

  private DeltaSeries(MetricBatch batch) {
    this.labels = batch.labels();
    this.timestamp = batch.end().toEpochMilli();
  }

  static RemoteWriteRequest of(MetricBatch batch) {
    DeltaSeries series = new DeltaSeries(batch);
    batch.metrics().forEach(metric -> metric.accept(series));
    return series.request.build();
  }

  @Override
  public RemoteWriteRequest.Builder onCounter(Metric.Counter counter) {
    MetricDescriptor what = counter.descriptor();
    double increase = PrometheusNames.inBaseUnit(counter.increase(), what.unit());
    return add(PrometheusNames.name(what) + SUFFIX, counter, labels(counter), increase);
  }

  @Override
  public RemoteWriteRequest.Builder onGauge(Metric.Gauge gauge) {
    MetricDescriptor what = gauge.descriptor();
    double value = PrometheusNames.inBaseUnit(gauge.value(), what.unit());
    return add(PrometheusNames.name(what), gauge, labels(gauge), value);
  }

  @Override
  public RemoteWriteRequest.Builder onDistribution(Metric.Distribution distribution) {
    StatisticSet window = distribution.increase();
    if (window.isEmpty()) {
      return request;
    }
    Unit unit = distribution.descriptor().unit();
    String name = PrometheusNames.name(distribution.descriptor());
    Labels all = labels(distribution);
    List<Double> bounds = distribution.bounds().upper();
    long belowOrAt = 0;
    for (int i = 0; i < bounds.size(); i++) {
      belowOrAt += window.bucketCounts().get(i);
      Labels bucket = all.with(Labels.of("le", PrometheusNames.bound(bounds.get(i), unit)));
      add(name + "_bucket" + SUFFIX, distribution, bucket, (double) belowOrAt);
    }
    if (!bounds.isEmpty()) {
      Labels last = all.with(Labels.of("le", "+Inf"));
      add(name + "_bucket" + SUFFIX, distribution, last, (double) window.count());
    }
    double sum = PrometheusNames.inBaseUnit(window.sum(), unit);
    add(name + "_sum" + SUFFIX, distribution, all, sum);
    return add(name + "_count" + SUFFIX, distribution, all, (double) window.count());
  }

  private Labels labels(Metric metric) {
    return labels.with(metric.labels());
  }

  private RemoteWriteRequest.Builder add(String name, Metric metric, Labels all, double value) {
    MetricDescriptor what = metric.descriptor();
    boolean number = name.endsWith("_count" + SUFFIX) || name.endsWith("_bucket" + SUFFIX);
    String unit = number ? "" : PrometheusNames.unit(what.unit());
    return request
        .describe(new Metadata(name, RemoteWriteRequest.Type.GAUGE, what.help(), unit))
        .add(name, all, List.of(new Sample(value, timestamp)));
  }
}
