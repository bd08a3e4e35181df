// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.lambdametrics.backend.protobuf.ProtobufWriter;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogram;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.Sum;
import java.util.ArrayList;
import java.util.List;

/** All data points of one name, which make one message {@code Metric}. */
final class OtlpFamily {

  /** The kinds of metrics. */
  enum Kind {
    SUM,
    GAUGE,
    HISTOGRAM,
    EXPONENTIAL_HISTOGRAM
  }

  private final OtlpName name;
  private final String description;
  private final Kind kind;
  private final List<ProtobufWriter> points = new ArrayList<>();

  OtlpFamily(OtlpName name, String description, Kind kind) {
    this.name = name;
    this.description = description;
    this.kind = kind;
  }

  void add(ProtobufWriter point) {
    points.add(point);
  }

  ProtobufWriter message(OtlpTemporality temporality) {
    int span =
        switch (temporality) {
          case CUMULATIVE -> AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE_VALUE;
          case DELTA -> AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA_VALUE;
        };
    ProtobufWriter message =
        new ProtobufWriter()
            .text(Metric.NAME_FIELD_NUMBER, name.name())
            .text(Metric.DESCRIPTION_FIELD_NUMBER, description)
            .text(Metric.UNIT_FIELD_NUMBER, name.unit());
    return switch (kind) {
      case GAUGE ->
          message.message(Metric.GAUGE_FIELD_NUMBER, data(Gauge.DATA_POINTS_FIELD_NUMBER));
      case SUM ->
          message.message(
              Metric.SUM_FIELD_NUMBER,
              data(Sum.DATA_POINTS_FIELD_NUMBER)
                  .number(Sum.AGGREGATION_TEMPORALITY_FIELD_NUMBER, span)
                  .number(Sum.IS_MONOTONIC_FIELD_NUMBER, 1));
      case HISTOGRAM ->
          message.message(
              Metric.HISTOGRAM_FIELD_NUMBER,
              data(Histogram.DATA_POINTS_FIELD_NUMBER)
                  .number(Histogram.AGGREGATION_TEMPORALITY_FIELD_NUMBER, span));
      case EXPONENTIAL_HISTOGRAM ->
          message.message(
              Metric.EXPONENTIAL_HISTOGRAM_FIELD_NUMBER,
              data(ExponentialHistogram.DATA_POINTS_FIELD_NUMBER)
                  .number(ExponentialHistogram.AGGREGATION_TEMPORALITY_FIELD_NUMBER, span));
    };
  }

  private ProtobufWriter data(int field) {
    ProtobufWriter data = new ProtobufWriter();
    points.forEach(point -> data.message(field, point));
    return data;
  }
}
