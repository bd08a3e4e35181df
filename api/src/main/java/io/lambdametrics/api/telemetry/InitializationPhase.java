// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

/** The phase of the execution environment in which an initialization runs. */
public enum InitializationPhase {
  /** Before the first invocation. */
  INIT("init"),
  /** Inside an invocation, after a failed initialization or a reset. */
  INVOKE("invoke"),
  /** Documented by AWS, but never seen in a captured event. */
  SNAP_START("snap-start"),
  /** Missing (in events of 2022) or unknown to this release. */
  UNKNOWN("");

  private final String wireName;

  InitializationPhase(String wireName) {
    this.wireName = wireName;
  }

  /** Returns the value as the platform writes it; empty for {@link #UNKNOWN}. */
  public String wireName() {
    return wireName;
  }

  /** Returns the constant for a value of the platform, or {@link #UNKNOWN}. */
  public static InitializationPhase of(String wireName) {
    for (InitializationPhase phase : values()) {
      if (phase.wireName.equals(wireName)) {
        return phase;
      }
    }
    return UNKNOWN;
  }
}
