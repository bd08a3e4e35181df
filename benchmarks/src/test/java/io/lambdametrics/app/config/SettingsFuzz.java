// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.fuzz.Property;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fuzzes the extension's settings, and every type of setting. The input has one line per variable:
 * a letter that selects it, and its value.
 *
 * <p>Properties: reading never throws. Values are within the documented limits. Every rejected
 * value causes one error message that names its variable and contains no secret.
 */
public final class SettingsFuzz {

  private static final Setting<Secret> SECRET =
      Setting.of("FUZZ_SECRET", SettingType.SECRET, "A secret.");
  private static final Setting<Map<String, Secret>> HEADERS =
      Setting.of("FUZZ_HEADERS", SettingType.SECRET_PAIRS, "Secret pairs.");
  private static final Setting<URI> URL = Setting.of("FUZZ_URL", SettingType.URL, "A URL.");
  private static final Setting<Path> FILE = Setting.of("FUZZ_FILE", SettingType.FILE, "A file.");

  private static final List<Setting<?>> ALL = new ArrayList<>(SettingDefinitions.ALL);

  static {
    ALL.addAll(List.of(SECRET, HEADERS, URL, FILE));
  }

  /** A shorter value can be in a message by chance. */
  private static final int MIN_SECRET = 12;

  private SettingsFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Map<String, String> variables = new HashMap<>();
    for (String line : new String(input, UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        Setting<?> setting = ALL.get(line.charAt(0) % ALL.size());
        variables.put(setting.name(), line.substring(1));
      }
    }
    Settings settings = Settings.of(variables);
    AppSettings app = AppSettings.read(settings);
    checkLimits(app);
    settings
        .get(URL)
        .ifPresent(url -> Property.check(url.getRawAuthority() != null, "a URL without host"));
    settings.get(FILE);
    settings.get(SECRET);
    settings.get(HEADERS);
    checkErrors(settings.errors(), variables);
  }

  private static void checkLimits(AppSettings app) {
    Duration interval = app.pushInterval();
    Property.check(
        interval.toMillis() >= 1000 && interval.toMillis() <= 900_000, "the push interval");
    Property.check(!app.pushTimeout().isNegative() && !app.pushTimeout().isZero(), "the timeout");
    Property.check(!app.backends().isEmpty() && !app.groups().isEmpty(), "an empty list");
    for (String name : app.labels().values().keySet()) {
      Property.check(Labels.isName(name) && !FunctionLabels.RESERVED.contains(name), "a label");
    }
    double before = 0;
    for (double bound : app.durationBounds().upper()) {
      Property.check(bound > before && bound < Double.POSITIVE_INFINITY, "bounds that do not rise");
      before = bound;
    }
    for (double price : app.prices().values()) {
      Property.check(price >= 0 && price < Double.POSITIVE_INFINITY, "a price");
    }
  }

  private static void checkErrors(List<String> errors, Map<String, String> variables) {
    for (String error : errors) {
      Property.check(
          ALL.stream().anyMatch(setting -> error.startsWith(setting.name())),
          "an error that names no variable");
      for (Setting<?> secret : List.of(SECRET, HEADERS)) {
        String value = variables.getOrDefault(secret.name(), "").strip();
        boolean elsewhere =
            variables.values().stream().filter(each -> each.contains(value)).count() > 1;
        Property.check(
            value.length() < MIN_SECRET || elsewhere || !error.contains(value),
            "a secret in an error");
      }
    }
  }
}
