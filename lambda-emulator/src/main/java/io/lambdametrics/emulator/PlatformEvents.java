package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes the platform's records, with the fields that AWS's "Lambda Telemetry API Event schema
 * reference" gives for a function that is initialised on demand.
 */
final class PlatformEvents {

  private final FunctionSettings settings;
  private final String instanceId;
  private final Telemetry telemetry;

  PlatformEvents(FunctionSettings settings, String instanceId, Telemetry telemetry) {
    this.settings = settings;
    this.instanceId = instanceId;
    this.telemetry = telemetry;
  }

  void initStart(String phase) {
    telemetry.emit(
        "platform.initStart",
        ofInit(phase)
            .put("runtimeVersion", "provided:al2023.v1")
            .put(
                "runtimeVersionArn",
                "arn:aws:lambda:" + settings.region() + "::runtime:" + "0".repeat(64))
            .put("functionName", settings.functionName())
            .put("functionVersion", settings.functionVersion())
            .put("instanceId", instanceId)
            .put("instanceMaxMemory", settings.memorySizeMb() * 1024L * 1024L));
  }

  void initRuntimeDone(String phase, Optional<Fault> fault) {
    ObjectNode record = withStatus(ofInit(phase), fault);
    fault
        .filter(f -> f.kind() == Fault.Kind.TIMEOUT)
        .ifPresent(f -> record.put("errorType", "Runtime.Unknown"));
    telemetry.emit("platform.initRuntimeDone", record);
  }

  void extension(Extension extension) {
    ObjectNode record =
        Json.object().put("name", extension.name()).put("state", extension.state.toString());
    record.set("events", Json.array(extension.events.stream().sorted().toList()));
    if (extension.errorType != null) {
      record.put("errorType", extension.errorType);
    }
    telemetry.emit("platform.extension", record);
  }

  void initReport(String phase, Optional<Fault> fault, double durationMs) {
    ObjectNode record = withStatus(ofInit(phase), fault);
    record.set("metrics", Json.object().put("durationMs", durationMs));
    telemetry.emit("platform.initReport", record);
  }

  void start(ActiveInvocation invocation) {
    ObjectNode record =
        Json.object()
            .put("requestId", invocation.requestId())
            .put("version", settings.functionVersion());
    record.set("tracing", invocation.trace().toJsonWithSpan());
    telemetry.emit("platform.start", record);
  }

  void runtimeDone(ActiveInvocation invocation, Optional<Fault> fault, double durationMs) {
    ObjectNode record = withStatus(Json.object().put("requestId", invocation.requestId()), fault);
    record.set("tracing", invocation.trace().toJsonWithSpan());
    boolean answered = fault.isEmpty() && invocation.response != null;
    if (answered) {
      record.set("spans", responseSpans(invocation));
    }
    record.set(
        "metrics",
        Json.object()
            .put("durationMs", durationMs)
            .put("producedBytes", answered ? invocation.producedBytes : 0));
    telemetry.emit("platform.runtimeDone", record);
  }

  private static ArrayNode responseSpans(ActiveInvocation invocation) {
    ArrayNode spans = Json.array();
    spans.add(span("responseLatency", invocation.releasedAt, invocation.responseBeganAt));
    spans.add(span("responseDuration", invocation.responseBeganAt, invocation.responseEndedAt));
    spans.add(span("runtimeOverhead", invocation.responseEndedAt, invocation.doneAt));
    return spans;
  }

  /**
   * @param initDurationMs of a cold start
   * @param overheadFrom when the runtime was done, where extensions were active; else 0
   */
  void report(
      ActiveInvocation invocation,
      Optional<Fault> fault,
      double durationMs,
      OptionalDouble initDurationMs,
      int maxMemoryUsedMb,
      long overheadFrom,
      long overheadTo) {
    ObjectNode record = withStatus(Json.object().put("requestId", invocation.requestId()), fault);
    ObjectNode metrics =
        Json.object()
            .put("durationMs", durationMs)
            .put("billedDurationMs", (long) Math.ceil(durationMs + initDurationMs.orElse(0)))
            .put("memorySizeMB", settings.memorySizeMb())
            .put("maxMemoryUsedMB", maxMemoryUsedMb);
    initDurationMs.ifPresent(init -> metrics.put("initDurationMs", init));
    record.set("metrics", metrics);
    record.set("tracing", invocation.trace().toJsonWithSpan());
    if (overheadFrom != 0) {
      record.set("spans", Json.array().add(span("extensionOverhead", overheadFrom, overheadTo)));
    }
    telemetry.emit("platform.report", record);
  }

  private static ObjectNode ofInit(String phase) {
    return Json.object().put("initializationType", "on-demand").put("phase", phase);
  }

  /** A time-out has no error type in a real environment's records. */
  private static ObjectNode withStatus(ObjectNode record, Optional<Fault> fault) {
    record.put("status", fault.map(Fault::status).orElse("success"));
    fault
        .filter(f -> f.kind() != Fault.Kind.TIMEOUT)
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
