// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads settings and collects all errors instead of stopping at the first.
 *
 * <p>An empty or blank variable counts as not set, since templates set variables to nothing. White
 * space around a value is removed, since secrets often come with a line break.
 *
 * <p>Read all settings, call {@link #throwIfInvalid}, then use the values. Not thread-safe.
 */
public final class Settings {

  private final Map<String, String> environment;
  private final Map<String, String> defaults;
  private final List<String> errors = new ArrayList<>();

  private Settings(Map<String, String> environment, Map<String, String> defaults) {
    this.environment = environment;
    this.defaults = defaults;
  }

  /** Creates settings that are read from {@code environment} and nowhere else. */
  public static Settings of(Map<String, String> environment) {
    return of(environment, Map.of());
  }

  /**
   * Creates settings with other defaults than those of the settings' definitions.
   *
   * @param environment the variables
   * @param defaults the values of variables that are not set; they are read as if they were set
   */
  public static Settings of(Map<String, String> environment, Map<String, String> defaults) {
    return new Settings(Map.copyOf(environment), Map.copyOf(defaults));
  }

  /** Returns the same variables without the errors found so far, for another reader. */
  public Settings withoutErrors() {
    return new Settings(environment, defaults);
  }

  /** Returns whether the variable has a value, valid or not. */
  public boolean isSet(Setting<?> setting) {
    return text(setting).isPresent();
  }

  /** Returns the value or the default; empty if there is neither or the value is invalid. */
  public <T> Optional<T> get(Setting<T> setting) {
    return text(setting).or(setting::defaultText).flatMap(text -> parse(setting, text));
  }

  /**
   * Returns the value of a setting that has a default; the default if the value is invalid.
   *
   * @throws IllegalArgumentException if the setting has no default
   */
  public <T> T getOrDefault(Setting<T> setting) {
    String defaultText =
        setting
            .defaultText()
            .orElseThrow(() -> new IllegalArgumentException(setting.name() + " has no default"));
    return get(setting).orElseGet(() -> setting.type().parser().apply(defaultText));
  }

  /** Returns the value. A missing value is an error. */
  public <T> Optional<T> require(Setting<T> setting) {
    if (!isSet(setting) && setting.defaultText().isEmpty()) {
      addError(setting.name() + " is not set; it must be " + setting.type().allowed());
    }
    return get(setting);
  }

  /**
   * Adds an error unless one of the settings is set.
   *
   * @param alternatives settings of which one is enough, the recommended one first; at least two
   */
  public void requireOneOf(List<Setting<?>> alternatives) {
    boolean anySet = false;
    for (Setting<?> alternative : alternatives) {
      anySet |= isSet(alternative);
    }
    if (!anySet) {
      List<String> names = alternatives.stream().map(Setting::name).toList();
      int last = names.size() - 1;
      addError(
          String.join(", ", names.subList(0, last))
              + " or "
              + names.get(last)
              + " is not set; set one of them, preferably the first, which must be "
              + alternatives.get(0).type().allowed());
    }
  }

  /**
   * Returns as much of a value as an error message may show, with control characters replaced. A
   * secret that was put into the wrong variable must not be shown. So only short words, numbers and
   * host names are shown whole, and the first four characters of anything else.
   */
  public static String shown(String value) {
    return ShownValue.of(value);
  }

  /** Returns the names of all variables of the environment, whether or not anything reads them. */
  public Set<String> names() {
    return environment.keySet();
  }

  /**
   * Adds an error that a setting's type cannot find. The message names the setting, its value as
   * {@link #shown} returns it (never a secret) and what is allowed.
   */
  public void addError(String message) {
    if (!errors.contains(message)) {
      errors.add(message);
    }
  }

  /** Returns the errors found so far, one line each. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /**
   * Throws an exception if errors were found.
   *
   * @throws SettingsException with all errors
   */
  public void throwIfInvalid() {
    if (!errors.isEmpty()) {
      throw new SettingsException(errors);
    }
  }

  private Optional<String> text(Setting<?> setting) {
    String text = environment.getOrDefault(setting.name(), "").strip();
    return text.isEmpty() ? Optional.ofNullable(defaults.get(setting.name())) : Optional.of(text);
  }

  private <T> Optional<T> parse(Setting<T> setting, String text) {
    try {
      return Optional.of(setting.type().parser().apply(text));
    } catch (IllegalArgumentException e) {
      String shown = setting.type().secret() ? setting.name() : setting.name() + "=" + shown(text);
      addError(shown + " is not " + setting.type().allowed());
      return Optional.empty();
    }
  }
}
