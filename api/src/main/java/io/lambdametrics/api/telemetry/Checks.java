package io.lambdametrics.api.telemetry;

import java.util.Objects;

/** What several records demand of their components. */
final class Checks {

  private Checks() {}

  static void notBlank(String value, String name) {
    Objects.requireNonNull(value, name);
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }

  static void notNegative(long value, String name) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " is negative: " + value);
    }
  }
}
