// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

/** The reason why an execution environment ends. */
public enum ShutdownReason {
  /** The environment is no longer needed. */
  SPINDOWN,
  /** The function timed out; the environment is reset and may be used again. */
  TIMEOUT,
  /** The function or an extension failed; the environment is reset and may be used again. */
  FAILURE,
  /** Another reason; local emulators send their own words. */
  OTHER;

  /**
   * Finds the constant for Lambda's word, in any case: AWS documents capitals, Lambda sends none.
   */
  public static ShutdownReason of(String word) {
    for (ShutdownReason reason : values()) {
      if (reason != OTHER && reason.name().equalsIgnoreCase(word)) {
        return reason;
      }
    }
    return OTHER;
  }
}
