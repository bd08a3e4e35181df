// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import io.lambdametrics.backend.prometheus.v2.proto.BucketSpan;
import io.lambdametrics.backend.prometheus.v2.proto.Histogram;
import io.lambdametrics.backend.prometheus.v2.proto.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.xerial.snappy.Snappy;

/**
 * A receiver for MockWebServer that refuses whatever the specifications forbid, of one version or
 * of both. It records what it accepted in {@link #stored}, and why it refused in {@link #errors}.
 */
final class StrictReceiver extends Dispatcher {

  /** A sample with its labels, start time and metadata. */
  record Stored(
      Map<String, String> labels, double value, long timestamp, long start, String metadata) {}

  /** A native histogram with its labels, start time and metadata. */
  record StoredHistogram(
      Map<String, String> labels,
      Map<Integer, Long> buckets,
      double sum,
      long timestamp,
      long start,
      String metadata) {}

  final List<StoredHistogram> histograms = new CopyOnWriteArrayList<>();
  final List<Stored> stored = new CopyOnWriteArrayList<>();
  final List<String> errors = new CopyOnWriteArrayList<>();
  final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  private final boolean one;
  private final boolean two;

  StrictReceiver(boolean one, boolean two) {
    this.one = one;
    this.two = two;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    requests.add(request);
    try {
      return take(request);
    } catch (IOException | IllegalArgumentException wrong) {
      errors.add(String.valueOf(wrong.getMessage()));
      return new MockResponse.Builder().code(400).body(String.valueOf(wrong.getMessage())).build();
    }
  }

  private MockResponse take(RecordedRequest request) throws IOException {
    check("POST".equals(request.getMethod()), "method");
    check("snappy".equals(header(request, "Content-Encoding")), "encoding");
    check(header(request, "User-Agent").matches("[^/ ]+/[^/ ]+"), "user agent");
    byte[] message = Snappy.uncompress(Objects.requireNonNull(request.getBody()).toByteArray());
    String type = header(request, "Content-Type");
    String version = header(request, "X-Prometheus-Remote-Write-Version");
    if (one && type.equals("application/x-protobuf")) {
      check(version.equals("0.1.0"), "version header");
      takeOne(WriteRequest.parseFrom(message));
      return new MockResponse.Builder().code(204).build();
    }
    if (two && type.equals("application/x-protobuf;proto=io.prometheus.write.v2.Request")) {
      check(version.equals("2.0.0"), "version header");
      int written = takeTwo(Request.parseFrom(message));
      return new MockResponse.Builder()
          .code(204)
          .addHeader("X-Prometheus-Remote-Write-Samples-Written", written)
          .build();
    }
    return new MockResponse.Builder().code(415).build();
  }

  private void takeOne(WriteRequest message) {
    check(message.getUnknownFields().asMap().isEmpty(), "unknown fields");
    message
        .getTimeseriesList()
        .forEach(
            series -> {
              List<String> flat = new ArrayList<>();
              for (Label label : series.getLabelsList()) {
                flat.add(label.getName());
                flat.add(label.getValue());
              }
              Map<String, String> labels = labels(flat);
              check(
                  series.getSamplesCount() == 0 || series.getHistogramsCount() == 0, "both kinds");
              series
                  .getSamplesList()
                  .forEach(
                      sample ->
                          store(
                              new Stored(labels, sample.getValue(), sample.getTimestamp(), 0, "")));
              series.getHistogramsList().forEach(histogram -> store(labels, histogram, ""));
            });
  }

  private int takeTwo(Request message) {
    List<String> symbols = message.getSymbolsList();
    check(!symbols.isEmpty() && symbols.get(0).isEmpty(), "symbols[0]");
    check(new HashSet<>(symbols).size() == symbols.size(), "repeated symbol");
    int before = stored.size() + histograms.size();
    message
        .getTimeseriesList()
        .forEach(
            series -> {
              check(
                  series.getSamplesCount() > 0 != series.getHistogramsCount() > 0,
                  "series without samples, or with both kinds");
              List<String> flat = series.getLabelsRefsList().stream().map(symbols::get).toList();
              Map<String, String> labels = labels(flat);
              String metadata =
                  series.getMetadata().getType()
                      + " "
                      + symbols.get(series.getMetadata().getHelpRef())
                      + " "
                      + symbols.get(series.getMetadata().getUnitRef());
              series
                  .getSamplesList()
                  .forEach(
                      sample ->
                          store(
                              new Stored(
                                  labels,
                                  sample.getValue(),
                                  sample.getTimestamp(),
                                  sample.getStartTimestamp(),
                                  metadata)));
              series.getHistogramsList().forEach(histogram -> store(labels, histogram, metadata));
            });
    return stored.size() + histograms.size() - before;
  }

  private void store(Map<String, String> labels, Histogram histogram, String metadata) {
    check(histogram.getUnknownFields().asMap().isEmpty(), "unknown fields of a histogram");
    check(histogram.hasCountInt() && histogram.hasZeroCountInt(), "counts");
    check(histogram.getSchema() >= -4 && histogram.getSchema() <= 8, "schema");
    Map<Integer, Long> buckets = new TreeMap<>();
    int bucket = 0;
    int place = 0;
    long count = 0;
    long sum = histogram.getZeroCountInt();
    for (BucketSpan span : histogram.getPositiveSpansList()) {
      bucket += span.getOffset();
      for (int i = 0; i < span.getLength(); i++) {
        count += histogram.getPositiveDeltas(place++);
        check(count >= 0, "negative bucket");
        buckets.put(bucket++, count);
        sum += count;
      }
    }
    check(place == histogram.getPositiveDeltasCount(), "spans and deltas differ");
    check(sum == histogram.getCountInt(), "count and buckets differ");
    for (StoredHistogram each : histograms) {
      check(
          !each.labels().equals(labels) || each.timestamp() < histogram.getTimestamp(),
          "out of order histogram");
    }
    histograms.add(
        new StoredHistogram(
            labels,
            buckets,
            histogram.getSum(),
            histogram.getTimestamp(),
            histogram.getStartTimestamp(),
            metadata));
  }

  private static Map<String, String> labels(List<String> flat) {
    check(flat.size() % 2 == 0, "odd labels");
    Map<String, String> labels = new TreeMap<>();
    String last = "";
    for (int i = 0; i < flat.size(); i += 2) {
      String name = flat.get(i);
      check(name.compareTo(last) > 0, "labels not sorted or not unique: " + flat);
      check(name.matches("[a-zA-Z_][a-zA-Z0-9_]*"), "label name " + name);
      check(!flat.get(i + 1).isEmpty(), "empty value of " + name);
      labels.put(name, flat.get(i + 1));
      last = name;
    }
    String metric = labels.getOrDefault("__name__", "");
    check(metric.matches("[a-zA-Z_:][a-zA-Z0-9_:]*"), "metric name '" + metric + "'");
    return labels;
  }

  private void store(Stored sample) {
    for (Stored each : stored) {
      if (each.labels().equals(sample.labels()) && each.timestamp() >= sample.timestamp()) {
        boolean same =
            each.timestamp() == sample.timestamp()
                && Double.compare(each.value(), sample.value()) == 0;
        check(same, "out of order sample of " + sample.labels());
        return;
      }
    }
    stored.add(sample);
  }

  private static String header(RecordedRequest request, String name) {
    return String.join(", ", request.getHeaders().values(name));
  }

  private static void check(boolean right, String what) {
    if (!right) {
      throw new IllegalArgumentException(what);
    }
  }
}
