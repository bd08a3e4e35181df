// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

/** The status of an initialization, an invocation or a restore, ordered from good to bad. */
public enum Status {
  SUCCESS("success"),
  /** A value that this release does not know. It counts as a failure. */
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

  /** Returns the value as the platform writes it; empty for {@link #UNKNOWN}. */
  public String wireName() {
    return wireName;
  }

  /** Returns the constant for a value of the platform, or {@link #UNKNOWN}. */
  public static Status of(String wireName) {
    for (Status status : values()) {
      if (status.wireName.equals(wireName)) {
        return status;
      }
    }
    return UNKNOWN;
  }

  /** Returns the worse of two statuses, for a request whose events disagree. */
  public Status orWorse(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
