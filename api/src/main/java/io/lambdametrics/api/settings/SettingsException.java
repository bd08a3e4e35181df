// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.settings;

import java.util.List;

/** Thrown for invalid settings. It has all errors that were found. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final List<String> errors;

  /**
   * @param errors one line each, naming the variable, its value as {@link Settings#shown} returns
   *     it (never a secret) and what is allowed
   */
  public SettingsException(List<String> errors) {
    super(String.join("\n", errors));
    this.errors = List.copyOf(errors);
  }

  /** Returns the errors, one line each. */
  public List<String> errors() {
    return errors;
  }
}
