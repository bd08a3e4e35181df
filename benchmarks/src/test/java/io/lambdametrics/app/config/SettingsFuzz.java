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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fuzzes the extension's settings, and every type of setting. The input has one line per variable:
 * {@code NAME=value}, or a letter that selects it and its value. Names keep inputs right when
 * settings are added; letters let the fuzzer reach all of them.
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

  private static final Set<String> NAMES =
      ALL.stream().map(Setting::name).collect(Collectors.toUnmodifiableSet());

  /** A shorter value can be in a message by chance. */
  private static final int MIN_SECRET = 12;

  private SettingsFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Map<String, String> variables = variables(new String(input, UTF_8));
    Settings settings = Settings.of(variables);
    AppSettings app = AppSettings.read(settings);
    checkLimits(app);
    settings
        .get(URL)
        .ifPresent(url -> Property.check(url.getRawAuthority() != null, "a URL without host"));
    List<String> errors = errors(variables);
    for (String error : errors) {
      Property.check(
          ALL.stream().anyMatch(setting -> error.startsWith(setting.name())),
          "an error that names no variable");
    }
    for (Setting<?> secret : List.of(SECRET, HEADERS)) {
      checkSecret(secret.name(), variables, errors);
    }
  }

  private static Map<String, String> variables(String input) {
    Map<String, String> variables = new HashMap<>();
    for (String line : input.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals > 0 && NAMES.contains(line.substring(0, equals))) {
        variables.put(line.substring(0, equals), line.substring(equals + 1));
      } else {
        variables.put(ALL.get(line.charAt(0) % ALL.size()).name(), line.substring(1));
      }
    }
    return variables;
  }

  private static List<String> errors(Map<String, String> variables) {
    Settings settings = Settings.of(variables);
    AppSettings.read(settings);
    List.of(URL, FILE, SECRET, HEADERS).forEach(settings::get);
    return settings.errors();
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

  /** Another value or a description may have the same text as a secret; that is no leak. */
  private static void checkSecret(String name, Map<String, String> variables, List<String> errors) {
    String secret = variables.getOrDefault(name, "").strip();
    if (secret.length() < MIN_SECRET || !String.join("\n", errors).contains(secret)) {
      return;
    }
    Map<String, String> others = new HashMap<>(variables);
    others.remove(name);
    Property.check(String.join("\n", errors(others)).contains(secret), "a secret in an error");
  }
}
