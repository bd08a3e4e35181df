package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the platform's records, with the fields that AWS's "Lambda Telemetry API Event schema
 * reference" gives.
 */
final class PlatformEvents {

  private final FunctionSettings settings;
  private final Supplier<String> instanceId;
  private final Telemetry telemetry;

  PlatformEvents(FunctionSettings settings, Supplier<String> instanceId, Telemetry telemetry) {
    this.settings = settings;
    this.instanceId = instanceId;
    this.telemetry = telemetry;
  }

  void initStart(String phase) {
    telemetry.emit("platform.initStart", describeInstance(ofInit(phase)));
  }

  private ObjectNode describeInstance(ObjectNode record) {
    if (!settings.plays(Quirk.RUNTIME_VERSION_ABSENT)) {
      record
          .put("runtimeVersion", "provided:al2023.v1")
          .put(
              "runtimeVersionArn",
              "arn:aws:lambda:" + settings.region() + "::runtime:" + "0".repeat(64));
    }
    if (!settings.plays(Quirk.FUNCTION_NAME_ABSENT)) {
      record
          .put("functionName", settings.functionName())
          .put("functionVersion", settings.functionVersion());
    }
    long unit = settings.plays(Quirk.INSTANCE_MEMORY_IN_MB) ? 1 : 1024L * 1024L;
    return record
        .put("instanceId", instanceId.get())
        .put("instanceMaxMemory", settings.memorySizeMb() * unit);
  }

  void initRuntimeDone(String phase, Optional<Fault> fault) {
    ObjectNode record = withStatus(ofInit(phase), fault);
    fault
        .filter(f -> f.is(Fault.Kind.TIMEOUT))
        .ifPresent(f -> record.put("errorType", "Runtime.Unknown"));
    ofInit("platform.initRuntimeDone", record, fault);
  }

  void extension(Extension extension, Optional<Fault> fault) {
    ObjectNode record =
        Json.object().put("name", extension.name()).put("state", extension.state.toString());
    record.set("events", Json.array(extension.events.stream().sorted().toList()));
    if (extension.errorType != null) {
      record.put("errorType", extension.errorType);
    }
    ofInit("platform.extension", record, fault);
  }

  void initReport(String phase, Optional<Fault> fault, double durationMs) {
    ObjectNode record = reportStatus(ofInit(phase), fault);
    record.set("metrics", Json.object().put("durationMs", durationMs));
    ofInit("platform.initReport", record, fault);
  }

  private void ofInit(String type, ObjectNode record, Optional<Fault> fault) {
    emit(type, record, fault.isPresent() && settings.plays(Quirk.FAILED_INIT_NOT_DELIVERED));
  }

  private void emit(String type, ObjectNode record, boolean withheld) {
    if (withheld) {
      telemetry.withhold(type, record);
    } else {
      telemetry.emit(type, record);
    }
  }

  void restoreStart() {
    telemetry.emit("platform.restoreStart", describeInstance(Json.object()));
  }

  void restoreRuntimeDone(Optional<Fault> fault) {
    telemetry.emit("platform.restoreRuntimeDone", restoreStatus(fault));
  }

  /** A restore that failed has no metrics. */
  void restoreReport(Optional<Fault> fault, double durationMs) {
    ObjectNode record = restoreStatus(fault);
    if (fault.isEmpty()) {
      boolean renamed = settings.plays(Quirk.RESTORE_DURATION_RENAMED);
      record.set(
          "metrics", Json.object().put(renamed ? "restoreDurationMs" : "durationMs", durationMs));
    }
    telemetry.emit("platform.restoreReport", record);
  }

  private ObjectNode restoreStatus(Optional<Fault> fault) {
    ObjectNode record = withStatus(Json.object(), fault);
    fault
        .filter(f -> f.is(Fault.Kind.TIMEOUT))
        .ifPresent(f -> record.put("errorType", f.errorType()));
    return record;
  }

  void start(ActiveInvocation invocation, boolean initFailed) {
    ObjectNode record =
        Json.object()
            .put("requestId", invocation.requestId())
            .put("version", settings.functionVersion());
    Optional<String> tenant = invocation.invocation().tenantId();
    if (tenant.isPresent() || settings.managed()) {
      record.put("functionArn", settings.functionArn());
    }
    emitOf(invocation, "platform.start", record, withheldAfterInit(initFailed));
  }

  private boolean withheldAfterInit(boolean initFailed) {
    return initFailed && settings.plays(Quirk.FAILED_INIT_NOT_DELIVERED);
  }

  private void emitOf(
      ActiveInvocation invocation, String type, ObjectNode record, boolean withheld) {
    if (!settings.plays(Quirk.TRACING_ABSENT)) {
      invocation.trace().ifPresent(trace -> record.set("tracing", trace.toJsonWithSpan()));
    }
    invocation.invocation().tenantId().ifPresent(tenant -> record.put("tenantId", tenant));
    emit(type, record, withheld);
  }

  void runtimeDone(
      ActiveInvocation invocation, Optional<Fault> fault, boolean initFailed, double durationMs) {
    ObjectNode record = withStatus(Json.object().put("requestId", invocation.requestId()), fault);
    boolean answered = fault.isEmpty() && invocation.response != null;
    if (answered) {
      ArrayNode spans = responseSpans(invocation);
      spans.add(span("runtimeOverhead", invocation.responseEndedAt, invocation.doneAt));
      record.set("spans", spans);
    }
    record.set(
        "metrics",
        Json.object()
            .put("durationMs", durationMs)
            .put("producedBytes", answered ? invocation.producedBytes : 0));
    emitOf(invocation, "platform.runtimeDone", record, withheldAfterInit(initFailed));
  }

  private static ArrayNode responseSpans(ActiveInvocation invocation) {
    ArrayNode spans = Json.array();
    spans.add(span("responseLatency", invocation.releasedAt, invocation.responseBeganAt));
    spans.add(span("responseDuration", invocation.responseBeganAt, invocation.responseEndedAt));
    return spans;
  }

  /** The report of an environment that serves one invocation at a time. */
  void report(ActiveInvocation invocation, Optional<Fault> fault, InvocationFigures figures) {
    ObjectNode record = reportStatus(Json.object().put("requestId", invocation.requestId()), fault);
    record.set("metrics", figures.toJson(settings.memorySizeMb()));
    if (figures.extensionsHeld()) {
      record.set(
          "spans",
          Json.array()
              .add(span("extensionOverhead", figures.overheadFrom(), figures.overheadTo())));
    }
    boolean withheld =
        (fault.isPresent() && settings.plays(Quirk.RESET_REPORT_NOT_DELIVERED))
            || withheldAfterInit(figures.initFailed());
    emitOf(invocation, "platform.report", record, withheld);
  }

  /** The report of a managed instance, where an error of the handler is one of the platform too. */
  void managedReport(ActiveInvocation invocation, Optional<Fault> fault, double durationMs) {
    ObjectNode record = reportStatus(Json.object().put("requestId", invocation.requestId()), fault);
    if (fault.isEmpty() && invocation.handlerErrorType != null) {
      record.put("status", "error").put("errorType", invocation.handlerErrorType);
    }
    record.set("metrics", Json.object().put("durationMs", durationMs));
    if (invocation.response != null) {
      record.set("spans", responseSpans(invocation));
    } else if (invocation.answered) {
      record.set(
          "spans",
          Json.array()
              .add(span("responseLatency", invocation.releasedAt, invocation.responseBeganAt)));
    }
    emitOf(invocation, "platform.report", record, false);
  }

  private ObjectNode ofInit(String phase) {
    return Json.object()
        .put("initializationType", settings.initializationType().platformName())
        .put("phase", phase);
  }

  private ObjectNode reportStatus(ObjectNode record, Optional<Fault> fault) {
    if (settings.plays(Quirk.REPORTS_WITHOUT_STATUS)) {
      return record;
    }
    return withStatus(record, fault);
  }

  /** A time-out has no error type in a real environment's records. */
  private ObjectNode withStatus(ObjectNode record, Optional<Fault> fault) {
    record.put("status", fault.map(Fault::status).orElse("success"));
    fault
        .filter(f -> !f.is(Fault.Kind.TIMEOUT) || settings.plays(Quirk.TIMEOUT_HAS_ERROR_TYPE))
        .ifPresent(f -> record.put("errorType", f.errorType()));
    return record;
  }

  private static ObjectNode span(String name, long fromNanos, long toNanos) {
    Instant start = Instant.now().minusNanos(System.nanoTime() - fromNanos);
    return Json.object()
        .put("name", name)
        .put("start", Json.time(start))
        .put("durationMs", Millis.between(fromNanos, toNanos));
  }
}
