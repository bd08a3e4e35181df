// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.prometheus.remotewrite.NativeHistogram;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Sample;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives the tests of this module what the backend {@code otlp} sends, as the series that a receiver
 * for Prometheus makes of it.
 */
public final class OtlpRequests {

  private final Map<String, Map<Labels, List<Sample>>> samples = new LinkedHashMap<>();
  private final Map<Labels, List<NativeHistogram>> histograms = new LinkedHashMap<>();

  private OtlpRequests() {}

  public static RemoteWriteRequest of(MetricBatch batch) {
    OtlpResource resource =
        new OtlpResource(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    byte[] message =
        new OtlpEncoder(OtlpConvention.LAMBDA, OtlpTemporality.CUMULATIVE, resource, "1")
            .encode(batch)
            .message();
    OtlpRequests requests = new OtlpRequests();
    RemoteWriteRequest.Builder request = new RemoteWriteRequest.Builder();
    for (Metric metric : metrics(message)) {
      requests.histograms.clear();
      requests.add(metric);
      String name = name(metric);
      requests.histograms.forEach(
          (labels, values) -> request.addHistograms(name, labels, values, 0));
    }
    requests.samples.forEach(
        (name, all) -> all.forEach((labels, values) -> request.add(name, labels, values)));
    return request.build();
  }

  private static List<Metric> metrics(byte[] message) {
    try {
      return ExportMetricsServiceRequest.parseFrom(message)
          .getResourceMetrics(0)
          .getScopeMetrics(0)
          .getMetricsList();
    } catch (InvalidProtocolBufferException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private void add(Metric metric) {
    String name = name(metric);
    metric
        .getSum()
        .getDataPointsList()
        .forEach(
            point ->
                add(
                    name + "_total",
                    labels(point.getAttributesList()),
                    point.getTimeUnixNano(),
                    point.hasAsInt() ? point.getAsInt() : point.getAsDouble()));
    metric.getHistogram().getDataPointsList().forEach(point -> add(name, point));
    metric.getExponentialHistogram().getDataPointsList().forEach(this::add);
  }

  private void add(String name, HistogramDataPoint point) {
    Labels labels = labels(point.getAttributesList());
    add(name + "_sum", labels, point.getTimeUnixNano(), point.getSum());
    add(name + "_count", labels, point.getTimeUnixNano(), (double) point.getCount());
    long upToBound = 0;
    for (int i = 0; i < point.getExplicitBoundsCount(); i++) {
      upToBound += point.getBucketCounts(i);
      Labels bucket = labels.with(Labels.of("le", Double.toString(point.getExplicitBounds(i))));
      add(name + "_bucket", bucket, point.getTimeUnixNano(), (double) upToBound);
    }
  }

  private void add(ExponentialHistogramDataPoint point) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    int bucket = point.getPositive().getOffset() + 1;
    for (long count : point.getPositive().getBucketCountsList()) {
      if (count > 0) {
        counts.put(bucket, count);
      }
      bucket++;
    }
    histograms
        .computeIfAbsent(labels(point.getAttributesList()), none -> new ArrayList<>())
        .add(
            new NativeHistogram(
                point.getSum(),
                new ExponentialBuckets(point.getZeroCount(), counts),
                point.getTimeUnixNano() / 1_000_000));
  }

  private void add(String name, Labels labels, long nanos, double value) {
    samples
        .computeIfAbsent(name, none -> new LinkedHashMap<>())
        .computeIfAbsent(labels, none -> new ArrayList<>())
        .add(new Sample(value, nanos / 1_000_000));
  }

  private static Labels labels(List<KeyValue> attributes) {
    Map<String, String> labels = new TreeMap<>();
    attributes.forEach(each -> labels.put(each.getKey(), each.getValue().getStringValue()));
    return Labels.of(labels);
  }

  private static String name(Metric metric) {
    return metric.getName().replace('.', '_') + (metric.getUnit().equals("s") ? "_seconds" : "");
  }
}
