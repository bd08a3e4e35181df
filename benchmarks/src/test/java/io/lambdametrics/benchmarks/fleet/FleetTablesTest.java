// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetTablesTest {

  private static final SenderSettings SENDER =
      SenderSettings.withoutProfile(SenderSettings.PROMETHEUS);

  @Test
  void showsWhatAnEnvironmentSendsInAMinute() {
    assertThat(FleetTables.environment(Map.of(SENDER, new PushSizes(39, 2_000, 1_000.4))).get(2))
        .matches(
            "\\| prometheus, no profile \\| 39 +\\| 6 +\\| 234 +\\| 2,000 +\\| 1,000 +\\| 6,002"
                + " +\\|");
  }

  @Test
  void showsCostOfServersForAThousandEnvironments() {
    // Two pushes of each of 500 environments took 1 s of CPU time, so 6,000 pushes take 6 s.
    assertThat(FleetTables.costs(Map.of(key(), result(1.0))))
        .hasSize(3)
        .last()
        .asString()
        .matches("\\| prometheus, no profile, to the store \\| store +\\| 6.00 +\\| 4.00 +\\|");
  }

  @Test
  void marksRunsWhoseSumsAreDifferent() {
    assertThat(FleetTables.stored(Map.of(key(), result(1.0))).get(2)).endsWith("| exact |");
    assertThat(FleetTables.stored(Map.of(key(), result(0.9))).get(2)).endsWith("| DIFFERENT |");
  }

  @Test
  void showsCpuOfAPush() {
    assertThat(FleetTables.stored(Map.of(key(), result(1.0))).get(2))
        .matches(
            "\\| prometheus, no profile, to the store \\| 500 +\\| 1,000 +\\| 500 +\\| 300 +\\| 7"
                + " +\\| 8 +\\| 9 +\\| exact +\\|");
  }

  private static FleetRun.Key key() {
    return new FleetRun.Key(SENDER, "to the store");
  }

  private static FleetRun.Result result(double stored) {
    return new FleetRun.Result(
        500,
        1_000,
        2.0,
        300_000_000,
        new Stored(9, 8, 7),
        ServerMeter.Cost.NONE,
        ServerMeter.Cost.NONE,
        new ServerMeter.Cost(1_000_000_000, 2 * 1024 * 1024),
        ServerMeter.Cost.NONE,
        List.of(new SumCheck("series", "query", 1.0, stored)));
  }
}
