package io.lambdametrics.api.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads settings and collects every fault, instead of stopping at the first.
 *
 * <p>A variable that is empty or blank counts as not set, since templates set variables to nothing;
 * blanks and line breaks around a value are taken off, since secrets come with them.
 *
 * <p>Read everything, then {@link #orThrow}, then use the values. Not for use by several threads.
 */
public final class Settings {

  private final Map<String, String> environment;
  private final List<String> faults = new ArrayList<>();

  private Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Reads from {@code environment}; nothing else is looked at. */
  public static Settings of(Map<String, String> environment) {
    return new Settings(Map.copyOf(environment));
  }

  /** The same variables without the faults found so far, for another reader. */
  public Settings afresh() {
    return new Settings(environment);
  }

  /** Whether the variable is set to something, be it right or wrong. */
  public boolean isSet(Setting<?> setting) {
    return text(setting).isPresent();
  }

  /** The value, else the default; empty if there is neither or if the value is a fault. */
  public <T> Optional<T> get(Setting<T> setting) {
    return text(setting).or(setting::defaultText).flatMap(text -> parse(setting, text));
  }

  /**
   * The value of a setting that has a default; for a value that is a fault, the default.
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

  /** The value; if it is missing, that is a fault. */
  public <T> Optional<T> require(Setting<T> setting) {
    if (!isSet(setting) && setting.defaultText().isEmpty()) {
      fault(setting.name() + " is not set; it has to be " + setting.type().allowed());
    }
    return get(setting);
  }

  /**
   * Notes a fault unless one of the settings is set.
   *
   * @param alternatives settings of which one is enough, the recommended one first; at least two
   */
  public void requireOneOf(List<Setting<?>> alternatives) {
    if (alternatives.stream().noneMatch(this::isSet)) {
      List<String> names = alternatives.stream().map(Setting::name).toList();
      int last = names.size() - 1;
      fault(
          String.join(", ", names.subList(0, last))
              + " or "
              + names.get(last)
              + " is not set; one of them is needed, best the first: "
              + alternatives.get(0).type().allowed());
    }
  }

  /**
   * Returns as much of a value as an error message may show, control characters replaced. A secret
   * that was put into the wrong variable must not be seen: only short words, numbers and host names
   * are shown whole, of anything else the first four characters.
   */
  public static String shown(String value) {
    return ShownValue.of(value);
  }

  /** The names of all variables, whether or not anything reads them. */
  public Set<String> names() {
    return environment.keySet();
  }

  /**
   * Notes a fault that a type cannot see: a name, the value as {@link #shown} returns it unless it
   * is secret, what is allowed.
   */
  public void fault(String fault) {
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  /** What has been found wrong so far, one line each. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /**
   * Ends the reading.
   *
   * @throws SettingsException if anything was found wrong
   */
  public void orThrow() {
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
  }

  private Optional<String> text(Setting<?> setting) {
    return Optional.ofNullable(environment.get(setting.name()))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private <T> Optional<T> parse(Setting<T> setting, String text) {
    try {
      return Optional.of(setting.type().parser().apply(text));
    } catch (IllegalArgumentException notAllowed) {
      String what = setting.type().secret() ? setting.name() : setting.name() + "=" + shown(text);
      fault(what + " is not " + setting.type().allowed());
      return Optional.empty();
    }
  }
}
