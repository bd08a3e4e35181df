// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspelledSettingsTest {

  private final MisspelledSettings settings =
      new MisspelledSettings(
          SettingDefinitions.ALL.stream().map(Setting::name).toList(), backendSettings());

  @ParameterizedTest
  @CsvSource({
    "SYSDIG_MONITOR_TOKEN, SYSDIG_MONITOR_API_TOKEN",
    "SYSDIG_MONITOR_UR, SYSDIG_MONITOR_URL",
    "SYSDIG_MONTIOR_URL, SYSDIG_MONITOR_URL",
    "LAMBDA_METRIC_GROUPS, LAMBDA_METRICS_GROUPS",
    "LAMBDA_METRICS_GROUP, LAMBDA_METRICS_GROUPS",
    "lambda_metrics_groups, LAMBDA_METRICS_GROUPS",
    "PROMETHEUS_REMOTEWRITE_URL, PROMETHEUS_REMOTE_WRITE_URL",
    "PROMETHEUS_REMOTE_WRITE_TOKEN, PROMETHEUS_REMOTE_WRITE_BEARER_TOKEN",
    "PROMETHEUS_REMOTE_URL, PROMETHEUS_REMOTE_WRITE_URL",
    "PROMETHEUS_PUSHGATEWAY_ULR, PROMETHEUS_PUSHGATEWAY_URL",
    "PROMETHEUS_REMOTE_WRITE_PASSWORD_SECRET, PROMETHEUS_REMOTE_WRITE_PASSWORD_SECRET_ARN",
    "PROMETHEUS_PUSHGATEWAY_HEADERS_SMM_PARAMETER, PROMETHEUS_PUSHGATEWAY_HEADERS_SSM_PARAMETER",
  })
  void suggestsTheNearestSetting(String variable, String setting) {
    assertThat(settings.misspelled(Set.of(variable)))
        .containsExactly(
            "there is no setting "
                + variable
                + ", so it has no effect; did you mean "
                + setting
                + "?");
  }

  @ParameterizedTest
  @CsvSource({
    "PROMETHEUS_URL, prometheus, PROMETHEUS_REMOTE_WRITE_URL",
    "PROMETHEUS_URL, prometheus-pushgateway, PROMETHEUS_PUSHGATEWAY_URL",
    "SYSDIG_TOKEN, sysdig, SYSDIG_MONITOR_API_TOKEN",
    "SYSDIG_REGION, sysdig, SYSDIG_MONITOR_REGION",
  })
  void suggestsTheSettingWhoseWordsAreMissing(String variable, String backend, String setting) {
    assertThat(settings.similar(Set.of(variable), Set.of(backend)))
        .containsExactly(
            variable + " is not a setting of this extension; did you mean " + setting + "?");
  }

  @Test
  void ignoresSimilarVariablesIfTheSettingIsSet() {
    assertThat(
            settings.similar(
                Set.of("PROMETHEUS_URL", "PROMETHEUS_REMOTE_WRITE_URL"), Set.of("prometheus")))
        .isEmpty();
  }

  @Test
  void ignoresSimilarVariablesOfBackendsThatAreNotInUse() {
    assertThat(settings.similar(Set.of("PROMETHEUS_URL"), Set.of("sysdig"))).isEmpty();
  }

  /** Variables of Lambda, of libraries and of other Sysdig products. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_LAMBDA_FUNCTION_NAME",
        "LAMBDA_TASK_ROOT",
        "LAMBDA_RUNTIME_DIR",
        "LAMBDA_LOG_LEVEL",
        "PROMETHEUS_MULTIPROC_DIR",
        "PROMETHEUS_DISABLE_CREATED_SERIES",
        "SYSDIG_ACCESS_KEY",
        "SYSDIG_COLLECTOR",
        "SYSDIG_COLLECTOR_PORT",
        "SYSDIG_ORCHESTRATOR",
        "SYSDIG_SECURE_TOKEN",
        "SYSDIG_SECURE_API_TOKEN",
        "SYSDIG_SECURE_URL",
        "OTEL_SERVICE_NAME",
        "LOG_LEVEL",
        "URL",
        "_",
        "",
        "SYSDIG_MONITOR_URL",
      })
  void ignoresVariablesOfOtherPrograms(String variable) {
    assertThat(settings.misspelled(Set.of(variable))).isEmpty();
    assertThat(settings.similar(Set.of(variable), backendSettings().keySet())).isEmpty();
  }

  @Test
  void derivesNoPrefixFromASingleSetting() {
    MisspelledSettings one =
        new MisspelledSettings(List.of(), Map.of("statsd", List.of("STATSD_ADDRESS")));

    assertThat(one.misspelled(Set.of("STATSD_PORT"))).isEmpty();
    assertThat(one.misspelled(Set.of("STATSD_ADRESS"))).hasSize(1);
  }

  private static Map<String, List<String>> backendSettings() {
    Map<String, List<String>> all = new TreeMap<>();
    for (MetricsBackendProvider provider : ServiceLoader.load(MetricsBackendProvider.class)) {
      all.put(provider.name(), provider.settings().stream().map(Setting::name).toList());
    }
    return all;
  }
}
