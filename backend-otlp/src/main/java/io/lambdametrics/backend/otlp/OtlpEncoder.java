// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.protobuf.ProtobufWriter;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Encodes batches. Equal batches give equal bytes. Not thread-safe. */
final class OtlpEncoder {

  private static final Logger logger = System.getLogger(OtlpEncoder.class.getName());

  private final OtlpConvention convention;
  private final OtlpTemporality temporality;
  private final OtlpResource resource;
  private final String version;
  private boolean saidWhatIsNotSent;

  /**
   * @param version the release of the extension
   */
  OtlpEncoder(
      OtlpConvention convention,
      OtlpTemporality temporality,
      OtlpResource resource,
      String version) {
    this.convention = convention;
    this.temporality = temporality;
    this.resource = resource;
    this.version = version;
  }

  OtlpRequest encode(MetricBatch batch) {
    return encode(batch, true);
  }

  /** Encodes a batch without the zeros with which totals begin. */
  OtlpRequest encodeWithoutZeros(MetricBatch batch) {
    return encode(batch, false);
  }

  private OtlpRequest encode(MetricBatch batch, boolean zeros) {
    OtlpMetrics metrics = OtlpMetrics.of(batch, convention, temporality, zeros);
    if (!metrics.nameless().isEmpty() && !saidWhatIsNotSent) {
      saidWhatIsNotSent = true;
      logger.log(
          Level.DEBUG,
          "not sent, because the convention has no name for them: {0}",
          String.join(", ", metrics.nameless()));
    }
    ProtobufWriter scope =
        new ProtobufWriter()
            .message(
                ScopeMetrics.SCOPE_FIELD_NUMBER,
                new ProtobufWriter()
                    .text(InstrumentationScope.NAME_FIELD_NUMBER, "lambda-metrics")
                    .text(InstrumentationScope.VERSION_FIELD_NUMBER, version));
    ProtobufWriter all =
        new ProtobufWriter()
            .message(ResourceMetrics.RESOURCE_FIELD_NUMBER, resource.message(batch.labels()))
            .message(ResourceMetrics.SCOPE_METRICS_FIELD_NUMBER, metrics.addTo(scope));
    byte[] message =
        new ProtobufWriter()
            .message(ExportMetricsServiceRequest.RESOURCE_METRICS_FIELD_NUMBER, all)
            .toByteArray();
    return new OtlpRequest(message, metrics.points(), metrics.zeros());
  }
}
