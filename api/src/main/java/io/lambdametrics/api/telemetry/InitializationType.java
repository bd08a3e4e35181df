// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

/** The way in which the execution environment was created. */
public enum InitializationType {
  ON_DEMAND("on-demand"),
  PROVISIONED_CONCURRENCY("provisioned-concurrency"),
  SNAP_START("snap-start"),
  MANAGED_INSTANCES("lambda-managed-instances"),
  /** Missing or unknown to this release. */
  UNKNOWN("");

  private final String wireName;

  InitializationType(String wireName) {
    this.wireName = wireName;
  }

  /** Returns the value as the platform writes it; empty for {@link #UNKNOWN}. */
  public String wireName() {
    return wireName;
  }

  /** Returns the constant for a value of the platform, or {@link #UNKNOWN}. */
  public static InitializationType of(String wireName) {
    for (InitializationType type : values()) {
      if (type.wireName.equals(wireName)) {
        return type;
      }
    }
    return UNKNOWN;
  }
}
