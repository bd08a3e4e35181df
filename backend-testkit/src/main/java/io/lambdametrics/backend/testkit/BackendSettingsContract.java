// SPDX-License-Identifier: Apache-2.0
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
 * Tests that a provider is found, reads its settings, and reports every error in them. No test
 * hangs: a call of the backend that takes longer than {@link #bound} fails the test.
 */
public abstract class BackendSettingsContract {

  /** A credential. Use it for every credential in the settings of {@link #settingsFor}. */
  protected static final String SECRET = "marker-of-a-secret-8f2c";

  private static final String URL = "http://127.0.0.1:9";
  private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]*\\b");

  /** Returns a new provider. */
  protected abstract MetricsBackendProvider provider();

  /**
   * Returns the settings for pushing to a server.
   *
   * @param url the server's URL without a path, such as {@code http://127.0.0.1:12345}
   */
  protected abstract Map<String, String> settingsFor(String url);

  /**
   * Returns the longest time for one call of the backend: 60 seconds, which is many times the time
   * that a slow machine needs.
   */
  protected Duration bound() {
    return Duration.ofSeconds(60);
  }

  /** Creates the backend. */
  final MetricsBackend create(Map<String, String> environment) throws Exception {
    return bounded().call("create", () -> provider().create(new TestContext(environment)));
  }

  /** Closes the backend. */
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
  void declaresEverySettingThatItsErrorsName() throws Exception {
    String errors = String.join("\n", errorsOf(Map.of()));
    Set<String> named =
        VARIABLE.matcher(errors).results().map(MatchResult::group).collect(Collectors.toSet());
    assertThat(declared()).containsAll(named);
  }

  @Test
  void namesAllMissingSettingsTogether() throws Exception {
    String errors = String.join("\n", errorsOf(Map.of()));
    assertThat(required()).allSatisfy(name -> assertThat(errors).contains(name));
  }

  @Test
  void namesTheInvalidSettingWithoutItsValue() throws Exception {
    for (Setting<?> setting : provider().settings()) {
      Map<String, String> broken = new HashMap<>(settingsFor(URL));
      broken.put(setting.name(), SECRET + "\u0001");
      List<String> errors = errorsOf(broken);
      // Even if the setting is not a secret: users put secrets into wrong variables.
      assertThat(errors).noneMatch(error -> error.contains(SECRET));
      assertThat(errors).allSatisfy(error -> assertThat(error).containsPattern(VARIABLE));
    }
  }

  @Test
  void checkAcceptsValidSettings() throws Exception {
    Settings settings = new TestContext(settingsFor(URL)).settings();
    check(settings);
    assertThat(settings.errors()).isEmpty();
  }

  @Test
  void createReportsEveryErrorOfCheck() throws Exception {
    Settings settings = new TestContext(Map.of()).settings();
    check(settings);
    assertThat(errorsOf(Map.of())).containsAll(settings.errors());
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

  /** Returns the settings without which there is no backend. */
  private List<String> required() throws Exception {
    Map<String, String> complete = settingsFor(URL);
    List<String> required = new ArrayList<>();
    for (String name : complete.keySet()) {
      Map<String, String> without = new HashMap<>(complete);
      without.remove(name);
      if (!errorsOf(without).isEmpty()) {
        required.add(name);
      }
    }
    return required;
  }

  private List<String> errorsOf(Map<String, String> environment) throws Exception {
    try {
      close(create(environment));
      return List.of();
    } catch (SettingsException wrong) {
      return wrong.errors();
    }
  }
}
