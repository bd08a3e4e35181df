// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExponentialBucketsTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "1.0000001, 1",
    "2, 8",
    "2.0000001, 9",
    "1.4142135623730951, 4",
    "1.4142135623730954, 5",
    "0.5, -8",
    "0.001, -79",
    "900, 79",
    "0.0000010, -159",
    "1.7976931348623157E308, 8192",
  })
  void findsBucketWithInclusiveUpperBound(double value, int bucket) {
    assertThat(ExponentialBuckets.indexOf(value)).isEqualTo(bucket);
  }

  @Test
  void boundsEncloseValues() {
    for (double value = 1e-6; value < 1000; value *= 1.01) {
      int bucket = ExponentialBuckets.indexOf(value);
      assertThat(value)
          .isGreaterThan(Math.pow(2, (bucket - 1) / 8.0))
          .isLessThanOrEqualTo(Math.pow(2, bucket / 8.0));
    }
  }

  @Test
  void addsCounts() {
    ExponentialBuckets one = new ExponentialBuckets(1, new TreeMap<>(Map.of(3, 2L)));
    ExponentialBuckets other = new ExponentialBuckets(0, new TreeMap<>(Map.of(3, 1L, -4, 5L)));

    assertThat(one.plus(other))
        .isEqualTo(new ExponentialBuckets(1, new TreeMap<>(Map.of(3, 3L, -4, 5L))));
    assertThat(one.plus(other).count()).isEqualTo(9);
  }

  @Test
  void refusesEmptyBucket() {
    assertThatThrownBy(() -> new ExponentialBuckets(0, new TreeMap<>(Map.of(3, 0L))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
