// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Metadata;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Sample;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Series;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xerial.snappy.Snappy;

class RemoteWriteEncoderTest {

  private static final String SERIES =
      "0a2f0a130a085f5f6e616d655f5f1207615f746f74616c0a060a0162120163121009%s10c0b0d096a034";
  private static final String WITH_METADATA =
      SERIES.formatted("000000000000f83f") + "1a0e08011207615f746f74616c220168";

  @Test
  void writesASeriesAndItsMetadata() {
    RemoteWriteRequest request =
        new RemoteWriteRequest(
            List.of(series(1.5)),
            List.of(new Metadata("a_total", RemoteWriteRequest.Type.COUNTER, "h", "")),
            List.of());
    assertThat(encode(request)).isEqualTo(WITH_METADATA);
  }

  @Test
  void keepsTheBitsOfTheStaleMarker() {
    double stale = Double.longBitsToDouble(0x7ff0000000000002L);
    assertThat(encode(request(series(stale)))).isEqualTo(SERIES.formatted("020000000000f07f"));
  }

  @Test
  void hasTheBytesInALiteralOnlySnappyBlock() throws Exception {
    byte[] literals = HexFormat.of().parseHex("41f040" + WITH_METADATA);
    assertThat(HexFormat.of().formatHex(Snappy.uncompress(literals))).isEqualTo(WITH_METADATA);
  }

  @Test
  void sortsLabelsIncludingTheName() throws Exception {
    Labels labels = Labels.of(Map.of("b", "1", "Env", "2", "_a", "3"));
    RemoteWriteRequest request = request(new Series("x", labels, List.of(new Sample(1, 1))));
    WriteRequest message = WriteRequest.parseFrom(RemoteWriteEncoder.encode(request));
    assertThat(message.getTimeseries(0).getLabelsList())
        .extracting(Label::getName)
        .containsExactly("Env", "__name__", "_a", "b");
  }

  @Test
  void writesTheSameBytesAsTheGeneratedClasses() throws Exception {
    RemoteWriteRequest request =
        new RemoteWriteRequest(
            List.of(
                new Series("a", Labels.of("b", "é\uD83D\uDE00"), List.of(new Sample(0, 0))),
                new Series("c", Labels.NONE, List.of(new Sample(-0.0, -1), new Sample(1e300, 1)))),
            List.of(
                new Metadata("a", RemoteWriteRequest.Type.GAUGE, "", "bytes"),
                new Metadata("c", RemoteWriteRequest.Type.HISTOGRAM, "x".repeat(300), "")),
            List.of());
    byte[] written = RemoteWriteEncoder.encode(request);

    assertThat(WriteRequest.parseFrom(written).toByteArray()).isEqualTo(written);
  }

  private static Series series(double value) {
    return new Series(
        "a_total", Labels.of("b", "c"), List.of(new Sample(value, 1_795_343_784_000L)));
  }

  private static RemoteWriteRequest request(Series series) {
    return new RemoteWriteRequest(List.of(series), List.of(), List.of());
  }

  private static String encode(RemoteWriteRequest request) {
    return HexFormat.of().formatHex(RemoteWriteEncoder.encode(request));
  }
}
