// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Setting<Duration> INTERVAL =
      Setting.of("INTERVAL", SettingType.DURATION, "10s", "How often.");
  private static final Setting<Boolean> ENABLED =
      Setting.of("ENABLED", SettingType.BOOLEAN, "Whether.");
  private static final Setting<Secret> TOKEN = Setting.of("TOKEN", SettingType.SECRET, "Which.");

  @Test
  void readsValue() {
    assertThat(settings("INTERVAL", "500ms").get(INTERVAL)).contains(Duration.ofMillis(500));
  }

  @Test
  void returnsDefaultIfNotSet() {
    assertThat(Settings.of(Map.of()).get(INTERVAL)).contains(Duration.ofSeconds(10));
  }

  @Test
  void treatsBlankVariableAsNotSet() {
    assertThat(settings("INTERVAL", " ").get(INTERVAL)).contains(Duration.ofSeconds(10));
  }

  @Test
  void readsOtherDefaultIfNotSet() {
    Map<String, String> defaults = Map.of("INTERVAL", "60s", "ENABLED", "false");
    Settings settings = Settings.of(Map.of("ENABLED", "true", "INTERVAL", " "), defaults);

    assertThat(settings.get(INTERVAL)).contains(Duration.ofSeconds(60));
    assertThat(settings.isSet(INTERVAL)).isTrue();
    assertThat(settings.get(ENABLED)).contains(true);
    assertThat(settings.withoutErrors().get(INTERVAL)).contains(Duration.ofSeconds(60));
  }

  @Test
  void errorIsAboutSetVariableDespiteOtherDefault() {
    Settings settings = Settings.of(Map.of("INTERVAL", "10"), Map.of("INTERVAL", "60s"));
    settings.get(INTERVAL);

    assertThat(settings.errors())
        .containsExactly("INTERVAL=10 is not a duration such as 500ms, 10s or 2m");
  }

  @Test
  void namesOnlyVariablesOfTheEnvironment() {
    assertThat(Settings.of(Map.of("ENABLED", "true"), Map.of("INTERVAL", "60s")).names())
        .containsExactly("ENABLED");
  }

  @Test
  void removesLineBreakAroundSecret() {
    assertThat(settings("TOKEN", "abc\n").get(TOKEN)).contains(Secret.of("abc"));
  }

  @Test
  void errorNamesVariableValueAndAllowedValues() {
    Settings settings = settings("INTERVAL", "10");
    settings.get(INTERVAL);

    assertThat(settings.errors())
        .containsExactly("INTERVAL=10 is not a duration such as 500ms, 10s or 2m");
  }

  @Test
  void errorNeverContainsSecret() {
    Settings settings = settings("TOKEN", "abc\u0000def");
    settings.get(TOKEN);

    assertThat(settings.errors())
        .containsExactly("TOKEN is not a secret without line breaks or other control characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:pass@example.com",
        "9f1c2b7e-5a60-4e0b-9a55-0f3c1d2e4b6a",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "marker-of-a-secret",
        "correcthorsebattery",
        "s3cr3t",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
      })
  void showsFourCharactersOfPossibleSecret(String value) {
    Settings settings = settings("URL", value);
    settings.get(Setting.of("URL", SettingType.URL, "Where."));

    assertThat(settings.errors())
        .containsExactly(
            "URL="
                + value.substring(0, value.offsetByCodePoints(0, 4))
                + "… is not a URL such as https://example.com/path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yes", "verbose", "500ms", "100000", "app.sysdigcloud.com", "example.com:9090"})
  void showsHarmlessValueWhole(String value) {
    assertThat(Settings.shown(value)).isEqualTo(value);
  }

  @Test
  void showsNoControlCharacters() {
    assertThat(Settings.shown("a\u0007\u202e\u0085")).isEqualTo("a   ");
  }

  @Test
  void returnsDefaultForInvalidValue() {
    assertThat(settings("INTERVAL", "soon").getOrDefault(INTERVAL))
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void reportsMissingRequiredSetting() {
    Settings settings = Settings.of(Map.of());
    settings.require(ENABLED);

    assertThat(settings.errors()).containsExactly("ENABLED is not set; it must be true or false");
  }

  @Test
  void namesAlternativesWithRecommendedFirst() {
    Settings settings = Settings.of(Map.of());
    settings.requireOneOf(List.of(TOKEN, INTERVAL, ENABLED));

    assertThat(settings.errors())
        .containsExactly(
            "TOKEN, INTERVAL or ENABLED is not set; set one of them, preferably the first, which must"
                + " be a secret without line breaks or other control characters");
  }

  @Test
  void acceptsOneOfSeveralSettings() {
    Settings settings = settings("ENABLED", "true");
    settings.requireOneOf(List.of(TOKEN, ENABLED));

    assertThat(settings.errors()).isEmpty();
  }

  @Test
  void throwsAllErrorsAtOnce() {
    Settings settings = Settings.of(Map.of("INTERVAL", "soon", "ENABLED", "perhaps"));
    settings.get(INTERVAL);
    settings.get(ENABLED);

    assertThatThrownBy(settings::throwIfInvalid)
        .isInstanceOfSatisfying(SettingsException.class, e -> assertThat(e.errors()).hasSize(2));
  }

  @Test
  void reportsErrorOnce() {
    Settings settings = settings("INTERVAL", "soon");
    settings.get(INTERVAL);
    settings.get(INTERVAL);

    assertThat(settings.errors()).hasSize(1);
  }

  @Test
  void withoutErrorsDropsTheErrors() {
    Settings settings = settings("INTERVAL", "soon");
    settings.get(INTERVAL);

    assertThat(settings.withoutErrors().errors()).isEmpty();
  }

  private static Settings settings(String name, String value) {
    return Settings.of(Map.of(name, value));
  }
}
