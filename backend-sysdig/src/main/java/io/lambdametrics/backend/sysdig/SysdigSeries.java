// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

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
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the series of a batch for Sysdig. A name that does not end in {@code _total}, {@code _sum}
 * or {@code _count} is a gauge there. So it has the figure of the batch's window, like CloudWatch's
 * sum or average of a period.
 *
 * <p>Where totals can start again, a total that starts in this window, or has its first values in
 * it, gets a zero sample first, one millisecond before its own sample, so that receivers that add
 * totals up see a new or reset counter.
 *
 * <p>Equal batches give equal series.
 */
final class SysdigSeries implements Metric.Visitor<RemoteWriteRequest.Builder> {

  /**
   * What is optional.
   *
   * @param means whether a duration or size has the mean of its window
   * @param zeroSamples whether a total that starts in the window has a sample of 0 first
   */
  record Options(boolean means, boolean zeroSamples) {
    static final Options DEFAULT = new Options(true, false);
  }

  private final RemoteWriteRequest.Builder request = new RemoteWriteRequest.Builder();
  private final MetricBatch batch;
  private final Options options;
  private final Labels common;
  private final long timestamp;

  private SysdigSeries(MetricBatch batch, Options options) {
    this.batch = batch;
    this.options = options;
    this.common = batch.labels();
    this.timestamp = batch.end().toEpochMilli();
  }

  /**
   * Returns the series of a batch.
   *
   * @param options what is optional
   */
  static RemoteWriteRequest of(MetricBatch batch, Options options) {
    SysdigSeries series = new SysdigSeries(batch, options);
    batch.metrics().forEach(metric -> metric.accept(series));
    return series.request.build();
  }

  @Override
  public RemoteWriteRequest.Builder onCounter(Metric.Counter counter) {
    return addGauge("", counter, counter.increase());
  }

  @Override
  public RemoteWriteRequest.Builder onGauge(Metric.Gauge gauge) {
    return addGauge("", gauge, gauge.value());
  }

  @Override
  public RemoteWriteRequest.Builder onDistribution(Metric.Distribution distribution) {
    StatisticSet window = distribution.increase();
    if (!window.isEmpty()) {
      if (options.means()) {
        addGauge("", distribution, window.mean());
      }
      addGauge("_max", distribution, window.max());
      if (distribution.descriptor().minimum()) {
        addGauge("_min", distribution, window.min());
      }
    }
    StatisticSet total = distribution.total();
    if (!total.isEmpty()) {
      addTotal("_sum", distribution, total.sum());
      addTotal("_count", distribution, (double) total.count());
    }
    return request;
  }

  private RemoteWriteRequest.Builder addGauge(String suffix, Metric metric, double value) {
    return add(
        RemoteWriteRequest.Type.GAUGE, suffix, metric, List.of(new Sample(value, timestamp)));
  }

  private void addTotal(String suffix, Metric.Distribution distribution, double value) {
    Sample sample = new Sample(value, timestamp);
    add(
        RemoteWriteRequest.Type.COUNTER,
        suffix,
        distribution,
        options.zeroSamples() && distribution.beginsIn(batch.start())
            ? List.of(new Sample(0, timestamp - 1), sample)
            : List.of(sample));
  }

  private RemoteWriteRequest.Builder add(
      RemoteWriteRequest.Type type, String suffix, Metric metric, List<Sample> samples) {
    MetricDescriptor descriptor = metric.descriptor();
    String name = descriptor.name() + suffix;
    String unit = suffix.equals("_count") ? "" : unit(descriptor.unit());
    return request
        .describe(new Metadata(name, type, descriptor.help(), unit))
        .add(name, labels(metric), samples);
  }

  private Labels labels(Metric metric) {
    Labels all = common.with(metric.labels());
    Map<String, String> ours = new TreeMap<>(all.values());
    for (String name : all.values().keySet()) {
      if (isReserved(name)) {
        ours.remove(name);
        request.refuse("the label " + name + ", which Sysdig reserves");
      }
    }
    return ours.size() == all.values().size() ? all : Labels.of(ours);
  }

  /** Returns whether Sysdig sets a label itself. */
  private static boolean isReserved(String label) {
    return label.equals("remote_write") || label.startsWith("_sysdig_");
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case COUNT -> "";
      case MILLISECONDS -> "milliseconds";
      case BYTES -> "bytes";
      case DOLLARS -> "dollars";
    };
  }
}
