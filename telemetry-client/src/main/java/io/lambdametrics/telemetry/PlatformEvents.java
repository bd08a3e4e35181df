package io.lambdametrics.telemetry;

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
import java.time.Instant;
import java.util.OptionalDouble;

/** Makes the platform's events of their records. */
final class PlatformEvents {

  private PlatformEvents() {}

  /** Whether {@link #read} knows this type. */
  static boolean isType(String type) {
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
   * Makes an event.
   *
   * @throws IllegalArgumentException if the record lacks what such an event must have
   */
  static TelemetryEvent read(String type, Instant time, JsonObject from) {
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
              from.object("metrics").number("durationMs"),
              RecordParts.spans(from),
              RecordParts.tracing(from));
      case "platform.start" ->
          new PlatformStart(
              time,
              from.requiredText("requestId"),
              from.text("version"),
              from.text("functionArn"),
              from.text("tenantId"),
              RecordParts.tracing(from));
      case "platform.runtimeDone" ->
          new PlatformRuntimeDone(
              time,
              from.requiredText("requestId"),
              RecordParts.outcome(from),
              from.object("metrics").number("durationMs"),
              from.object("metrics").wholeNumber("producedBytes"),
              RecordParts.spans(from),
              from.text("tenantId"),
              RecordParts.tracing(from));
      case "platform.report" ->
          new PlatformReport(
              time,
              from.requiredText("requestId"),
              RecordParts.outcome(from),
              RecordParts.reportMetrics(from.object("metrics")),
              RecordParts.spans(from),
              from.text("tenantId"),
              RecordParts.tracing(from));
      case "platform.restoreStart" -> new PlatformRestoreStart(time, RecordParts.instance(from));
      case "platform.restoreRuntimeDone" ->
          new PlatformRestoreRuntimeDone(time, RecordParts.outcome(from), RecordParts.spans(from));
      case "platform.restoreReport" ->
          new PlatformRestoreReport(
              time,
              RecordParts.outcome(from),
              restoreDuration(from.object("metrics")),
              RecordParts.spans(from));
      case "platform.extension" ->
          new PlatformExtension(
              time,
              from.requiredText("name"),
              from.requiredText("state"),
              from.texts("events"),
              from.text("errorType"));
      case "platform.telemetrySubscription" ->
          new PlatformTelemetrySubscription(
              time, from.requiredText("name"), from.requiredText("state"), from.texts("types"));
      case "platform.logsDropped" ->
          new PlatformLogsDropped(
              time,
              (long) from.requiredNumber("droppedBytes"),
              (long) from.requiredNumber("droppedRecords"),
              from.text("reason").orElse(""));
      default -> throw new IllegalArgumentException("is of an unknown type");
    };
  }

  private static InitializationType initializationType(JsonObject from) {
    return InitializationType.of(from.text("initializationType").orElse(""));
  }

  private static InitializationPhase phase(JsonObject from) {
    return InitializationPhase.of(from.text("phase").orElse(""));
  }

  /** AWS documents {@code durationMs}; an emulator was seen to send the report's name instead. */
  private static OptionalDouble restoreDuration(JsonObject metrics) {
    OptionalDouble duration = metrics.number("durationMs");
    return duration.isPresent() ? duration : metrics.number("restoreDurationMs");
  }
}
