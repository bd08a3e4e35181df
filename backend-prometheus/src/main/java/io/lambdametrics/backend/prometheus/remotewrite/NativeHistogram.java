// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.backend.prometheus.v2.proto.BucketSpan;
import io.lambdametrics.backend.prometheus.v2.proto.Histogram;
import io.lambdametrics.backend.protobuf.ProtobufWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The state of a native histogram at a time: all values since its start, in exponential buckets.
 *
 * @param sum the sum of the values in the base unit, finite; or the stale marker
 * @param buckets the buckets of the values
 * @param timestamp milliseconds since the epoch
 */
public record NativeHistogram(double sum, ExponentialBuckets buckets, long timestamp) {

  public NativeHistogram {
    Objects.requireNonNull(buckets, "buckets");
  }

  /** Returns the histogram that marks a series as stale. */
  static NativeHistogram stale(long timestamp) {
    double marker = RemoteWriteRequest.Sample.stale(timestamp).value();
    return new NativeHistogram(marker, ExponentialBuckets.NONE, timestamp);
  }

  /**
   * Consecutive buckets.
   *
   * @param offset the gap to the previous span; in the first span, the number of the first bucket
   * @param length the number of buckets
   */
  record Span(int offset, int length) {}

  /**
   * Returns the protobuf message, which both versions of remote write share.
   *
   * @param start the start in milliseconds since the epoch; 0 if unknown, and for 1.0
   */
  ProtobufWriter message(long start) {
    ProtobufWriter message =
        new ProtobufWriter()
            .oneOfNumber(Histogram.COUNT_INT_FIELD_NUMBER, buckets.count())
            .number(Histogram.SUM_FIELD_NUMBER, sum)
            .signedNumber(Histogram.SCHEMA_FIELD_NUMBER, ExponentialBuckets.SCALE)
            .number(Histogram.ZERO_THRESHOLD_FIELD_NUMBER, ExponentialBuckets.ZERO_THRESHOLD)
            .oneOfNumber(Histogram.ZERO_COUNT_INT_FIELD_NUMBER, buckets.zeroCount());
    for (Span span : spans()) {
      message.message(
          Histogram.POSITIVE_SPANS_FIELD_NUMBER,
          new ProtobufWriter()
              .signedNumber(BucketSpan.OFFSET_FIELD_NUMBER, span.offset())
              .number(BucketSpan.LENGTH_FIELD_NUMBER, span.length()));
    }
    return message
        .signedNumbers(Histogram.POSITIVE_DELTAS_FIELD_NUMBER, deltas())
        .number(Histogram.TIMESTAMP_FIELD_NUMBER, timestamp)
        .number(Histogram.START_TIMESTAMP_FIELD_NUMBER, start);
  }

  /** Returns the spans of the buckets that hold values. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    int after = 0;
    for (int bucket : buckets.counts().keySet()) {
      if (!spans.isEmpty() && bucket == after) {
        Span grown = spans.remove(spans.size() - 1);
        spans.add(new Span(grown.offset(), grown.length() + 1));
      } else {
        spans.add(new Span(bucket - after, 1));
      }
      after = bucket + 1;
    }
    return spans;
  }

  /** Returns the difference of each bucket's count to the count of the previous bucket. */
  List<Long> deltas() {
    List<Long> deltas = new ArrayList<>();
    long last = 0;
    for (Map.Entry<Integer, Long> bucket : buckets.counts().entrySet()) {
      deltas.add(bucket.getValue() - last);
      last = bucket.getValue();
    }
    return deltas;
  }
}
