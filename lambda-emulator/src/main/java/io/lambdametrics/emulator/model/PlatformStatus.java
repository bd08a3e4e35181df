// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.util.Locale;

/** The status of an init, a restore or an invocation in the platform's records. */
public enum PlatformStatus {
  /** Success. An error of the handler counts as a success, except in managed instances. */
  SUCCESS,
  /** The runtime or an extension failed. */
  ERROR,
  /** The platform itself failed. */
  FAILURE,
  /** The time limit was exceeded. */
  TIMEOUT;

  /** Returns the value of {@code status} in the records. */
  public String platformName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
