// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.ImpliedDefaults;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsAdviceTest {

  /** The next push starts an interval after the end of the one before. */
  @ParameterizedTest
  @ValueSource(strings = {"9s", "10s"})
  void warnsThatTotalsRestartAtEveryPush(String resetAfter) {
    assertThat(advice("LAMBDA_METRICS_TOTALS_RESET_AFTER", resetAfter))
        .containsExactly(
            "LAMBDA_METRICS_TOTALS_RESET_AFTER is not longer than the push interval, so totals"
                + " start at 0 again at every push; set it to several intervals, and to half of the"
                + " time after which the receiver forgets");
  }

  @Test
  void warnsThatABackendCannotRestartTotals() {
    assertThat(
            advice(
                "LAMBDA_METRICS_TOTALS_RESET_AFTER", "5m",
                "LAMBDA_METRICS_BACKENDS", "prometheus,prometheus-pushgateway"))
        .containsExactly(
            "LAMBDA_METRICS_TOTALS_RESET_AFTER does nothing for the backend prometheus-pushgateway,"
                + " which cannot send the sample of 0 that a restart needs");
  }

  @ParameterizedTest
  @CsvSource({"'',''", "LAMBDA_METRICS_PROFILE,fleet"})
  void warnsThatTheFaasConventionChangesTheGroupsOfAllBackends(String name, String value) {
    assertThat(
            advice(
                "LAMBDA_METRICS_BACKENDS",
                "sysdig,otlp",
                "OTLP_METRICS_CONVENTION",
                "faas",
                name,
                value))
        .containsExactly(
            "OTLP_METRICS_CONVENTION=faas changes the default groups of all backends, so each gets"
                + " the groups core,init,runtime,faas, with more series than without it; set"
                + " LAMBDA_METRICS_GROUPS to choose them");
  }

  @Test
  void warnsOfNothingElse() {
    assertThat(advice()).isEmpty();
    assertThat(
            advice("LAMBDA_METRICS_PROFILE", "fleet", "LAMBDA_METRICS_BACKENDS", "sysdig,statsd"))
        .isEmpty();
    assertThat(advice("LAMBDA_METRICS_TOTALS_RESET_AFTER", "11s")).isEmpty();
    assertThat(
            advice(
                "LAMBDA_METRICS_TOTALS_RESET_AFTER", "1s", "LAMBDA_METRICS_PUSH_STRATEGY", "end"))
        .isEmpty();
    assertThat(advice("LAMBDA_METRICS_BACKENDS", "otlp", "OTLP_METRICS_CONVENTION", "faas"))
        .isEmpty();
    assertThat(
            advice(
                "LAMBDA_METRICS_BACKENDS", "sysdig,otlp",
                "OTLP_METRICS_CONVENTION", "faas",
                "LAMBDA_METRICS_GROUPS", "core,faas"))
        .isEmpty();
  }

  private static List<String> advice(String... variables) {
    Map<String, String> environment = new TreeMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    Settings settings = ImpliedDefaults.settingsOf(environment);
    return SettingsAdvice.of(AppSettings.read(settings), settings);
  }
}
