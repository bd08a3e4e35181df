package io.lambdametrics.api.telemetry;

/** How an initialization, an invocation or a restore ended; in the order from good to bad. */
public enum Status {
  SUCCESS("success"),
  /** A value that this release does not know. It is not success. */
  UNKNOWN(""),
  /** The function or an extension failed. */
  ERROR("error"),
  /** The platform failed ({@code Sandbox.*}). */
  FAILURE("failure"),
  TIMEOUT("timeout");

  private final String wireName;

  Status(String wireName) {
    this.wireName = wireName;
  }

  /** The value as the platform writes it; empty for {@link #UNKNOWN}. */
  public String wireName() {
    return wireName;
  }

  /** Finds the constant for a value of the platform; anything unheard of is {@link #UNKNOWN}. */
  public static Status of(String wireName) {
    for (Status status : values()) {
      if (status.wireName.equals(wireName)) {
        return status;
      }
    }
    return UNKNOWN;
  }

  /** The worse of the two: what counts where two events disagree about one request. */
  public Status orWorse(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
