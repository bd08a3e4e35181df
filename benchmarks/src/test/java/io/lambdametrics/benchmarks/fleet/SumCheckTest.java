// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumCheckTest {

  @ParameterizedTest
  @CsvSource({"3, true", "3.0000001, true", "3.000001, false", "2, false", "NaN, false"})
  void comparesToTheMicrosecond(double stored, boolean exact) {
    assertThat(new SumCheck("series", "query", 3, stored).isExact()).isEqualTo(exact);
  }

  @Test
  void showsBothFigures() {
    assertThat(new SumCheck("series", "query", 1_234, 1_233.5))
        .hasToString("series: 1,234 invoked, 1,233.500000 stored");
  }

  @ParameterizedTest
  @ValueSource(strings = {SenderSettings.PROMETHEUS, SenderSettings.SYSDIG})
  void checksCountsAndDurations(String backend) {
    InvokedTotals invoked =
        InvokedTotals.ofInvocation(true, 2_000_000, 300)
            .plus(InvokedTotals.ofInvocation(false, 1_000_000, 4));

    List<Double> figures =
        SumCheck.of(backend, invoked).stream().map(SumCheck::invoked).distinct().toList();

    double unit = backend.equals(SenderSettings.SYSDIG) ? 1e3 : 1e6;
    assertThat(figures).contains(2.0, 1.0, 3_000_000 / unit, 304 / unit);
  }
}
