// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/**
 * A receiver for MockWebServer that refuses whatever the specifications forbid. It decodes with the
 * generated classes, records what it accepted, and why it refused in {@link #errors}.
 */
final class StrictOtlpReceiver extends Dispatcher {

  final List<ExportMetricsServiceRequest> accepted = new CopyOnWriteArrayList<>();
  final List<String> errors = new CopyOnWriteArrayList<>();
  final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  /** The end of the newest point of each stream. */
  private final Map<String, Long> newest = new HashMap<>();

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    requests.add(request);
    try {
      ExportMetricsServiceRequest message = decode(request);
      check(message);
      accepted.add(message);
      return protobuf(200, ExportMetricsServiceResponse.getDefaultInstance().toByteArray());
    } catch (IOException | IllegalArgumentException wrong) {
      errors.add(String.valueOf(wrong.getMessage()));
      return new MockResponse.Builder().code(400).body(String.valueOf(wrong.getMessage())).build();
    }
  }

  /** Returns a response with a protobuf message. */
  static MockResponse protobuf(int status, byte[] message) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/x-protobuf")
        .body(new Buffer().write(message))
        .build();
  }

  /** Returns the metrics of the last request, by name. */
  Map<String, Metric> metrics() {
    Map<String, Metric> metrics = new TreeMap<>();
    accepted
        .get(accepted.size() - 1)
        .getResourceMetrics(0)
        .getScopeMetrics(0)
        .getMetricsList()
        .forEach(metric -> metrics.put(metric.getName(), metric));
    return metrics;
  }

  /** Returns a metric of the last request, which must have it. */
  Metric metric(String name) {
    return Objects.requireNonNull(metrics().get(name), name);
  }

  /** Returns the attributes of the last request's resource. */
  Map<String, String> resource() {
    return attributes(
        accepted.get(accepted.size() - 1).getResourceMetrics(0).getResource().getAttributesList());
  }

  static ExportMetricsServiceRequest decode(RecordedRequest request) throws IOException {
    check("POST".equals(request.getMethod()), "method");
    check("application/x-protobuf".equals(request.getHeaders().get("Content-Type")), "type");
    check(
        String.valueOf(request.getHeaders().get("User-Agent")).matches("[^/ ]+/[^/ ]+"),
        "user agent");
    byte[] body = Objects.requireNonNull(request.getBody()).toByteArray();
    String encoding = request.getHeaders().get("Content-Encoding");
    check(encoding == null || encoding.equals("gzip"), "encoding");
    if (encoding != null) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return ExportMetricsServiceRequest.parseFrom(body);
  }

  private void check(ExportMetricsServiceRequest message) {
    check(message.getUnknownFields().asMap().isEmpty(), "unknown fields");
    check(message.getResourceMetricsCount() == 1, "one resource");
    ResourceMetrics resource = message.getResourceMetrics(0);
    check(resource.getUnknownFields().asMap().isEmpty(), "unknown fields of the resource");
    attributes(resource.getResource().getAttributesList());
    check(resource.getScopeMetricsCount() == 1, "one scope");
    ScopeMetrics scope = resource.getScopeMetrics(0);
    check(!scope.getScope().getName().isEmpty(), "scope without a name");
    check(scope.getMetricsCount() > 0, "empty envelope");
    Set<String> names = new HashSet<>();
    for (Metric metric : scope.getMetricsList()) {
      check(names.add(metric.getName()), "two metrics of one name");
      check(metric.getName().matches("[A-Za-z][A-Za-z0-9_./-]{0,254}"), metric.getName());
      check(metric.getUnit().matches("[\\x21-\\x7e]{1,63}"), "unit " + metric.getUnit());
      check(metric.getUnknownFields().asMap().isEmpty(), "unknown fields of a metric");
      check(metric);
    }
  }

  private void check(Metric metric) {
    switch (metric.getDataCase()) {
      case GAUGE ->
          metric.getGauge().getDataPointsList().forEach(point -> check(metric, point, false));
      case SUM -> {
        check(metric.getSum().getIsMonotonic(), "not monotonic");
        check(metric.getSum().getAggregationTemporality());
        metric.getSum().getDataPointsList().forEach(point -> check(metric, point, true));
      }
      case HISTOGRAM -> {
        check(metric.getHistogram().getAggregationTemporality());
        metric.getHistogram().getDataPointsList().forEach(point -> check(metric, point));
      }
      case EXPONENTIAL_HISTOGRAM -> {
        check(metric.getExponentialHistogram().getAggregationTemporality());
        metric.getExponentialHistogram().getDataPointsList().forEach(point -> check(metric, point));
      }
      default -> check(false, "no data");
    }
  }

  private static void check(AggregationTemporality temporality) {
    check(
        temporality == AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE
            || temporality == AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA,
        "temporality");
  }

  private void check(Metric metric, NumberDataPoint point, boolean sum) {
    check(point.getValueCase() != NumberDataPoint.ValueCase.VALUE_NOT_SET, "no value");
    check(point.getUnknownFields().asMap().isEmpty(), "unknown fields of a point");
    check(Double.isFinite(point.getAsDouble()), "not finite");
    checkTimes(
        metric,
        point.getAttributesList(),
        sum ? point.getStartTimeUnixNano() : 0,
        point.getTimeUnixNano());
  }

  private void check(Metric metric, HistogramDataPoint point) {
    check(point.getUnknownFields().asMap().isEmpty(), "unknown fields of a histogram");
    check(point.hasSum(), "no sum");
    boolean none = point.getBucketCountsCount() == 0 && point.getExplicitBoundsCount() == 0;
    check(none || point.getBucketCountsCount() == point.getExplicitBoundsCount() + 1, "buckets");
    long count = point.getBucketCountsList().stream().mapToLong(Long::longValue).sum();
    check(none || count == point.getCount(), "count is not the sum of the buckets");
    List<Double> bounds = point.getExplicitBoundsList();
    for (int i = 1; i < bounds.size(); i++) {
      check(bounds.get(i) > bounds.get(i - 1), "bounds do not rise");
    }
    checkTimes(
        metric, point.getAttributesList(), point.getStartTimeUnixNano(), point.getTimeUnixNano());
  }

  private void check(Metric metric, ExponentialHistogramDataPoint point) {
    check(point.getUnknownFields().asMap().isEmpty(), "unknown fields of a histogram");
    check(point.hasSum(), "no sum");
    check(point.getScale() >= -10 && point.getScale() <= 20, "scale");
    long count =
        point.getZeroCount()
            + point.getPositive().getBucketCountsList().stream().mapToLong(Long::longValue).sum();
    check(count == point.getCount(), "count is not the sum of the buckets");
    check(point.getNegative().getBucketCountsCount() == 0, "negative values");
    checkTimes(
        metric, point.getAttributesList(), point.getStartTimeUnixNano(), point.getTimeUnixNano());
  }

  private void checkTimes(Metric metric, List<KeyValue> attributes, long start, long end) {
    check(end > 0, "no time");
    check(start <= end, "ends before it starts");
    String stream = metric.getName() + new TreeMap<>(attributes(attributes));
    Long before = newest.put(stream, end);
    check(before == null || before <= end, "out of order");
  }

  static Map<String, String> attributes(List<KeyValue> list) {
    Map<String, String> attributes = new TreeMap<>();
    for (KeyValue each : list) {
      check(!each.getKey().isEmpty(), "attribute without a key");
      String value =
          switch (each.getValue().getValueCase()) {
            case STRING_VALUE -> each.getValue().getStringValue();
            case INT_VALUE -> Long.toString(each.getValue().getIntValue());
            default -> throw new IllegalArgumentException("kind of value of " + each.getKey());
          };
      check(attributes.put(each.getKey(), value) == null, "attribute twice: " + each.getKey());
    }
    return attributes;
  }

  private static void check(boolean right, String what) {
    if (!right) {
      throw new IllegalArgumentException(what);
    }
  }
}
