package io.lambdametrics.backend.prometheus;

import io.lambdametrics.backend.prometheus.RemoteWriteRequest.Metadata;
import io.lambdametrics.backend.prometheus.v2.proto.Metadata.MetricType;
import io.lambdametrics.backend.prometheus.v2.proto.Request;
import io.lambdametrics.backend.prometheus.v2.proto.Sample;
import io.lambdametrics.backend.prometheus.v2.proto.TimeSeries;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a request as the protobuf message {@code io.prometheus.write.v2.Request} of remote write
 * 2.0. The same request gives the same bytes. Writes one request.
 */
final class RemoteWrite2Encoder {

  private static final List<String> HISTOGRAM_SUFFIXES = List.of("_bucket", "_sum", "_count");

  private final Map<String, Integer> symbols = new LinkedHashMap<>();
  private final Map<String, Metadata> metadata = new HashMap<>();

  private RemoteWrite2Encoder(RemoteWriteRequest request) {
    symbols.put("", 0);
    request.metadata().forEach(what -> metadata.put(what.name(), what));
  }

  static byte[] encode(RemoteWriteRequest request) {
    RemoteWrite2Encoder encoder = new RemoteWrite2Encoder(request);
    Request.Builder message = Request.newBuilder();
    request.series().forEach(series -> message.addTimeseries(encoder.timeSeries(series)));
    return message.addAllSymbols(encoder.symbols.keySet()).build().toByteArray();
  }

  private TimeSeries timeSeries(RemoteWriteRequest.Series series) {
    TimeSeries.Builder message = TimeSeries.newBuilder();
    series
        .allLabels()
        .forEach((name, value) -> message.addLabelsRefs(ref(name)).addLabelsRefs(ref(value)));
    for (RemoteWriteRequest.Sample sample : series.samples()) {
      message.addSamples(
          Sample.newBuilder()
              .setValue(sample.value())
              .setTimestamp(sample.timestamp())
              .setStartTimestamp(Math.min(series.startTimestamp(), sample.timestamp()))
              .build());
    }
    for (NativeHistogram histogram : series.histograms()) {
      long start = Math.min(series.startTimestamp(), histogram.timestamp());
      message.addHistograms(histogram.message(start));
    }
    metadata(series.name()).ifPresent(what -> message.setMetadata(metadata(what)));
    return message.build();
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

  private io.lambdametrics.backend.prometheus.v2.proto.Metadata metadata(Metadata what) {
    return io.lambdametrics.backend.prometheus.v2.proto.Metadata.newBuilder()
        .setType(
            switch (what.type()) {
              case COUNTER -> MetricType.METRIC_TYPE_COUNTER;
              case GAUGE -> MetricType.METRIC_TYPE_GAUGE;
              case HISTOGRAM -> MetricType.METRIC_TYPE_HISTOGRAM;
            })
        .setHelpRef(ref(what.help()))
        .setUnitRef(ref(what.unit()))
        .build();
  }

  private int ref(String text) {
    Integer known = symbols.putIfAbsent(text, symbols.size());
    return known == null ? symbols.size() - 1 : known;
  }
}
