package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How metrics are written down. Of what a metric is, only its name: the catalogue has the rest. */
final class MetricEncoding {

  private static final byte COUNTER = 'c';
  private static final byte GAUGE = 'g';
  private static final byte DISTRIBUTION = 'd';

  private MetricEncoding() {}

  static void write(DataOutput out, List<Metric> metrics) throws IOException {
    out.writeInt(metrics.size());
    for (Metric metric : metrics) {
      if (metric instanceof Metric.Counter counter) {
        writeHead(out, COUNTER, metric);
        out.writeDouble(counter.increase());
        out.writeDouble(counter.total());
      } else if (metric instanceof Metric.Gauge gauge) {
        writeHead(out, GAUGE, metric);
        out.writeDouble(gauge.value());
      } else if (metric instanceof Metric.Distribution distribution) {
        writeHead(out, DISTRIBUTION, metric);
        writeBounds(out, distribution.bounds());
        write(out, distribution.increase());
        write(out, distribution.total());
      }
    }
  }

  static List<Metric> read(DataInput in) throws IOException {
    List<Metric> metrics = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      metrics.add(readMetric(in));
    }
    return metrics;
  }

  private static Metric readMetric(DataInput in) throws IOException {
    byte kind = in.readByte();
    MetricDescriptor descriptor = descriptor(in.readUTF());
    Labels labels = Encoding.readLabels(in);
    return switch (kind) {
      case COUNTER -> new Metric.Counter(descriptor, labels, in.readDouble(), in.readDouble());
      case GAUGE -> new Metric.Gauge(descriptor, labels, in.readDouble());
      case DISTRIBUTION -> readDistribution(in, descriptor, labels);
      default -> throw new IOException("not a kind of metric: " + kind);
    };
  }

  private static Metric readDistribution(DataInput in, MetricDescriptor descriptor, Labels labels)
      throws IOException {
    BucketBounds bounds = readBounds(in);
    int buckets = bounds.buckets();
    return new Metric.Distribution(
        descriptor, labels, bounds, readStatistics(in, buckets), readStatistics(in, buckets));
  }

  private static MetricDescriptor descriptor(String name) throws IOException {
    for (LambdaMetric metric : LambdaMetrics.ALL) {
      if (metric.name().equals(name)) {
        return metric.descriptor();
      }
    }
    throw new IOException("not a metric of this release: " + name);
  }

  private static void writeHead(DataOutput out, byte kind, Metric metric) throws IOException {
    out.writeByte(kind);
    out.writeUTF(metric.descriptor().name());
    Encoding.writeLabels(out, metric.labels());
  }

  private static void writeBounds(DataOutput out, BucketBounds bounds) throws IOException {
    out.writeInt(bounds.upper().size());
    for (double bound : bounds.upper()) {
      out.writeDouble(bound);
    }
  }

  private static BucketBounds readBounds(DataInput in) throws IOException {
    List<Double> upper = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      upper.add(in.readDouble());
    }
    return new BucketBounds(upper);
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
    long count = in.readLong();
    double sum = in.readDouble();
    double min = in.readDouble();
    double max = in.readDouble();
    List<Long> counts = new ArrayList<>(buckets);
    for (int i = 0; i < buckets; i++) {
      counts.add(in.readLong());
    }
    return new StatisticSet(count, sum, min, max, counts, readExponential(in));
  }

  private static ExponentialBuckets readExponential(DataInput in) throws IOException {
    long zeroCount = in.readLong();
    SortedMap<Integer, Long> counts = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      counts.put(in.readInt(), in.readLong());
    }
    return new ExponentialBuckets(zeroCount, counts);
  }
}
