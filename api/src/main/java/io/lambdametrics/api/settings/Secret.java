// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.settings;

import java.util.Objects;

/** A text that must not be shown. Its {@code toString} returns asterisks. */
public final class Secret {

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /** Returns {@code text} as a secret. */
  public static Secret of(String text) {
    return new Secret(Objects.requireNonNull(text, "text"));
  }

  /** Returns the text, for the one place that sends it. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "****";
  }
}
