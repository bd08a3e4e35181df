// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.sysdig.SysdigBackendProvider;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpliedDefaultsTest {

  private static final Path PAGE = Path.of("../docs/configuration.md");

  @Test
  void changeNothingWithoutProfile() {
    assertThat(ImpliedDefaults.of(Map.of("LAMBDA_METRICS_BACKENDS", "prometheus,otlp"))).isEmpty();
    assertThat(ImpliedDefaults.of(Map.of("LAMBDA_METRICS_PROFILE", " "))).isEmpty();
  }

  @Test
  void haveFewSeriesAndRestartingTotalsInProfileFleet() {
    AppSettings app = read(Map.of("LAMBDA_METRICS_PROFILE", "fleet"));

    assertThat(app.profile()).contains(Profile.FLEET);
    assertThat(app.pushInterval()).isEqualTo(Duration.ofSeconds(60));
    assertThat(app.groups()).containsExactly(MetricGroup.CORE);
    assertThat(app.durationBounds()).isEqualTo(new BucketBounds(List.of(100., 1000., 10_000.)));
    assertThat(app.extensionsBounds()).isEqualTo(BucketBounds.NONE);
    assertThat(app.totalsResetAfter()).contains(Duration.ofMinutes(5));
    assertThat(app.repeatUnchanged()).isFalse();
  }

  @Test
  void leaveSetVariableAlone() {
    AppSettings app =
        read(
            Map.of(
                "LAMBDA_METRICS_PROFILE", "Fleet",
                "LAMBDA_METRICS_PUSH_INTERVAL", "20s",
                "LAMBDA_METRICS_GROUPS", " "));

    assertThat(app.pushInterval()).isEqualTo(Duration.ofSeconds(20));
    assertThat(app.groups()).containsExactly(MetricGroup.CORE);
  }

  @Test
  void errorNamesSetVariable() {
    Settings settings =
        ImpliedDefaults.settingsOf(
            Map.of("LAMBDA_METRICS_PROFILE", "fleet", "LAMBDA_METRICS_PUSH_INTERVAL", "60"));
    AppSettings.read(settings);

    assertThat(settings.errors())
        .containsExactly(
            "LAMBDA_METRICS_PUSH_INTERVAL=60 is not a duration such as 500ms, 10s or 2m");
  }

  @Test
  void unknownProfileIsAnErrorAndChangesNothing() {
    Map<String, String> variables = Map.of("LAMBDA_METRICS_PROFILE", "flet");
    Settings settings = ImpliedDefaults.settingsOf(variables);
    AppSettings app = AppSettings.read(settings);

    assertThat(settings.errors())
        .containsExactly("LAMBDA_METRICS_PROFILE=flet is not one of fleet");
    assertThat(app.pushInterval()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void settingThatTheProfileSetsIsStillSuggested() {
    Settings settings =
        ImpliedDefaults.settingsOf(
            Map.of("LAMBDA_METRICS_PROFILE", "fleet", "SYSDIG_MEANS", "true"));
    MisspelledSettings finder =
        new MisspelledSettings(
            List.of(),
            Map.of(
                "sysdig",
                new SysdigBackendProvider().settings().stream().map(Setting::name).toList()));

    assertThat(finder.similar(settings.names(), Set.of("sysdig")))
        .containsExactly(
            "SYSDIG_MEANS is not a setting of this extension; did you mean SYSDIG_MONITOR_MEANS?");
  }

  @ParameterizedTest
  @EnumSource
  void profileSetsOnlyDefinedSettingsToOtherValidValues(Profile profile) {
    List<Setting<?>> defined = new ArrayList<>(SettingDefinitions.ALL);
    defined.addAll(new SysdigBackendProvider().settings());
    Map<String, String> left = new HashMap<>(profile.defaults());
    for (Setting<?> setting : defined) {
      String value = left.remove(setting.name());
      if (value != null) {
        assertThat(setting.defaultText().orElse("")).isNotEqualTo(value);
        assertThat(setting.type().parser().apply(value)).isNotNull();
      }
    }

    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void profileIsDescribed(Profile profile) throws Exception {
    String page = Files.readString(PAGE);
    List<Setting<?>> defined = new ArrayList<>(SettingDefinitions.ALL);
    defined.addAll(new SysdigBackendProvider().settings());
    StringBuilder table = new StringBuilder("|---|---|---|\n");
    for (Setting<?> setting : defined) {
      String value = profile.defaults().get(setting.name());
      if (value != null) {
        String usual = setting.defaultText().map(text -> "`" + text + "`").orElse("");
        table.append(String.format("| `%s` | `%s` | %s |%n", setting.name(), value, usual));
      }
    }

    assertThat(page).contains(table + "\n");
  }

  @Test
  void conventionForFunctionsHasItsGroupsAndBounds() throws Exception {
    AppSettings app =
        read(
            Map.of(
                "LAMBDA_METRICS_BACKENDS", "prometheus, otlp", "OTLP_METRICS_CONVENTION", "faas"));

    assertThat(app.groups())
        .containsExactlyInAnyOrder(
            MetricGroup.CORE, MetricGroup.INIT, MetricGroup.RUNTIME, MetricGroup.FAAS);
    assertThat(app.durationBounds())
        .isEqualTo(
            new BucketBounds(
                List.of(
                    5., 10., 25., 50., 75., 100., 250., 500., 750., 1000., 2500., 5000., 7500.,
                    10_000.)));
    assertThat(Files.readString(PAGE))
        .contains(
            ImpliedDefaults.FAAS_CONVENTION.values().stream().map(v -> "`" + v + "`").toList());
  }

  @Test
  void conventionKeepsItsGroupsInProfileFleet() {
    AppSettings app =
        read(
            Map.of(
                "LAMBDA_METRICS_PROFILE", "fleet",
                "LAMBDA_METRICS_BACKENDS", "otlp",
                "OTLP_METRICS_CONVENTION", "faas"));

    assertThat(app.groups()).contains(MetricGroup.FAAS);
    assertThat(app.durationBounds().upper()).containsExactly(100., 1000., 10_000.);
    assertThat(app.pushInterval()).isEqualTo(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lambda", "other", ""})
  void otherConventionsChangeNothing(String convention) {
    assertThat(
            ImpliedDefaults.of(
                Map.of("LAMBDA_METRICS_BACKENDS", "otlp", "OTLP_METRICS_CONVENTION", convention)))
        .isEmpty();
  }

  @Test
  void conventionOfUnusedBackendChangesNothing() {
    AppSettings app = read(Map.of("OTLP_METRICS_CONVENTION", "faas"));

    assertThat(app.groups()).containsExactlyInAnyOrder(MetricGroup.CORE, MetricGroup.INIT);
    assertThat(app.durationBounds()).isEqualTo(EngineOptions.DEFAULT.durationBounds());
  }

  private static AppSettings read(Map<String, String> variables) {
    Settings settings = ImpliedDefaults.settingsOf(variables);
    AppSettings app = AppSettings.read(settings);
    assertThat(settings.errors()).isEmpty();
    return app;
  }
}
