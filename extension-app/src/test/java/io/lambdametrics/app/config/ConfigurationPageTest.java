// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the tables of {@code docs/configuration.md} with the settings in the code. */
class ConfigurationPageTest {

  private static final Path PAGE = Path.of("../docs/configuration.md");

  @Test
  void describesTheSettingsOfTheExtension() throws Exception {
    assertThat(Files.readString(PAGE)).contains(table(SettingDefinitions.ALL));
  }

  @Test
  void describesTheSettingsOfEveryBackend() throws Exception {
    String page = Files.readString(PAGE);

    for (MetricsBackendProvider provider : ServiceLoader.load(MetricsBackendProvider.class)) {
      assertThat(page).as(provider.name()).contains(table(provider.settings()));
    }
  }

  private static String table(List<Setting<?>> settings) {
    return settings.stream()
        .map(ConfigurationPageTest::row)
        .collect(
            Collectors.joining(
                "", "| variable | default | what it may be | meaning |\n|---|---|---|---|\n", ""));
  }

  private static String row(Setting<?> setting) {
    return String.format(
        "| `%s` | %s | %s | %s |%n",
        setting.name(),
        setting.defaultText().map(text -> "`" + text + "`").orElse(""),
        setting.type().allowed(),
        setting.meaning());
  }
}
