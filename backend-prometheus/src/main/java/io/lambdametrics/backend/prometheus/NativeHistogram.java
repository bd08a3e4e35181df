package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.backend.prometheus.v2.proto.BucketSpan;
import io.lambdametrics.backend.prometheus.v2.proto.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A native histogram at a time: all values since it began, in exponential buckets.
 *
 * @param sum the sum of the values, finite, in the base unit; or the stale marker
 * @param buckets the values
 * @param timestamp milliseconds since the epoch
 */
record NativeHistogram(double sum, ExponentialBuckets buckets, long timestamp) {

  NativeHistogram {
    Objects.requireNonNull(buckets, "buckets");
  }

  /** The histogram that ends a series. */
  static NativeHistogram stale(long timestamp) {
    double marker = RemoteWriteRequest.Sample.stale(timestamp).value();
    return new NativeHistogram(marker, ExponentialBuckets.NONE, timestamp);
  }

  /**
   * Buckets without a gap.
   *
   * @param offset to the bucket after the last span; in the first span, the number of the bucket
   * @param length how many
   */
  record Span(int offset, int length) {}

  /**
   * As both versions of remote write send it.
   *
   * @param start when it began, in milliseconds since the epoch; 0 if unknown, and in 1.0
   */
  Histogram message(long start) {
    Histogram.Builder message =
        Histogram.newBuilder()
            .setCountInt(buckets.count())
            .setSum(sum)
            .setSchema(ExponentialBuckets.SCALE)
            .setZeroThreshold(ExponentialBuckets.ZERO_THRESHOLD)
            .setZeroCountInt(buckets.zeroCount())
            .addAllPositiveDeltas(deltas())
            .setTimestamp(timestamp)
            .setStartTimestamp(start);
    spans()
        .forEach(
            span ->
                message.addPositiveSpans(
                    BucketSpan.newBuilder()
                        .setOffset(span.offset())
                        .setLength(span.length())
                        .build()));
    return message.build();
  }

  /** Where the buckets lie that hold values. */
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

  /** By how much each of those buckets holds more than the one before. */
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
