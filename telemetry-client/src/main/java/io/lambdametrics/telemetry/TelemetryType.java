// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

/** A stream of telemetry that an extension can subscribe to. */
public enum TelemetryType {
  /** Events of the platform: initializations, invocations and their figures. */
  PLATFORM("platform"),
  /** Log lines of the function. */
  FUNCTION("function"),
  /**
   * Log lines of extensions, including the subscriber: logging a line for each batch causes an
   * endless loop.
   */
  EXTENSION("extension");

  private final String wireName;

  TelemetryType(String wireName) {
    this.wireName = wireName;
  }

  /** Returns the name in the Telemetry API. */
  public String wireName() {
    return wireName;
  }
}
