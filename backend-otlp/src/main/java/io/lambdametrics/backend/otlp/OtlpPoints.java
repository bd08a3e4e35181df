// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.protobuf.ProtobufWriter;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint.Buckets;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Writes data points.
 *
 * @param startNanos the start of what they sum up, in nanoseconds since the epoch; 0 if it is
 *     unknown
 * @param endNanos the end of it
 * @param attributes their attributes
 * @param unit the unit of the values
 * @param extremes whether to write the minimum and the maximum of histograms. The data model has
 *     them for deltas: those of a total say nothing of the window.
 */
record OtlpPoints(long startNanos, long endNanos, Labels attributes, Unit unit, boolean extremes) {

  /** From here on, not every whole number is a double. */
  private static final double LARGEST_WHOLE_NUMBER = 1L << 53;

  /** Returns the message {@code NumberDataPoint}. Whole numbers are sent as such. */
  ProtobufWriter number(double value) {
    ProtobufWriter message =
        new ProtobufWriter()
            .fixedNumber(NumberDataPoint.START_TIME_UNIX_NANO_FIELD_NUMBER, startNanos)
            .fixedNumber(NumberDataPoint.TIME_UNIX_NANO_FIELD_NUMBER, endNanos);
    boolean whole =
        (unit == Unit.COUNT || unit == Unit.BYTES)
            && value == Math.rint(value)
            && Math.abs(value) < LARGEST_WHOLE_NUMBER;
    return whole
        ? withAttributes(
            message.oneOfFixedNumber(NumberDataPoint.AS_INT_FIELD_NUMBER, (long) value),
            NumberDataPoint.ATTRIBUTES_FIELD_NUMBER)
        : withAttributes(
            message.oneOfNumber(
                NumberDataPoint.AS_DOUBLE_FIELD_NUMBER, OtlpConvention.inUnit(value, unit)),
            NumberDataPoint.ATTRIBUTES_FIELD_NUMBER);
  }

  /**
   * Returns the message {@code HistogramDataPoint}. Without bounds it has one bucket for all
   * values: VictoriaMetrics drops a histogram without buckets.
   */
  ProtobufWriter histogram(StatisticSet values, BucketBounds bounds) {
    List<Double> upper =
        bounds.upper().stream().map(bound -> OtlpConvention.inUnit(bound, unit)).toList();
    List<Long> counts = upper.isEmpty() ? List.of(values.count()) : values.bucketCounts();
    ProtobufWriter message =
        new ProtobufWriter()
            .fixedNumber(HistogramDataPoint.START_TIME_UNIX_NANO_FIELD_NUMBER, startNanos)
            .fixedNumber(HistogramDataPoint.TIME_UNIX_NANO_FIELD_NUMBER, endNanos)
            .fixedNumber(HistogramDataPoint.COUNT_FIELD_NUMBER, values.count())
            .oneOfNumber(HistogramDataPoint.SUM_FIELD_NUMBER, inUnit(values.sum()))
            .fixedNumbers(HistogramDataPoint.BUCKET_COUNTS_FIELD_NUMBER, counts)
            .doubles(HistogramDataPoint.EXPLICIT_BOUNDS_FIELD_NUMBER, upper);
    withAttributes(message, HistogramDataPoint.ATTRIBUTES_FIELD_NUMBER);
    if (extremes && !values.isEmpty()) {
      message
          .oneOfNumber(HistogramDataPoint.MIN_FIELD_NUMBER, inUnit(values.min()))
          .oneOfNumber(HistogramDataPoint.MAX_FIELD_NUMBER, inUnit(values.max()));
    }
    return message;
  }

  /** Returns the message {@code ExponentialHistogramDataPoint}. */
  ProtobufWriter exponential(StatisticSet values) {
    ProtobufWriter message =
        withAttributes(new ProtobufWriter(), ExponentialHistogramDataPoint.ATTRIBUTES_FIELD_NUMBER)
            .fixedNumber(
                ExponentialHistogramDataPoint.START_TIME_UNIX_NANO_FIELD_NUMBER, startNanos)
            .fixedNumber(ExponentialHistogramDataPoint.TIME_UNIX_NANO_FIELD_NUMBER, endNanos)
            .fixedNumber(ExponentialHistogramDataPoint.COUNT_FIELD_NUMBER, values.count())
            .oneOfNumber(ExponentialHistogramDataPoint.SUM_FIELD_NUMBER, inUnit(values.sum()))
            .signedNumber(
                ExponentialHistogramDataPoint.SCALE_FIELD_NUMBER, ExponentialBuckets.SCALE)
            .fixedNumber(
                ExponentialHistogramDataPoint.ZERO_COUNT_FIELD_NUMBER,
                values.exponential().zeroCount());
    if (!values.exponential().counts().isEmpty()) {
      message.message(
          ExponentialHistogramDataPoint.POSITIVE_FIELD_NUMBER,
          buckets(values.exponential().counts()));
    }
    if (extremes && !values.isEmpty()) {
      message
          .oneOfNumber(ExponentialHistogramDataPoint.MIN_FIELD_NUMBER, inUnit(values.min()))
          .oneOfNumber(ExponentialHistogramDataPoint.MAX_FIELD_NUMBER, inUnit(values.max()));
    }
    return message.number(
        ExponentialHistogramDataPoint.ZERO_THRESHOLD_FIELD_NUMBER,
        ExponentialBuckets.ZERO_THRESHOLD);
  }

  /**
   * Returns the message {@code Buckets}, which has every bucket from the first to the last. OTLP
   * numbers a bucket by its lower bound, and {@link ExponentialBuckets} by its upper one.
   */
  private static ProtobufWriter buckets(SortedMap<Integer, Long> counts) {
    List<Long> all = new ArrayList<>();
    for (int bucket = counts.firstKey(); bucket <= counts.lastKey(); bucket++) {
      all.add(counts.getOrDefault(bucket, 0L));
    }
    return new ProtobufWriter()
        .signedNumber(Buckets.OFFSET_FIELD_NUMBER, counts.firstKey() - 1)
        .longNumbers(Buckets.BUCKET_COUNTS_FIELD_NUMBER, all);
  }

  private ProtobufWriter withAttributes(ProtobufWriter message, int field) {
    attributes
        .values()
        .forEach((name, value) -> message.message(field, OtlpResource.attribute(name, value)));
    return message;
  }

  private double inUnit(double value) {
    return OtlpConvention.inUnit(value, unit);
  }
}
