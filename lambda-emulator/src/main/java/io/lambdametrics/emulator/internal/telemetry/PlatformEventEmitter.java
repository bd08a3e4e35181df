// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.core.ActiveInvocation;
import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.EnvironmentId;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.ReportFigures;
import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.ExtensionState;
import io.lambdametrics.emulator.model.PlatformStatus;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Generates the platform's events, with the fields of AWS's "Lambda Telemetry API Event schema
 * reference".
 */
public final class PlatformEventEmitter {

  private final FunctionSettings settings;
  private final EnvironmentId instanceId;
  private final EnvironmentTelemetry telemetry;

  public PlatformEventEmitter(
      FunctionSettings settings, EnvironmentId instanceId, EnvironmentTelemetry telemetry) {
    this.settings = settings;
    this.instanceId = instanceId;
    this.telemetry = telemetry;
  }

  public void initStart(String phase) {
    telemetry.emit("platform.initStart", describeInstance(ofInit(phase)));
  }

  private ObjectNode describeInstance(ObjectNode record) {
    if (!settings.isEnabled(PlatformVariation.RUNTIME_VERSION_ABSENT)) {
      record
          .put("runtimeVersion", "provided:al2023.v1")
          .put(
              "runtimeVersionArn",
              "arn:aws:lambda:" + settings.region() + "::runtime:" + "0".repeat(64));
    }
    if (!settings.isEnabled(PlatformVariation.FUNCTION_NAME_ABSENT)) {
      record
          .put("functionName", settings.functionName())
          .put("functionVersion", settings.functionVersion());
    }
    long unit = settings.isEnabled(PlatformVariation.INSTANCE_MEMORY_IN_MB) ? 1 : 1024L * 1024L;
    return record
        .put("instanceId", instanceId.get())
        .put("instanceMaxMemory", settings.memorySizeMb() * unit);
  }

  public void initRuntimeDone(String phase, Optional<EnvironmentFailure> failure) {
    ObjectNode record = withStatus(ofInit(phase), failure);
    failure
        .filter(f -> f.is(EnvironmentFailure.Kind.TIMEOUT))
        .ifPresent(f -> record.put("errorType", "Runtime.Unknown"));
    ofInit("platform.initRuntimeDone", record, failure);
  }

  /**
   * Emits {@code platform.extension}.
   *
   * @param events the events that the extension registered for
   */
  public void extension(
      String name,
      ExtensionState state,
      Collection<String> events,
      @Nullable String errorType,
      Optional<EnvironmentFailure> failure) {
    ObjectNode record = PlatformJson.object().put("name", name).put("state", state.platformName());
    record.set("events", PlatformJson.array(events.stream().sorted().toList()));
    if (errorType != null) {
      record.put("errorType", errorType);
    }
    ofInit("platform.extension", record, failure);
  }

  public void initReport(String phase, Optional<EnvironmentFailure> failure, double durationMs) {
    ObjectNode record = reportStatus(ofInit(phase), failure);
    record.set("metrics", PlatformJson.object().put("durationMs", durationMs));
    ofInit("platform.initReport", record, failure);
  }

  private void ofInit(String type, ObjectNode record, Optional<EnvironmentFailure> failure) {
    emit(
        type,
        record,
        failure.isPresent() && settings.isEnabled(PlatformVariation.FAILED_INIT_NOT_DELIVERED));
  }

  private void emit(String type, ObjectNode record, boolean withheld) {
    if (withheld) {
      telemetry.withhold(type, record);
    } else {
      telemetry.emit(type, record);
    }
  }

  public void restoreStart() {
    telemetry.emit("platform.restoreStart", describeInstance(PlatformJson.object()));
  }

  public void restoreRuntimeDone(Optional<EnvironmentFailure> failure) {
    telemetry.emit("platform.restoreRuntimeDone", restoreStatus(failure));
  }

  /** Emits {@code platform.restoreReport}, which has no metrics if the restore failed. */
  public void restoreReport(Optional<EnvironmentFailure> failure, double durationMs) {
    ObjectNode record = restoreStatus(failure);
    if (failure.isEmpty()) {
      boolean renamed = settings.isEnabled(PlatformVariation.RESTORE_DURATION_RENAMED);
      record.set(
          "metrics",
          PlatformJson.object().put(renamed ? "restoreDurationMs" : "durationMs", durationMs));
    }
    telemetry.emit("platform.restoreReport", record);
  }

  private ObjectNode restoreStatus(Optional<EnvironmentFailure> failure) {
    ObjectNode record = withStatus(PlatformJson.object(), failure);
    failure
        .filter(f -> f.is(EnvironmentFailure.Kind.TIMEOUT))
        .ifPresent(f -> record.put("errorType", f.errorType()));
    return record;
  }

  public void start(ActiveInvocation invocation, boolean initFailed) {
    ObjectNode record =
        PlatformJson.object()
            .put("requestId", invocation.requestId())
            .put("version", settings.functionVersion());
    Optional<String> tenant = invocation.invocation().tenantId();
    if (tenant.isPresent() || settings.managed()) {
      record.put("functionArn", settings.functionArn());
    }
    emitOf(invocation, "platform.start", record, withheldAfterInit(initFailed));
  }

  private boolean withheldAfterInit(boolean initFailed) {
    return initFailed && settings.isEnabled(PlatformVariation.FAILED_INIT_NOT_DELIVERED);
  }

  private void emitOf(
      ActiveInvocation invocation, String type, ObjectNode record, boolean withheld) {
    if (!settings.isEnabled(PlatformVariation.TRACING_ABSENT)) {
      invocation.trace().ifPresent(trace -> record.set("tracing", trace.toJsonWithSpan()));
    }
    invocation.invocation().tenantId().ifPresent(tenant -> record.put("tenantId", tenant));
    emit(type, record, withheld);
  }

  public void runtimeDone(
      ActiveInvocation invocation,
      Optional<EnvironmentFailure> failure,
      boolean initFailed,
      double durationMs) {
    ObjectNode record =
        withStatus(PlatformJson.object().put("requestId", invocation.requestId()), failure);
    boolean answered = failure.isEmpty() && invocation.response != null;
    if (answered) {
      ArrayNode spans = responseSpans(invocation);
      spans.add(span("runtimeOverhead", invocation.responseEndedAt, invocation.doneAt));
      record.set("spans", spans);
    }
    record.set(
        "metrics",
        PlatformJson.object()
            .put("durationMs", durationMs)
            .put("producedBytes", answered ? invocation.producedBytes : 0));
    emitOf(invocation, "platform.runtimeDone", record, withheldAfterInit(initFailed));
  }

  private static ArrayNode responseSpans(ActiveInvocation invocation) {
    ArrayNode spans = PlatformJson.array();
    spans.add(span("responseLatency", invocation.releasedAt, invocation.responseBeganAt));
    spans.add(span("responseDuration", invocation.responseBeganAt, invocation.responseEndedAt));
    return spans;
  }

  /** Emits the report of an environment that serves one invocation at a time. */
  public void report(
      ActiveInvocation invocation, Optional<EnvironmentFailure> failure, ReportFigures figures) {
    ObjectNode record =
        reportStatus(PlatformJson.object().put("requestId", invocation.requestId()), failure);
    record.set("metrics", figures.toJson(settings.memorySizeMb()));
    if (figures.extensionsHeld()) {
      record.set(
          "spans",
          PlatformJson.array()
              .add(span("extensionOverhead", figures.overheadFrom(), figures.overheadTo())));
    }
    boolean withheld =
        (failure.isPresent() && settings.isEnabled(PlatformVariation.RESET_REPORT_NOT_DELIVERED))
            || withheldAfterInit(figures.initFailed());
    emitOf(invocation, "platform.report", record, withheld);
  }

  /**
   * Emits the report of a managed instance, where an error of the handler is also an error for the
   * platform.
   */
  public void managedReport(
      ActiveInvocation invocation, Optional<EnvironmentFailure> failure, double durationMs) {
    ObjectNode record =
        reportStatus(PlatformJson.object().put("requestId", invocation.requestId()), failure);
    if (failure.isEmpty() && invocation.handlerErrorType != null) {
      record
          .put("status", PlatformStatus.ERROR.platformName())
          .put("errorType", invocation.handlerErrorType);
    }
    record.set("metrics", PlatformJson.object().put("durationMs", durationMs));
    if (invocation.response != null) {
      record.set("spans", responseSpans(invocation));
    } else if (invocation.responded) {
      record.set(
          "spans",
          PlatformJson.array()
              .add(span("responseLatency", invocation.releasedAt, invocation.responseBeganAt)));
    }
    emitOf(invocation, "platform.report", record, false);
  }

  private ObjectNode ofInit(String phase) {
    return PlatformJson.object()
        .put("initializationType", settings.initializationType().platformName())
        .put("phase", phase);
  }

  private ObjectNode reportStatus(ObjectNode record, Optional<EnvironmentFailure> failure) {
    if (settings.isEnabled(PlatformVariation.REPORTS_WITHOUT_STATUS)) {
      return record;
    }
    return withStatus(record, failure);
  }

  /** Adds status and error type. In real records a timeout has no error type. */
  private ObjectNode withStatus(ObjectNode record, Optional<EnvironmentFailure> failure) {
    record.put(
        "status",
        failure.map(EnvironmentFailure::status).orElse(PlatformStatus.SUCCESS).platformName());
    failure
        .filter(
            f ->
                !f.is(EnvironmentFailure.Kind.TIMEOUT)
                    || settings.isEnabled(PlatformVariation.TIMEOUT_HAS_ERROR_TYPE))
        .ifPresent(f -> record.put("errorType", f.errorType()));
    return record;
  }

  private static ObjectNode span(String name, long fromNanos, long toNanos) {
    Instant start = Instant.now().minusNanos(System.nanoTime() - fromNanos);
    return PlatformJson.object()
        .put("name", name)
        .put("start", PlatformJson.time(start))
        .put("durationMs", Millis.between(fromNanos, toNanos));
  }
}
