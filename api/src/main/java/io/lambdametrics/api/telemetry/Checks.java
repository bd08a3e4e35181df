// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.util.Objects;

/** Checks of record components. */
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
