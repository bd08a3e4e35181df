package io.lambdametrics.telemetry;

/** Why an environment ends. */
public enum ShutdownReason {
  /** It is no longer needed. */
  SPINDOWN,
  /** The function overran its time; the environment is reset and may be used again. */
  TIMEOUT,
  /** The function or an extension failed; the environment is reset and may be used again. */
  FAILURE,
  /** Anything else; local emulators send words of their own. */
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
