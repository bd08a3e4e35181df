// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Metadata;
import io.lambdametrics.backend.prometheus.v2.proto.Metadata.MetricType;
import io.lambdametrics.backend.prometheus.v2.proto.Request;
import io.lambdametrics.backend.prometheus.v2.proto.Sample;
import io.lambdametrics.backend.prometheus.v2.proto.TimeSeries;
import io.lambdametrics.backend.protobuf.ProtobufWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Encodes one request as the protobuf message {@code io.prometheus.write.v2.Request} of remote
 * write 2.0. Equal requests give equal bytes.
 */
final class RemoteWrite2Encoder {

  private static final List<String> HISTOGRAM_SUFFIXES = List.of("_bucket", "_sum", "_count");

  private final Map<String, Integer> symbols = new LinkedHashMap<>();
  private final Map<String, Metadata> metadata = new HashMap<>();

  private RemoteWrite2Encoder(RemoteWriteRequest request) {
    symbols.put("", 0);
    request.metadata().forEach(each -> metadata.put(each.name(), each));
  }

  static byte[] encode(RemoteWriteRequest request) {
    RemoteWrite2Encoder encoder = new RemoteWrite2Encoder(request);
    ProtobufWriter allSeries = new ProtobufWriter();
    for (RemoteWriteRequest.Series series : request.series()) {
      allSeries.message(Request.TIMESERIES_FIELD_NUMBER, encoder.timeSeries(series));
    }
    // Complete only now, but written first, since its field number is lower.
    ProtobufWriter symbols =
        new ProtobufWriter().texts(Request.SYMBOLS_FIELD_NUMBER, encoder.symbols.keySet());
    return symbols.append(allSeries).toByteArray();
  }

  private ProtobufWriter timeSeries(RemoteWriteRequest.Series series) {
    ProtobufWriter message = new ProtobufWriter();
    List<Integer> labels = new ArrayList<>();
    series
        .allLabels()
        .forEach(
            (name, value) -> {
              labels.add(ref(name));
              labels.add(ref(value));
            });
    message.numbers(TimeSeries.LABELS_REFS_FIELD_NUMBER, labels);
    for (RemoteWriteRequest.Sample sample : series.samples()) {
      message.message(
          TimeSeries.SAMPLES_FIELD_NUMBER,
          new ProtobufWriter()
              .number(Sample.VALUE_FIELD_NUMBER, sample.value())
              .number(Sample.TIMESTAMP_FIELD_NUMBER, sample.timestamp())
              .number(
                  Sample.START_TIMESTAMP_FIELD_NUMBER,
                  Math.min(series.startTimestamp(), sample.timestamp())));
    }
    for (NativeHistogram histogram : series.histograms()) {
      long start = Math.min(series.startTimestamp(), histogram.timestamp());
      message.message(TimeSeries.HISTOGRAMS_FIELD_NUMBER, histogram.message(start));
    }
    metadata(series.name())
        .ifPresent(found -> message.message(TimeSeries.METADATA_FIELD_NUMBER, message(found)));
    return message;
  }

  private Optional<Metadata> metadata(String series) {
    Metadata own = metadata.get(series);
    return own != null
        ? Optional.of(own)
        : HISTOGRAM_SUFFIXES.stream()
            .filter(series::endsWith)
            .map(suffix -> series.substring(0, series.length() - suffix.length()))
            .flatMap(family -> Optional.ofNullable(metadata.get(family)).stream())
            .findFirst();
  }

  private ProtobufWriter message(Metadata metadata) {
    return new ProtobufWriter()
        .number(
            io.lambdametrics.backend.prometheus.v2.proto.Metadata.TYPE_FIELD_NUMBER,
            switch (metadata.type()) {
              case COUNTER -> MetricType.METRIC_TYPE_COUNTER_VALUE;
              case GAUGE -> MetricType.METRIC_TYPE_GAUGE_VALUE;
              case HISTOGRAM -> MetricType.METRIC_TYPE_HISTOGRAM_VALUE;
              case SUMMARY -> MetricType.METRIC_TYPE_SUMMARY_VALUE;
            })
        .number(
            io.lambdametrics.backend.prometheus.v2.proto.Metadata.HELP_REF_FIELD_NUMBER,
            ref(metadata.help()))
        .number(
            io.lambdametrics.backend.prometheus.v2.proto.Metadata.UNIT_REF_FIELD_NUMBER,
            ref(metadata.unit()));
  }

  private int ref(String text) {
    Integer known = symbols.putIfAbsent(text, symbols.size());
    return known == null ? symbols.size() - 1 : known;
  }
}
