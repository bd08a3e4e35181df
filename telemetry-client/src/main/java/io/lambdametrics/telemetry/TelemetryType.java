package io.lambdametrics.telemetry;

/** A stream of telemetry that an extension can subscribe to. */
public enum TelemetryType {
  /** What the platform does: initializations, invocations, their figures. */
  PLATFORM("platform"),
  /** What the function writes. */
  FUNCTION("function"),
  /**
   * What extensions write, the subscriber included: writing a line for each delivery makes an
   * endless loop.
   */
  EXTENSION("extension");

  private final String wireName;

  TelemetryType(String wireName) {
    this.wireName = wireName;
  }

  /** The name that the Telemetry API has for it. */
  public String wireName() {
    return wireName;
  }
}
