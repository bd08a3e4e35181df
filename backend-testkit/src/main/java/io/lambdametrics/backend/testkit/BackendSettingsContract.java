package io.lambdametrics.backend.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How a backend's provider is found, reads its settings and says what is wrong with them. No test
 * hangs: a call of the backend that does not end within {@link #bound} fails the test.
 */
public abstract class BackendSettingsContract {

  /** To be put wherever the settings of {@link #settingsFor} take a credential. */
  protected static final String SECRET = "marker-of-a-secret-8f2c";

  private static final String URL = "http://127.0.0.1:9";
  private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]*\\b");

  /** A new provider. */
  protected abstract MetricsBackendProvider provider();

  /**
   * The settings that point the backend at a server.
   *
   * @param url such as {@code http://127.0.0.1:12345}, without a path
   */
  protected abstract Map<String, String> settingsFor(String url);

  /**
   * The longest that one call of the backend may take: 60 seconds, many times what a slow machine
   * needs.
   */
  protected Duration bound() {
    return Duration.ofSeconds(60);
  }

  /** Makes the backend of these settings. */
  final MetricsBackend create(Map<String, String> environment) throws Exception {
    return bounded().call("create", () -> provider().create(new TestContext(environment)));
  }

  /** Closes a backend. */
  final void close(MetricsBackend backend) throws Exception {
    bounded()
        .call(
            "close",
            () -> {
              backend.close();
              return true;
            });
  }

  final Bounded bounded() {
    return new Bounded(bound());
  }

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(MetricsBackendProvider.class))
        .hasAtLeastOneElementOfType(provider().getClass());
  }

  @Test
  void hasANameInLowerCase() {
    assertThat(provider().name()).matches("[a-z][a-z0-9-]*");
  }

  @Test
  void declaresEverySettingItIsGiven() {
    assertThat(declared()).containsAll(settingsFor(URL).keySet());
  }

  @Test
  void declaresEverySettingItMisses() throws Exception {
    String faults = String.join("\n", faultsOf(Map.of()));
    Set<String> named =
        VARIABLE.matcher(faults).results().map(MatchResult::group).collect(Collectors.toSet());
    assertThat(declared()).containsAll(named);
  }

  @Test
  void namesAllMissingSettingsTogether() throws Exception {
    String faults = String.join("\n", faultsOf(Map.of()));
    assertThat(required()).allSatisfy(name -> assertThat(faults).contains(name));
  }

  @Test
  void saysWhichSettingIsWrongButNoSecretOfIt() throws Exception {
    for (Setting<?> setting : provider().settings()) {
      Map<String, String> broken = new HashMap<>(settingsFor(URL));
      broken.put(setting.name(), SECRET + "\u0001");
      List<String> faults = faultsOf(broken);
      // Whether the setting is a secret or not: a secret may have got into the wrong variable.
      assertThat(faults).noneMatch(fault -> fault.contains(SECRET));
      assertThat(faults).allSatisfy(fault -> assertThat(fault).containsPattern(VARIABLE));
    }
  }

  @Test
  void findsNoFaultInTheCheckOfGoodSettings() throws Exception {
    Settings settings = new TestContext(settingsFor(URL)).settings();
    check(settings);
    assertThat(settings.errors()).isEmpty();
  }

  @Test
  void findsInTheCheckOnlyWhatAlsoKeepsItFromBeingCreated() throws Exception {
    Settings settings = new TestContext(Map.of()).settings();
    check(settings);
    assertThat(faultsOf(Map.of())).containsAll(settings.errors());
  }

  private void check(Settings settings) throws Exception {
    bounded()
        .call(
            "check",
            () -> {
              provider().check(settings);
              return true;
            });
  }

  private Set<String> declared() {
    return provider().settings().stream()
        .map(Setting::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those without which there is no backend. */
  private List<String> required() throws Exception {
    Map<String, String> complete = settingsFor(URL);
    List<String> required = new ArrayList<>();
    for (String name : complete.keySet()) {
      Map<String, String> without = new HashMap<>(complete);
      without.remove(name);
      if (!faultsOf(without).isEmpty()) {
        required.add(name);
      }
    }
    return required;
  }

  private List<String> faultsOf(Map<String, String> environment) throws Exception {
    try {
      close(create(environment));
      return List.of();
    } catch (SettingsException wrong) {
      return wrong.errors();
    }
  }
}
