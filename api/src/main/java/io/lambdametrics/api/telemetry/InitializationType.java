package io.lambdametrics.api.telemetry;

/** How the execution environment came to be. */
public enum InitializationType {
  ON_DEMAND("on-demand"),
  PROVISIONED_CONCURRENCY("provisioned-concurrency"),
  SNAP_START("snap-start"),
  MANAGED_INSTANCES("lambda-managed-instances"),
  /** Missing, or a value that this release does not know. */
  UNKNOWN("");

  private final String wireName;

  InitializationType(String wireName) {
    this.wireName = wireName;
  }

  /** The value as the platform writes it; empty for {@link #UNKNOWN}. */
  public String wireName() {
    return wireName;
  }

  /** Finds the constant for a value of the platform; anything unheard of is {@link #UNKNOWN}. */
  public static InitializationType of(String wireName) {
    for (InitializationType type : values()) {
      if (type.wireName.equals(wireName)) {
        return type;
      }
    }
    return UNKNOWN;
  }
}
