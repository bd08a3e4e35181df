// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.engine.internal.BinaryEncoding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Encodes metrics. Of a descriptor only the name is written, since {@link LambdaMetrics#ALL} has
 * the rest.
 */
final class MetricEncoding {

  private static final byte COUNTER = 'c';
  private static final byte GAUGE = 'g';
  private static final byte DISTRIBUTION = 'd';

  private static final double MAX_VALUE = 1e100;
  private static final long MAX_COUNT = 1L << 53;
  private static final int MAX_METRICS = 10_000;
  private static final int MAX_BUCKETS = 10_000;

  private MetricEncoding() {}

  static void write(DataOutput out, List<Metric> metrics) throws IOException {
    out.writeInt(metrics.size());
    for (Metric metric : metrics) {
      if (metric instanceof Metric.Counter counter) {
        writeHeader(out, COUNTER, metric);
        out.writeDouble(counter.increase());
        out.writeDouble(counter.total());
        BinaryEncoding.writeInstant(out, counter.start());
      } else if (metric instanceof Metric.Gauge gauge) {
        writeHeader(out, GAUGE, metric);
        out.writeDouble(gauge.value());
      } else if (metric instanceof Metric.Distribution distribution) {
        writeHeader(out, DISTRIBUTION, metric);
        writeBounds(out, distribution.bounds());
        write(out, distribution.increase());
        write(out, distribution.total());
        BinaryEncoding.writeInstant(out, distribution.start());
      }
    }
  }

  static List<Metric> read(DataInput in) throws IOException {
    List<Metric> metrics = new ArrayList<>();
    for (int left = BinaryEncoding.checkCount(in.readInt(), MAX_METRICS); left > 0; left--) {
      metrics.add(readMetric(in));
    }
    return metrics;
  }

  private static Metric readMetric(DataInput in) throws IOException {
    byte kind = in.readByte();
    MetricDescriptor descriptor = descriptor(in.readUTF(), kind);
    Labels labels = BinaryEncoding.readLabels(in);
    return switch (kind) {
      case COUNTER ->
          new Metric.Counter(
              descriptor, labels, readValue(in), readValue(in), BinaryEncoding.readWindowTime(in));
      case GAUGE -> new Metric.Gauge(descriptor, labels, readValue(in));
      case DISTRIBUTION -> readDistribution(in, descriptor, labels);
      default -> throw new IOException("unknown kind of metric: " + kind);
    };
  }

  private static Metric readDistribution(DataInput in, MetricDescriptor descriptor, Labels labels)
      throws IOException {
    BucketBounds bounds = readBounds(in);
    int buckets = bounds.buckets();
    return new Metric.Distribution(
        descriptor,
        labels,
        bounds,
        readStatistics(in, buckets),
        readStatistics(in, buckets),
        BinaryEncoding.readWindowTime(in));
  }

  private static MetricDescriptor descriptor(String name, byte kind) throws IOException {
    for (LambdaMetric metric : LambdaMetrics.ALL) {
      if (metric.name().equals(name) && code(metric.kind()) == kind) {
        return metric.descriptor();
      }
    }
    throw new IOException("unknown metric: " + name);
  }

  private static byte code(LambdaMetric.Kind kind) {
    return switch (kind) {
      case COUNTER -> COUNTER;
      case GAUGE -> GAUGE;
      case DISTRIBUTION -> DISTRIBUTION;
    };
  }

  private static void writeHeader(DataOutput out, byte kind, Metric metric) throws IOException {
    out.writeByte(kind);
    // The catalogue's names are short enough for writeUTF.
    out.writeUTF(metric.descriptor().name());
    BinaryEncoding.writeLabels(out, metric.labels());
  }

  private static void writeBounds(DataOutput out, BucketBounds bounds) throws IOException {
    out.writeInt(bounds.upper().size());
    for (double bound : bounds.upper()) {
      out.writeDouble(bound);
    }
  }

  private static BucketBounds readBounds(DataInput in) throws IOException {
    List<Double> upper = new ArrayList<>();
    for (int left = BinaryEncoding.checkCount(in.readInt(), MAX_BUCKETS); left > 0; left--) {
      upper.add(in.readDouble());
    }
    return new BucketBounds(upper);
  }

  /** Reads a total or a gauge's value. A larger one would make sums overflow. */
  private static double readValue(DataInput in) throws IOException {
    double value = in.readDouble();
    if (!(value >= 0 && value <= MAX_VALUE)) {
      throw new IOException("invalid value: " + value);
    }
    return value;
  }

  private static long readCount(DataInput in, long most) throws IOException {
    long number = in.readLong();
    if (number < 0 || number > most) {
      throw new IOException("invalid count: " + number);
    }
    return number;
  }

  private static void write(DataOutput out, StatisticSet set) throws IOException {
    out.writeLong(set.count());
    out.writeDouble(set.sum());
    out.writeDouble(set.min());
    out.writeDouble(set.max());
    for (long bucket : set.bucketCounts()) {
      out.writeLong(bucket);
    }
    ExponentialBuckets exponential = set.exponential();
    out.writeLong(exponential.zeroCount());
    out.writeInt(exponential.counts().size());
    for (var bucket : exponential.counts().entrySet()) {
      out.writeInt(bucket.getKey());
      out.writeLong(bucket.getValue());
    }
  }

  private static StatisticSet readStatistics(DataInput in, int buckets) throws IOException {
    long count = readCount(in, MAX_COUNT);
    double sum = readValue(in);
    double min = in.readDouble();
    double max = in.readDouble();
    List<Long> counts = new ArrayList<>(buckets);
    long left = count;
    for (int i = 0; i < buckets; i++) {
      long number = readCount(in, left);
      left -= number;
      counts.add(number);
    }
    if (Double.isInfinite(min) || Double.isInfinite(max) || (buckets > 0 && left > 0)) {
      throw new IOException("invalid distribution");
    }
    return new StatisticSet(count, sum, min, max, counts, readExponential(in));
  }

  private static ExponentialBuckets readExponential(DataInput in) throws IOException {
    long zeroCount = readCount(in, MAX_COUNT);
    SortedMap<Integer, Long> counts = new TreeMap<>();
    for (int left = BinaryEncoding.checkCount(in.readInt(), MAX_BUCKETS); left > 0; left--) {
      counts.put(in.readInt(), readCount(in, MAX_COUNT));
    }
    return new ExponentialBuckets(zeroCount, counts);
  }
}
