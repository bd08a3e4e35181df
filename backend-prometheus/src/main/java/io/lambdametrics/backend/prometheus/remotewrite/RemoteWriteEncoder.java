// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.MetricMetadata;
import io.lambdametrics.backend.prometheus.proto.MetricMetadata.MetricType;
import io.lambdametrics.backend.prometheus.proto.Sample;
import io.lambdametrics.backend.prometheus.proto.TimeSeries;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import io.lambdametrics.backend.protobuf.ProtobufWriter;

/**
 * Encodes requests as the protobuf message {@code prometheus.WriteRequest} of remote write 1.0.
 * Equal requests give equal bytes.
 */
final class RemoteWriteEncoder {

  private RemoteWriteEncoder() {}

  static byte[] encode(RemoteWriteRequest request) {
    ProtobufWriter message = new ProtobufWriter();
    for (RemoteWriteRequest.Series series : request.series()) {
      message.message(WriteRequest.TIMESERIES_FIELD_NUMBER, timeSeries(series));
    }
    for (RemoteWriteRequest.Metadata metadata : request.metadata()) {
      // Descriptions are apart from the series, so the receiver keeps one that is not repeated.
      if (!metadata.help().isEmpty()) {
        message.message(WriteRequest.METADATA_FIELD_NUMBER, metadata(metadata));
      }
    }
    return message.toByteArray();
  }

  private static ProtobufWriter timeSeries(RemoteWriteRequest.Series series) {
    ProtobufWriter message = new ProtobufWriter();
    series
        .allLabels()
        .forEach(
            (name, value) ->
                message.message(
                    TimeSeries.LABELS_FIELD_NUMBER,
                    new ProtobufWriter()
                        .text(Label.NAME_FIELD_NUMBER, name)
                        .text(Label.VALUE_FIELD_NUMBER, value)));
    for (RemoteWriteRequest.Sample sample : series.samples()) {
      message.message(
          TimeSeries.SAMPLES_FIELD_NUMBER,
          new ProtobufWriter()
              .number(Sample.VALUE_FIELD_NUMBER, sample.value())
              .number(Sample.TIMESTAMP_FIELD_NUMBER, sample.timestamp()));
    }
    for (NativeHistogram histogram : series.histograms()) {
      message.message(TimeSeries.HISTOGRAMS_FIELD_NUMBER, histogram.message(0));
    }
    return message;
  }

  private static ProtobufWriter metadata(RemoteWriteRequest.Metadata metadata) {
    return new ProtobufWriter()
        .number(MetricMetadata.TYPE_FIELD_NUMBER, type(metadata.type()))
        .text(MetricMetadata.METRIC_FAMILY_NAME_FIELD_NUMBER, metadata.name())
        .text(MetricMetadata.HELP_FIELD_NUMBER, metadata.help())
        .text(MetricMetadata.UNIT_FIELD_NUMBER, metadata.unit());
  }

  private static int type(RemoteWriteRequest.Type type) {
    return switch (type) {
      case COUNTER -> MetricType.COUNTER_VALUE;
      case GAUGE -> MetricType.GAUGE_VALUE;
      case HISTOGRAM -> MetricType.HISTOGRAM_VALUE;
      case SUMMARY -> MetricType.SUMMARY_VALUE;
    };
  }
}
