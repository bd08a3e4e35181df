// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Metadata;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Sample;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteWrite2EncoderTest {

  private static final long TIME = 1_795_343_784_000L;

  /** The bytes that protoc's classes write for the metadata and the packed references. */
  @Test
  void writesTheBytesOfTheFormat() {
    RemoteWriteRequest request =
        new RemoteWriteRequest.Builder()
            .describe(new Metadata("a_total", RemoteWriteRequest.Type.COUNTER, "h", ""))
            .add("a_total", Labels.of("b", "c"), List.of(new Sample(1.5, TIME)), 1_795_343_700_000L)
            .build();
    assertThat(HexFormat.of().formatHex(RemoteWrite2Encoder.encode(request)))
        .isEqualTo(
            "220022085f5f6e616d655f5f2207615f746f74616c2201622201632201682a250a0401020304121709000000"
                + "000000f83f10c0b0d096a03418a0a0cb96a0342a0408011805");
  }

  @Test
  void findsTheMetadataOfHistogramSeries() throws Exception {
    RemoteWriteRequest request =
        new RemoteWriteRequest.Builder()
            .describe(new Metadata("d_seconds", RemoteWriteRequest.Type.HISTOGRAM, "h", "seconds"))
            .add("d_seconds_count", Labels.NONE, List.of(new Sample(1, TIME)))
            .build();
    var message =
        io.lambdametrics.backend.prometheus.v2.proto.Request.parseFrom(
            RemoteWrite2Encoder.encode(request));
    assertThat(message.getSymbols(message.getTimeseries(0).getMetadata().getUnitRef()))
        .isEqualTo("seconds");
  }

  @Test
  void writesTheSameBytesAsTheGeneratedClasses() throws Exception {
    RemoteWriteRequest request =
        new RemoteWriteRequest.Builder()
            .describe(new Metadata("a", RemoteWriteRequest.Type.GAUGE, "", ""))
            .add("a", Labels.of("b", "é\uD83D\uDE00"), List.of(new Sample(0, 0)), 0)
            .add("c", Labels.NONE, List.of(new Sample(-0.0, -1), new Sample(1e300, TIME)), 0)
            .build();
    byte[] written = RemoteWrite2Encoder.encode(request);

    assertThat(
            io.lambdametrics.backend.prometheus.v2.proto.Request.parseFrom(written).toByteArray())
        .isEqualTo(written);
  }
}
