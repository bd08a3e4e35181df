// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.log.LogLevel;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppSettingsTest {

  @Test
  void hasTheDocumentedDefaults() {
    assertThat(AppSettings.read(Settings.of(Map.of())))
        .isEqualTo(
            new AppSettings(
                true,
                List.of("sysdig"),
                Optional.empty(),
                Duration.ofSeconds(10),
                PushStrategy.ADAPTIVE,
                Duration.ofSeconds(2),
                Set.of(MetricGroup.CORE, MetricGroup.INIT),
                Labels.NONE,
                LogLevel.INFO,
                true,
                EngineOptions.DEFAULT.durationBounds(),
                EngineOptions.DEFAULT.extensionsBounds(),
                false,
                Optional.empty(),
                true,
                Map.of(),
                false));
  }

  @Test
  void readsEverySetting() {
    Settings settings =
        Settings.of(
            Map.ofEntries(
                entry("LAMBDA_METRICS_PROFILE", "fleet"),
                entry("LAMBDA_METRICS_DURATION_BUCKETS", "10ms,1s"),
                entry("LAMBDA_METRICS_EXTENSIONS_BUCKETS", "none"),
                entry("LAMBDA_METRICS_NATIVE_HISTOGRAMS", "true"),
                entry("LAMBDA_METRICS_TOTALS_RESET_AFTER", "5m"),
                entry("LAMBDA_METRICS_REPEAT_UNCHANGED", "false"),
                entry("LAMBDA_METRICS_PRICES", "request=0.5"),
                entry("LAMBDA_METRICS_ENABLED", "false"),
                entry("LAMBDA_METRICS_BACKENDS", "prometheus, sysdig"),
                entry("LAMBDA_METRICS_PUSH_INTERVAL", "30s"),
                entry("LAMBDA_METRICS_PUSH_STRATEGY", "periodic"),
                entry("LAMBDA_METRICS_PUSH_TIMEOUT", "500ms"),
                entry("LAMBDA_METRICS_GROUPS", "core"),
                entry("LAMBDA_METRICS_LABELS", "team=checkout"),
                entry("LAMBDA_METRICS_LOG_LEVEL", "debug"),
                entry("LAMBDA_METRICS_HANDLER_ERRORS", "false"),
                entry("LAMBDA_METRICS_FAIL_FAST", "true")));

    assertThat(AppSettings.read(settings))
        .isEqualTo(
            new AppSettings(
                false,
                List.of("prometheus", "sysdig"),
                Optional.of(Profile.FLEET),
                Duration.ofSeconds(30),
                PushStrategy.PERIODIC,
                Duration.ofMillis(500),
                Set.of(MetricGroup.CORE),
                Labels.of("team", "checkout"),
                LogLevel.DEBUG,
                false,
                new BucketBounds(List.of(10., 1000.)),
                BucketBounds.NONE,
                true,
                Optional.of(Duration.ofMinutes(5)),
                false,
                Map.of("request", 0.5),
                true));
    assertThat(settings.errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LAMBDA_METRICS_ENABLED | yes | LAMBDA_METRICS_ENABLED=yes is not true or false",
        "LAMBDA_METRICS_PUSH_INTERVAL | 500ms | it must be from 1s to 15m",
        "LAMBDA_METRICS_PUSH_INTERVAL | 16m | it must be from 1s to 15m",
        "LAMBDA_METRICS_TOTALS_RESET_AFTER | 999ms | is 999ms; it must be none, or from 1s",
        "LAMBDA_METRICS_PUSH_STRATEGY | never | is not one of adaptive, end, periodic",
        "LAMBDA_METRICS_GROUPS | core,cpu | each element is one of core, init, runtime, memory, billing, faas, self",
        "LAMBDA_METRICS_DURATION_BUCKETS | 1s,10ms | the durations must be in ascending order",
        "LAMBDA_METRICS_EXTENSIONS_BUCKETS | 1s,10ms | the durations must be in ascending order",
        "LAMBDA_METRICS_EXTENSIONS_BUCKETS | 1s,none | 500ms, 10s or 2m; or none",
        "LAMBDA_METRICS_PROFILE | flet | LAMBDA_METRICS_PROFILE=flet is not one of fleet",
        "LAMBDA_METRICS_PRICES | second=1 | is not prices of 0 or more such as",
        "LAMBDA_METRICS_PRICES | request=-1 | is not prices of 0 or more such as",
        "LAMBDA_METRICS_LABELS | a-b=c | a-b is not a label name",
        "LAMBDA_METRICS_LABELS | region=here | region is set by the extension",
        "LAMBDA_METRICS_LOG_LEVEL | verbose | is not one of off, error, warn, info, debug"
      })
  void reportsInvalidSettingsAndUsesTheDefault(String name, String value, String error) {
    Settings settings = Settings.of(Map.of(name, value));
    AppSettings.read(settings);

    assertThat(settings.errors()).singleElement().asString().contains(name).contains(error);
  }

  @Test
  void switchesTheRestartsOfAProfileOff() {
    Settings settings =
        Settings.of(
            Map.of("LAMBDA_METRICS_PROFILE", "fleet", "LAMBDA_METRICS_TOTALS_RESET_AFTER", "none"));

    assertThat(AppSettings.read(settings).totalsResetAfter()).isEmpty();
    assertThat(settings.errors()).isEmpty();
  }

  @Test
  void doesNotShowATokenGivenAsLabel() {
    Settings settings =
        Settings.of(Map.of("LAMBDA_METRICS_LABELS", "9f1c2b7e-5a60-4e0b-9a55-0f3c1d2e4b6a=x"));
    AppSettings.read(settings);

    assertThat(settings.errors())
        .containsExactly(
            "LAMBDA_METRICS_LABELS: 9f1c… is not a label name such as team or cost_center");
  }
}
