// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushSizesTest {

  @ParameterizedTest
  @CsvSource({"prometheus, '', 39", "sysdig, '', 15", "prometheus, fleet, 10", "sysdig, fleet, 8"})
  void countsTheSeriesOfAnEnvironment(String backend, String profile, int series) throws Exception {
    assertThat(PushSizes.measure(new SenderSettings(backend, profile)).series()).isEqualTo(series);
  }

  @ParameterizedTest
  @ValueSource(strings = {SenderSettings.PROMETHEUS, SenderSettings.SYSDIG})
  void profileFleetAtLeastHalvesPushes(String backend) throws Exception {
    PushSizes usual = PushSizes.measure(SenderSettings.withoutProfile(backend));
    PushSizes fleet = PushSizes.measure(SenderSettings.withProfileFleet(backend));

    assertThat(fleet.laterBytes()).isLessThanOrEqualTo(usual.laterBytes() / 2);
  }

  @Test
  void firstPushIsTheLargest() throws Exception {
    PushSizes sizes = PushSizes.measure(SenderSettings.withProfileFleet(SenderSettings.PROMETHEUS));

    assertThat(sizes.firstBytes()).isGreaterThan(sizes.laterBytes());
  }
}
