package io.lambdametrics.api.telemetry;

/** In which phase of the environment's life an initialization ran. */
public enum InitializationPhase {
  /** Before the first invocation. */
  INIT("init"),
  /** Inside an invocation: a first attempt had failed or the environment had been reset. */
  INVOKE("invoke"),
  /** Documented by AWS; never seen in a capture. */
  SNAP_START("snap-start"),
  /** Missing (events of 2022), or a value that this release does not know. */
  UNKNOWN("");

  private final String wireName;

  InitializationPhase(String wireName) {
    this.wireName = wireName;
  }

  /** The value as the platform writes it; empty for {@link #UNKNOWN}. */
  public String wireName() {
    return wireName;
  }

  /** Finds the constant for a value of the platform; anything unheard of is {@link #UNKNOWN}. */
  public static InitializationPhase of(String wireName) {
    for (InitializationPhase phase : values()) {
      if (phase.wireName.equals(wireName)) {
        return phase;
      }
    }
    return UNKNOWN;
  }
}
