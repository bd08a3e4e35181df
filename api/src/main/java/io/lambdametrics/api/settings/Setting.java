// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.settings;

import java.util.Objects;
import java.util.Optional;

/**
 * A setting, which is an environment variable.
 *
 * @param name the name of the variable
 * @param type the type of its value
 * @param defaultText the default as a user would write it; empty for none
 * @param meaning a sentence or two for {@code docs/configuration.md}
 * @param <T> the type of its values
 */
public record Setting<T>(
    String name, SettingType<T> type, Optional<String> defaultText, String meaning) {

  /**
   * @throws IllegalArgumentException if the name or the meaning is blank or the default is not
   *     allowed
   */
  public Setting {
    Objects.requireNonNull(type, "type");
    if (name.isBlank() || meaning.isBlank()) {
      throw new IllegalArgumentException("a setting must have a name and a meaning: " + name);
    }
    defaultText.ifPresent(text -> Objects.requireNonNull(type.parser().apply(text)));
  }

  /** Returns a setting without a default. */
  public static <T> Setting<T> of(String name, SettingType<T> type, String meaning) {
    return new Setting<>(name, type, Optional.empty(), meaning);
  }

  /** Returns a setting with a default. */
  public static <T> Setting<T> of(
      String name, SettingType<T> type, String defaultText, String meaning) {
    return new Setting<>(name, type, Optional.of(defaultText), meaning);
  }
}
