// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTotalsTest {

  @Test
  void addsUpTheTotalsOfEnvironments() {
    RunTotals sum =
        RunTotals.sum(
            List.of(
                new RunTotals(Map.of(RunTotals.INVOCATIONS, 2., RunTotals.ERRORS, 1.)),
                new RunTotals(Map.of(RunTotals.INVOCATIONS, 3.))));

    assertThat(sum.get(RunTotals.INVOCATIONS)).isEqualTo(5);
    assertThat(sum.get(RunTotals.ERRORS)).isEqualTo(1);
  }
}
