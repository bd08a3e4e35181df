// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticSetTest {

  private static final StatisticSet TWO = new StatisticSet(2, 30, 10, 20, List.of(1L, 1L));
  private static final StatisticSet ONE = new StatisticSet(1, 5, 5, 5, List.of(1L, 0L));

  @Test
  void addsSets() {
    assertThat(TWO.plus(ONE)).isEqualTo(new StatisticSet(3, 35, 5, 20, List.of(2L, 1L)));
  }

  @Test
  void emptySetChangesNothing() {
    StatisticSet empty = StatisticSet.empty(2);

    assertThat(TWO.plus(empty)).isEqualTo(TWO);
    assertThat(empty.plus(TWO)).isEqualTo(TWO);
  }

  @Test
  void hasNoMeanWithoutValues() {
    assertThat(StatisticSet.empty(0).mean()).isNaN();
    assertThat(TWO.mean()).isEqualTo(15);
  }

  @Test
  void refusesToAddDifferentBuckets() {
    assertThatIllegalArgumentException().isThrownBy(() -> TWO.plus(StatisticSet.empty(3)));
  }

  @Test
  void refusesValuesWithoutMinimum() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StatisticSet(1, 5, Double.NaN, 5, List.of()));
  }
}
