// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Decodes pushes by OTLP into the series that a receiver for Prometheus makes of them: dots in
 * names become underscores, the unit is added, and every attribute of the resource is a label.
 */
public final class OtlpDecoder {

  private static final long NANOS_OF_A_MILLISECOND = 1_000_000L;

  private final Map<Map<String, String>, List<StoredSeries.Sample>> series = new LinkedHashMap<>();

  private OtlpDecoder() {}

  /**
   * Returns the series of one push; those of deltas have the values of the window.
   *
   * @param gzip whether the body is compressed
   * @throws IOException if the body is no {@code ExportMetricsServiceRequest}
   * @throws IllegalArgumentException if it has anything that the extension does not send
   */
  public static List<StoredSeries> decode(byte[] body, boolean gzip) throws IOException {
    byte[] message =
        gzip ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
    OtlpDecoder decoder = new OtlpDecoder();
    for (ResourceMetrics resource :
        ExportMetricsServiceRequest.parseFrom(message).getResourceMetricsList()) {
      Map<String, String> labels = labels(resource.getResource().getAttributesList());
      for (ScopeMetrics scope : resource.getScopeMetricsList()) {
        scope.getMetricsList().forEach(metric -> decoder.add(metric, labels));
      }
    }
    List<StoredSeries> all = new ArrayList<>();
    decoder.series.forEach((labels, samples) -> all.add(new StoredSeries(labels, samples)));
    return all;
  }

  private void add(Metric metric, Map<String, String> resource) {
    String name = nameOf(metric);
    switch (metric.getDataCase()) {
      case GAUGE ->
          metric.getGauge().getDataPointsList().forEach(point -> add(name, resource, point));
      case SUM -> {
        Sum sum = metric.getSum();
        if (!sum.getIsMonotonic()) {
          throw new IllegalArgumentException(metric.getName() + " is not monotonic");
        }
        sum.getDataPointsList().forEach(point -> add(name + "_total", resource, point));
      }
      case HISTOGRAM ->
          metric.getHistogram().getDataPointsList().forEach(point -> add(name, resource, point));
      default ->
          throw new IllegalArgumentException(metric.getName() + " is a " + metric.getDataCase());
    }
  }

  private void add(String name, Map<String, String> resource, NumberDataPoint point) {
    double value = point.hasAsInt() ? point.getAsInt() : point.getAsDouble();
    add(name, resource, point.getAttributesList(), point.getTimeUnixNano(), value);
  }

  private void add(String name, Map<String, String> resource, HistogramDataPoint point) {
    List<KeyValue> attributes = point.getAttributesList();
    add(name + "_sum", resource, attributes, point.getTimeUnixNano(), point.getSum());
    add(name + "_count", resource, attributes, point.getTimeUnixNano(), (double) point.getCount());
  }

  private void add(
      String name,
      Map<String, String> resource,
      List<KeyValue> attributes,
      long nanos,
      double value) {
    Map<String, String> all = new TreeMap<>(resource);
    all.putAll(labels(attributes));
    all.put("__name__", name);
    series
        .computeIfAbsent(all, key -> new ArrayList<>())
        .add(new StoredSeries.Sample(nanos / NANOS_OF_A_MILLISECOND, value));
  }

  private static Map<String, String> labels(List<KeyValue> attributes) {
    Map<String, String> labels = new TreeMap<>();
    for (KeyValue each : attributes) {
      labels.put(
          each.getKey().replace('.', '_'),
          each.getValue().hasIntValue()
              ? Long.toString(each.getValue().getIntValue())
              : each.getValue().getStringValue());
    }
    return labels;
  }

  private static String nameOf(Metric metric) {
    String words = metric.getName().replace('.', '_');
    String unit =
        switch (metric.getUnit()) {
          case "s" -> "seconds";
          case "By" -> "bytes";
          default -> metric.getUnit().startsWith("{") ? "" : metric.getUnit();
        };
    boolean complete = unit.isEmpty() || List.of(words.split("_", -1)).contains(unit);
    return complete ? words : words + "_" + unit;
  }
}
