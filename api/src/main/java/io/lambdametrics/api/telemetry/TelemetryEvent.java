package io.lambdametrics.api.telemetry;

import java.time.Instant;

/** One event delivered by the Lambda Telemetry API. */
public sealed interface TelemetryEvent
    permits PlatformInitStart,
        PlatformInitRuntimeDone,
        PlatformInitReport,
        PlatformStart,
        PlatformRuntimeDone,
        PlatformReport,
        PlatformRestoreStart,
        PlatformRestoreRuntimeDone,
        PlatformRestoreReport,
        PlatformExtension,
        PlatformTelemetrySubscription,
        PlatformLogsDropped,
        FunctionLog,
        ExtensionLog,
        Unrecognized {

  /** When the platform generated the event, which can be long before it was delivered. */
  Instant time();

  /** Calls the method of {@code visitor} that stands for this kind of event. */
  <R> R accept(Visitor<R> visitor);

  /**
   * What each kind of event means to a reader.
   *
   * <p>Each method answers {@link #otherwise} unless overridden, so a reader names only the kinds
   * it cares for.
   *
   * @param <R> what a reader makes of an event
   */
  interface Visitor<R> {

    /** What becomes of every kind of event that has no method of its own in this visitor. */
    R otherwise(TelemetryEvent event);

    default R onInitStart(PlatformInitStart event) {
      return otherwise(event);
    }

    default R onInitRuntimeDone(PlatformInitRuntimeDone event) {
      return otherwise(event);
    }

    default R onInitReport(PlatformInitReport event) {
      return otherwise(event);
    }

    default R onStart(PlatformStart event) {
      return otherwise(event);
    }

    default R onRuntimeDone(PlatformRuntimeDone event) {
      return otherwise(event);
    }

    default R onReport(PlatformReport event) {
      return otherwise(event);
    }

    default R onRestoreStart(PlatformRestoreStart event) {
      return otherwise(event);
    }

    default R onRestoreRuntimeDone(PlatformRestoreRuntimeDone event) {
      return otherwise(event);
    }

    default R onRestoreReport(PlatformRestoreReport event) {
      return otherwise(event);
    }

    default R onExtension(PlatformExtension event) {
      return otherwise(event);
    }

    default R onTelemetrySubscription(PlatformTelemetrySubscription event) {
      return otherwise(event);
    }

    default R onLogsDropped(PlatformLogsDropped event) {
      return otherwise(event);
    }

    default R onFunctionLog(FunctionLog event) {
      return otherwise(event);
    }

    default R onExtensionLog(ExtensionLog event) {
      return otherwise(event);
    }

    default R onUnrecognized(Unrecognized event) {
      return otherwise(event);
    }
  }
}
