package io.lambdametrics.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Setting<Duration> INTERVAL =
      Setting.of("INTERVAL", SettingType.DURATION, "10s", "How often.");
  private static final Setting<Boolean> ENABLED =
      Setting.of("ENABLED", SettingType.BOOLEAN, "Whether.");
  private static final Setting<Secret> TOKEN = Setting.of("TOKEN", SettingType.SECRET, "Which.");

  @Test
  void readsAValue() {
    assertThat(settings("INTERVAL", "500ms").get(INTERVAL)).contains(Duration.ofMillis(500));
  }

  @Test
  void givesTheDefaultWhereNothingIsSet() {
    assertThat(Settings.of(Map.of()).get(INTERVAL)).contains(Duration.ofSeconds(10));
  }

  @Test
  void takesABlankVariableForOneThatIsNotSet() {
    assertThat(settings("INTERVAL", " ").get(INTERVAL)).contains(Duration.ofSeconds(10));
  }

  @Test
  void takesOffTheLineBreakThatASecretComesWith() {
    assertThat(settings("TOKEN", "abc\n").get(TOKEN)).contains(Secret.of("abc"));
  }

  @Test
  void namesVariableValueAndWhatIsAllowed() {
    Settings settings = settings("INTERVAL", "10");
    settings.get(INTERVAL);

    assertThat(settings.faults())
        .containsExactly("INTERVAL=10 is not a duration such as 500ms, 10s or 2m");
  }

  @Test
  void neverNamesASecret() {
    Settings settings = settings("TOKEN", "abc\u0000def");
    settings.get(TOKEN);

    assertThat(settings.faults())
        .containsExactly("TOKEN is not a secret without line breaks or other control characters");
  }

  @Test
  void neverNamesAUserInAUrl() {
    Settings settings = settings("URL", "https://user:pass@example.com");
    settings.get(Setting.of("URL", SettingType.URL, "Where."));

    assertThat(settings.faults()).singleElement().asString().doesNotContain("pass");
  }

  @Test
  void fallsBackToTheDefaultForAValueThatIsAFault() {
    assertThat(settings("INTERVAL", "soon").getOrDefault(INTERVAL))
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void notesARequiredSettingThatIsMissing() {
    Settings settings = Settings.of(Map.of());
    settings.require(ENABLED);

    assertThat(settings.faults()).containsExactly("ENABLED is not set; it has to be true or false");
  }

  @Test
  void throwsAllFaultsAtOnce() {
    Settings settings = Settings.of(Map.of("INTERVAL", "soon", "ENABLED", "perhaps"));
    settings.get(INTERVAL);
    settings.get(ENABLED);

    assertThatThrownBy(settings::orThrow)
        .isInstanceOfSatisfying(SettingsException.class, e -> assertThat(e.faults()).hasSize(2));
  }

  @Test
  void tellsAFaultOnceHoweverOftenItIsRead() {
    Settings settings = settings("INTERVAL", "soon");
    settings.get(INTERVAL);
    settings.get(INTERVAL);

    assertThat(settings.faults()).hasSize(1);
  }

  @Test
  void beginsAfreshWithoutTheFaultsOfAnotherReader() {
    Settings settings = settings("INTERVAL", "soon");
    settings.get(INTERVAL);

    assertThat(settings.afresh().faults()).isEmpty();
  }

  private static Settings settings(String name, String value) {
    return Settings.of(Map.of(name, value));
  }
}
