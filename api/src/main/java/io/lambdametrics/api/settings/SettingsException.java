package io.lambdametrics.api.settings;

import java.util.List;

/** Settings that cannot be used, with every fault that was found. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final List<String> faults;

  /**
   * @param faults one line each, naming the variable, its value as {@link Settings#shown} returns
   *     it (never of a secret) and what is allowed
   */
  public SettingsException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** One line for each fault. */
  public List<String> faults() {
    return faults;
  }
}
