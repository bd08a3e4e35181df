// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;

/** An event of the Lambda Telemetry API: one element of a telemetry batch. */
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

  /** Returns when the platform generated the event, which can be long before it arrives. */
  Instant time();

  /** Calls the method of {@code visitor} for this kind of event. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Handles each kind of event.
   *
   * <p>Each method returns the result of {@link #otherwise} unless overridden, so an implementation
   * has methods only for the kinds that it handles.
   *
   * @param <R> the result of handling an event
   */
  interface Visitor<R> {

    /** Handles the kinds of events whose methods are not overridden. */
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
