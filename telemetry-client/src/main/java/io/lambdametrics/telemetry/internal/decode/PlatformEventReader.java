// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.decode;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.PlatformExtension;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformLogsDropped;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRestoreReport;
import io.lambdametrics.api.telemetry.PlatformRestoreRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformRestoreStart;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.PlatformTelemetrySubscription;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.JsonObject;
import java.time.Instant;
import java.util.OptionalDouble;

/** Creates the platform's events from their records. */
public final class PlatformEventReader {

  private PlatformEventReader() {}

  /** Returns whether {@link #read} knows this type. */
  public static boolean isType(String type) {
    return switch (type) {
      case "platform.initStart",
          "platform.initRuntimeDone",
          "platform.initReport",
          "platform.start",
          "platform.runtimeDone",
          "platform.report",
          "platform.restoreStart",
          "platform.restoreRuntimeDone",
          "platform.restoreReport",
          "platform.extension",
          "platform.telemetrySubscription",
          "platform.logsDropped" ->
          true;
      default -> false;
    };
  }

  /**
   * Creates an event.
   *
   * @throws IllegalArgumentException if the record lacks a required field
   */
  public static TelemetryEvent read(String type, Instant time, JsonObject from) {
    return switch (type) {
      case "platform.initStart" ->
          new PlatformInitStart(
              time,
              initializationType(from),
              phase(from),
              RecordParts.instance(from),
              RecordParts.tracing(from));
      case "platform.initRuntimeDone" ->
          new PlatformInitRuntimeDone(
              time,
              initializationType(from),
              phase(from),
              RecordParts.outcome(from),
              RecordParts.spans(from),
              RecordParts.tracing(from));
      case "platform.initReport" ->
          new PlatformInitReport(
              time,
              initializationType(from),
              phase(from),
              RecordParts.outcome(from),
              from.object(Field.METRICS).number(Field.DURATION_MS),
              RecordParts.spans(from),
              RecordParts.tracing(from));
      case "platform.start" ->
          new PlatformStart(
              time,
              from.requiredText(Field.REQUEST_ID),
              from.text(Field.VERSION),
              from.text(Field.FUNCTION_ARN),
              from.text(Field.TENANT_ID),
              RecordParts.tracing(from));
      case "platform.runtimeDone" ->
          new PlatformRuntimeDone(
              time,
              from.requiredText(Field.REQUEST_ID),
              RecordParts.outcome(from),
              from.object(Field.METRICS).number(Field.DURATION_MS),
              from.object(Field.METRICS).wholeNumber(Field.PRODUCED_BYTES),
              RecordParts.spans(from),
              from.text(Field.TENANT_ID),
              RecordParts.tracing(from));
      case "platform.report" ->
          new PlatformReport(
              time,
              from.requiredText(Field.REQUEST_ID),
              RecordParts.outcome(from),
              RecordParts.reportMetrics(from.object(Field.METRICS)),
              RecordParts.spans(from),
              from.text(Field.TENANT_ID),
              RecordParts.tracing(from));
      case "platform.restoreStart" -> new PlatformRestoreStart(time, RecordParts.instance(from));
      case "platform.restoreRuntimeDone" ->
          new PlatformRestoreRuntimeDone(time, RecordParts.outcome(from), RecordParts.spans(from));
      case "platform.restoreReport" ->
          new PlatformRestoreReport(
              time,
              RecordParts.outcome(from),
              restoreDuration(from.object(Field.METRICS)),
              RecordParts.spans(from));
      case "platform.extension" ->
          new PlatformExtension(
              time,
              from.requiredText(Field.NAME),
              from.requiredText(Field.STATE),
              from.texts(Field.EVENTS),
              from.text(Field.ERROR_TYPE));
      case "platform.telemetrySubscription" ->
          new PlatformTelemetrySubscription(
              time,
              from.requiredText(Field.NAME),
              from.requiredText(Field.STATE),
              from.texts(Field.TYPES));
      case "platform.logsDropped" ->
          new PlatformLogsDropped(
              time,
              (long) from.requiredNumber(Field.DROPPED_BYTES),
              (long) from.requiredNumber(Field.DROPPED_RECORDS),
              from.text(Field.REASON).orElse(""));
      default -> throw new IllegalArgumentException("is of an unknown type");
    };
  }

  private static InitializationType initializationType(JsonObject from) {
    return InitializationType.of(from.text(Field.INITIALIZATION_TYPE).orElse(""));
  }

  private static InitializationPhase phase(JsonObject from) {
    return InitializationPhase.of(from.text(Field.PHASE).orElse(""));
  }

  /** AWS documents {@code durationMs}; an emulator sends the field name of the report instead. */
  private static OptionalDouble restoreDuration(JsonObject metrics) {
    OptionalDouble duration = metrics.number(Field.DURATION_MS);
    return duration.isPresent() ? duration : metrics.number(Field.RESTORE_DURATION_MS);
  }
}
