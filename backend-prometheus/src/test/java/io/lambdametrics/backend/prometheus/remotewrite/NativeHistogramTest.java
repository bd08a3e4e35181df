// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.backend.prometheus.v2.proto.Histogram;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NativeHistogramTest {

  @Test
  void hasSpansAndDeltas() {
    NativeHistogram histogram = histogram(Map.of(-3, 2L, -2, 5L, 4, 1L, 5, 1L, 6, 4L));
    assertThat(histogram.spans())
        .containsExactly(new NativeHistogram.Span(-3, 2), new NativeHistogram.Span(5, 3));
    assertThat(histogram.deltas()).containsExactly(2L, 3L, -4L, 0L, 3L);
  }

  @Test
  void hasNoSpansWithoutValues() {
    assertThat(histogram(Map.of()).spans()).isEmpty();
  }

  @Test
  void hasTheSameBytesAsTheGeneratedClasses() throws Exception {
    for (NativeHistogram histogram :
        List.of(
            histogram(Map.of(-3, 2L, -2, 5L, 4, 1L)),
            histogram(Map.of()),
            NativeHistogram.stale(1_700_000_000_000L))) {
      byte[] written = histogram.message(1_600_000_000_000L).toByteArray();

      Histogram read = Histogram.parseFrom(written);
      assertThat(read.toByteArray()).isEqualTo(written);
      assertThat(read.hasCountInt()).isTrue();
      assertThat(read.getPositiveDeltasList()).isEqualTo(histogram.deltas());
    }
  }

  private static NativeHistogram histogram(Map<Integer, Long> counts) {
    return new NativeHistogram(1, new ExponentialBuckets(0, new TreeMap<>(counts)), 1);
  }
}
