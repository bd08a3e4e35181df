// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.util.Locale;

/** The reason that a SHUTDOWN event states. */
public enum ShutdownCause {
  /** Lambda does not need the environment any more. */
  SPINDOWN,
  /** An invocation timed out. */
  TIMEOUT,
  /** The runtime, an extension or the environment failed. */
  FAILURE;

  /** Returns the value of {@code shutdownReason} in the event. */
  public String platformName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
