// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.ImpliedDefaults;
import io.lambdametrics.app.config.Profile;
import io.lambdametrics.app.push.BackendLoader;
import io.lambdametrics.app.push.NamedBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts the extension's backends with the settings that {@code deploy/aggregation} advises. */
class AggregationPageTest {

  private static final Path PAGE = Path.of("../deploy/aggregation/README.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```ini\n(.*?)```");

  @ParameterizedTest
  @MethodSource("blocks")
  void settingsOnThePageStartOneBackendWithTheProfile(Map<String, String> variables) {
    Settings settings = ImpliedDefaults.settingsOf(variables);
    AppSettings app = AppSettings.read(settings);

    assertThat(BuiltInBackends.check(app.backends(), settings, "")).isEmpty();
    assertThat(app.profile()).contains(Profile.FLEET);
    assertThat(app.totalsResetAfter()).isPresent();
    assertThat(SettingsAdvice.of(app, settings)).isEmpty();
    List<NamedBackend> backends =
        new BackendLoader(BuiltInBackends::iterator, "agent").load(app.backends(), settings);
    backends.forEach(named -> named.backend().close());
    assertThat(backends)
        .extracting(NamedBackend::name)
        .containsExactly(variables.get("LAMBDA_METRICS_BACKENDS"));
  }

  @Test
  void everyBackendThatCanRestartTotalsHasSettingsOnThePage() throws IOException {
    assertThat(blocks().map(variables -> variables.get("LAMBDA_METRICS_BACKENDS")))
        .containsExactlyInAnyOrder("otlp", "prometheus", "sysdig");
  }

  private static Stream<Map<String, String>> blocks() throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .map(
            block -> {
              Map<String, String> variables = new TreeMap<>();
              block
                  .group(1)
                  .lines()
                  .map(line -> line.split("=", 2))
                  .forEach(pair -> variables.put(pair[0], pair[1]));
              return variables;
            });
  }
}
