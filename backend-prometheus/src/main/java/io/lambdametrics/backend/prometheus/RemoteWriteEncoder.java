package io.lambdametrics.backend.prometheus;

import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.MetricMetadata;
import io.lambdametrics.backend.prometheus.proto.MetricMetadata.MetricType;
import io.lambdametrics.backend.prometheus.proto.Sample;
import io.lambdametrics.backend.prometheus.proto.TimeSeries;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;

/**
 * Writes a request as the protobuf message {@code prometheus.WriteRequest} of remote write 1.0. The
 * same request gives the same bytes.
 */
final class RemoteWriteEncoder {

  private RemoteWriteEncoder() {}

  static byte[] encode(RemoteWriteRequest request) {
    WriteRequest.Builder message = WriteRequest.newBuilder();
    request.series().forEach(series -> message.addTimeseries(timeSeries(series)));
    request.metadata().forEach(metadata -> message.addMetadata(metadata(metadata)));
    return message.build().toByteArray();
  }

  private static TimeSeries timeSeries(RemoteWriteRequest.Series series) {
    TimeSeries.Builder message = TimeSeries.newBuilder();
    series
        .allLabels()
        .forEach(
            (name, value) ->
                message.addLabels(Label.newBuilder().setName(name).setValue(value).build()));
    for (RemoteWriteRequest.Sample sample : series.samples()) {
      message.addSamples(
          Sample.newBuilder().setValue(sample.value()).setTimestamp(sample.timestamp()).build());
    }
    series.histograms().forEach(histogram -> message.addHistograms(histogram.message(0)));
    return message.build();
  }

  private static MetricMetadata metadata(RemoteWriteRequest.Metadata metadata) {
    return MetricMetadata.newBuilder()
        .setType(type(metadata.type()))
        .setMetricFamilyName(metadata.name())
        .setHelp(metadata.help())
        .setUnit(metadata.unit())
        .build();
  }

  private static MetricType type(RemoteWriteRequest.Type type) {
    return switch (type) {
      case COUNTER -> MetricType.COUNTER;
      case GAUGE -> MetricType.GAUGE;
      case HISTOGRAM -> MetricType.HISTOGRAM;
    };
  }
}
