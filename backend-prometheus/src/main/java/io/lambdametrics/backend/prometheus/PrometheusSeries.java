// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.backend.prometheus.remotewrite.NativeHistogram;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Metadata;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Sample;
import java.time.Instant;
import java.util.List;

/**
 * Makes the series of a batch by Prometheus' conventions: totals since a start.
 *
 * <p>Prometheus computes an increase from two samples, so a series that starts with a value above 0
 * would lose that value. A series starts in this window if the metric does, or if a counter's total
 * equals the window's increase. It then gets a zero sample first, one millisecond before its own
 * sample. The zero sample is not at the window's start: if the environment was frozen, that can be
 * hours ago, where servers refuse samples and no query covers both of them.
 *
 * <p>Equal batches give equal series.
 */
final class PrometheusSeries implements Metric.Visitor<RemoteWriteRequest.Builder> {

  private final RemoteWriteRequest.Builder request = new RemoteWriteRequest.Builder();
  private final MetricBatch batch;
  private final Labels labels;
  private final long timestamp;

  private PrometheusSeries(MetricBatch batch) {
    this.batch = batch;
    this.labels = batch.labels();
    this.timestamp = batch.end().toEpochMilli();
  }

  /** Returns the series of a batch. */
  static RemoteWriteRequest of(MetricBatch batch) {
    PrometheusSeries series = new PrometheusSeries(batch);
    batch.metrics().forEach(metric -> metric.accept(series));
    return series.request.build();
  }

  @Override
  public RemoteWriteRequest.Builder onCounter(Metric.Counter counter) {
    MetricDescriptor descriptor = counter.descriptor();
    String name = PrometheusNames.counterName(descriptor);
    describe(name, RemoteWriteRequest.Type.COUNTER, descriptor);
    return addTotal(
        name,
        labels.with(counter.labels()),
        PrometheusNames.inBaseUnit(counter.total(), descriptor.unit()),
        counter.beginsIn(batch.start()),
        counter.start());
  }

  @Override
  public RemoteWriteRequest.Builder onGauge(Metric.Gauge gauge) {
    MetricDescriptor descriptor = gauge.descriptor();
    String name = PrometheusNames.name(descriptor);
    double value = PrometheusNames.inBaseUnit(gauge.value(), descriptor.unit());
    describe(name, RemoteWriteRequest.Type.GAUGE, descriptor);
    return request.add(name, labels.with(gauge.labels()), List.of(new Sample(value, timestamp)));
  }

  @Override
  public RemoteWriteRequest.Builder onDistribution(Metric.Distribution distribution) {
    StatisticSet total = distribution.total();
    if (total.isEmpty()) {
      return request;
    }
    MetricDescriptor descriptor = distribution.descriptor();
    String name = PrometheusNames.name(descriptor);
    Labels all = labels.with(distribution.labels());
    boolean begins = distribution.beginsIn(batch.start());
    boolean isNative = total.exponential().count() == total.count();
    describe(
        name,
        isNative || distribution.bounds().buckets() > 0
            ? RemoteWriteRequest.Type.HISTOGRAM
            : RemoteWriteRequest.Type.SUMMARY,
        descriptor);
    if (isNative) {
      return addNative(name, all, distribution, begins);
    }
    addBuckets(name, all, distribution, begins);
    addTotal(
        name + "_sum",
        all,
        PrometheusNames.inBaseUnit(total.sum(), descriptor.unit()),
        begins,
        distribution.start());
    return addTotal(name + "_count", all, (double) total.count(), begins, distribution.start());
  }

  /** Adds a native histogram. It needs all values in exponential buckets. */
  private RemoteWriteRequest.Builder addNative(
      String name, Labels all, Metric.Distribution distribution, boolean begins) {
    StatisticSet total = distribution.total();
    double sum = PrometheusNames.inBaseUnit(total.sum(), distribution.descriptor().unit());
    NativeHistogram now = new NativeHistogram(sum, total.exponential(), timestamp);
    NativeHistogram zero = new NativeHistogram(0, ExponentialBuckets.NONE, timestamp - 1);
    return request.addHistograms(
        name, all, begins ? List.of(zero, now) : List.of(now), distribution.start().toEpochMilli());
  }

  private void addBuckets(
      String name, Labels all, Metric.Distribution distribution, boolean begins) {
    ClassicBuckets.forEach(
        distribution.bounds(),
        distribution.total(),
        distribution.descriptor().unit(),
        (bound, count) ->
            addTotal(
                name + "_bucket",
                all.with(Labels.of(ClassicBuckets.LE, bound)),
                count,
                begins,
                distribution.start()));
  }

  private RemoteWriteRequest.Builder addTotal(
      String name, Labels all, double total, boolean begins, Instant start) {
    Sample sample = new Sample(total, timestamp);
    return request.add(
        name,
        all,
        begins ? List.of(new Sample(0, timestamp - 1), sample) : List.of(sample),
        start.toEpochMilli());
  }

  private void describe(String name, RemoteWriteRequest.Type type, MetricDescriptor descriptor) {
    request.describe(
        new Metadata(name, type, descriptor.help(), PrometheusNames.unit(descriptor.unit())));
  }
}
