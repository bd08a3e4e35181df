package io.lambdametrics.backend.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingsException;
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

/** How a backend's provider is found, reads its settings and says what is wrong with them. */
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
  void declaresEverySettingItMisses() {
    String faults = String.join("\n", faultsOf(Map.of()));
    Set<String> named =
        VARIABLE.matcher(faults).results().map(MatchResult::group).collect(Collectors.toSet());
    assertThat(declared()).containsAll(named);
  }

  @Test
  void namesAllMissingSettingsTogether() {
    String faults = String.join("\n", faultsOf(Map.of()));
    assertThat(required()).allSatisfy(name -> assertThat(faults).contains(name));
  }

  @Test
  void saysWhichSettingIsWrongButNoSecretOfIt() {
    for (Setting<?> setting : provider().settings()) {
      Map<String, String> broken = new HashMap<>(settingsFor(URL));
      broken.put(setting.name(), SECRET + "\u0001");
      List<String> faults = faultsOf(broken);
      if (setting.type().secret()) {
        assertThat(faults).noneMatch(fault -> fault.contains(SECRET));
      }
      assertThat(faults).allSatisfy(fault -> assertThat(fault).containsPattern(VARIABLE));
    }
  }

  private Set<String> declared() {
    return provider().settings().stream()
        .map(Setting::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those without which there is no backend. */
  private List<String> required() {
    Map<String, String> complete = settingsFor(URL);
    return complete.keySet().stream()
        .filter(
            name -> {
              Map<String, String> without = new HashMap<>(complete);
              without.remove(name);
              return !faultsOf(without).isEmpty();
            })
        .toList();
  }

  private List<String> faultsOf(Map<String, String> environment) {
    try {
      provider().create(new TestContext(environment)).close();
      return List.of();
    } catch (SettingsException wrong) {
      return wrong.faults();
    }
  }
}
