// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketBoundsTest {

  private static final BucketBounds BOUNDS = new BucketBounds(List.of(1., 10.));

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "1.001, 1", "10, 1", "10.001, 2", "1e9, 2"})
  void findsBucketWithInclusiveUpperBound(double value, int bucket) {
    assertThat(BOUNDS.bucketOf(value)).isEqualTo(bucket);
  }

  @Test
  void hasOneBucketMoreThanBounds() {
    assertThat(BOUNDS.buckets()).isEqualTo(3);
    assertThat(BucketBounds.NONE.buckets()).isZero();
  }

  @Test
  void refusesBoundsThatDoNotIncrease() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BucketBounds(List.of(1., 1.)));
    assertThatIllegalArgumentException().isThrownBy(() -> new BucketBounds(List.of(Double.NaN)));
  }
}
