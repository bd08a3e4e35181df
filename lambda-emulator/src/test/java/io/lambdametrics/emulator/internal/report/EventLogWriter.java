// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the event log of an invented run, with the entries that the emulator writes. */
final class EventLogWriter {

  private static final String NEXT = "GET /2020-01-01/extension/event/next";

  private final List<String> lines = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private final int environment;
  private final String extension;
  private int number;

  EventLogWriter(int environment, String extension) {
    this.environment = environment;
    this.extension = extension;
  }

  EventLogWriter after(double ms) {
    now = now.plus(Math.round(ms * 1_000), ChronoUnit.MICROS);
    return this;
  }

  EventLogWriter entry(
      TimelineEntry.Kind kind, String subject, String text, @Nullable ObjectNode detail) {
    lines.add(
        LoggedEntry.line(
            environment, new TimelineEntry(now, kind, subject, text, Optional.ofNullable(detail))));
    return this;
  }

  private EventLogWriter lifecycle(String text) {
    return entry(TimelineEntry.Kind.LIFECYCLE, "platform", text, null);
  }

  private EventLogWriter event(String type, ObjectNode record) {
    return entry(
        TimelineEntry.Kind.TELEMETRY,
        "platform",
        type,
        PlatformJson.object().put("type", type).set("record", record));
  }

  private EventLogWriter delivered(String event) {
    ObjectNode detail = PlatformJson.object();
    detail.putObject("response").put("eventType", event);
    return entry(TimelineEntry.Kind.RESPONSE, extension, "200 to " + NEXT, detail);
  }

  /** Starts the extension, which registers after a while, and the runtime. */
  EventLogWriter init(String function, double registerMs) {
    lifecycle("init phase: init begins");
    event("platform.initStart", PlatformJson.object().put("functionName", function));
    entry(TimelineEntry.Kind.PROCESS, extension, "started as process 1", null);
    after(registerMs);
    entry(TimelineEntry.Kind.REQUEST, extension, "POST /2020-01-01/extension/register", null);
    after(1).entry(TimelineEntry.Kind.REQUEST, extension, NEXT, null);
    return event("platform.initReport", PlatformJson.object());
  }

  /** Adds an invocation in which the extension asks for the next event some time after the end. */
  EventLogWriter invocation(String outcome, double functionMs, double heldMs) {
    return invocation(outcome, functionMs, heldMs, Map.of());
  }

  /** Adds an invocation in which the extension also sends a request, if it has headers. */
  EventLogWriter invocation(
      String outcome, double functionMs, double heldMs, Map<String, String> headers) {
    String id = "request-" + environment + "-" + ++number;
    lifecycle("thawed");
    event("platform.start", PlatformJson.object().put("requestId", id));
    delivered("INVOKE").after(functionMs);
    if (!headers.isEmpty()) {
      ObjectNode request = PlatformJson.object();
      headers.forEach(request.putObject("headers")::put);
      entry(TimelineEntry.Kind.REQUEST, extension, "PUT /2022-07-01/logs", request);
    }
    event("platform.runtimeDone", PlatformJson.object().put("requestId", id));
    after(heldMs).entry(TimelineEntry.Kind.REQUEST, extension, NEXT, null);
    event("platform.report", PlatformJson.object().put("requestId", id));
    lifecycle("frozen");
    ObjectNode result =
        PlatformJson.object()
            .put("requestId", id)
            .put("outcome", outcome)
            .put("durationMs", functionMs + heldMs);
    if (!outcome.equals("success")) {
      result.put("errorType", "Function.Failed").put("message", "failed on purpose");
    }
    result.putObject("holdMs").put(extension, heldMs);
    return entry(
        TimelineEntry.Kind.LIFECYCLE, "platform", "invocation " + id + ": " + outcome, result);
  }

  EventLogWriter log(String subject, String line) {
    return entry(TimelineEntry.Kind.LOG, subject, line, null);
  }

  /** Adds a telemetry POST with one event, which was generated some time before. */
  EventLogWriter delivery(int status, double delayMs) {
    Instant generated = now.minus(Math.round(delayMs * 1_000), ChronoUnit.MICROS);
    ObjectNode detail =
        PlatformJson.object()
            .put("startedAt", now.toString())
            .put("bytes", 120)
            .put("accepted", status == 200)
            .put("status", status);
    detail.putArray("events").addObject().put("time", generated.toString()).put("type", "function");
    return entry(TimelineEntry.Kind.DELIVERY, extension, "1 events, 120 bytes: " + status, detail);
  }

  /** Ends the environment; further fields of the process's report may be given. */
  EventLogWriter shutdown(double ms, boolean behaved, Map<String, Object> more) {
    return shutdown(ms, 2_000, behaved, more);
  }

  /** Ends the environment, whose shutdown may take so many milliseconds. */
  EventLogWriter shutdown(double ms, int budgetMs, boolean behaved, Map<String, Object> more) {
    lifecycle("thawed");
    entry(
        TimelineEntry.Kind.LIFECYCLE,
        "platform",
        "shutdown (spindown)",
        PlatformJson.object().put("budgetMs", budgetMs));
    delivered("SHUTDOWN").after(ms);
    entry(TimelineEntry.Kind.PROCESS, extension, "exited with status 0", null);
    ObjectNode report =
        PlatformJson.object()
            .put("name", extension)
            .put("behaved", behaved)
            .put("firstNextMs", 90.0)
            .put("residentBytes", 5_000_000)
            .put("shutdownMs", ms)
            .put("exitCode", 0);
    report.putArray("events").add("INVOKE").add("SHUTDOWN");
    more.forEach(report::putPOJO);
    return entry(TimelineEntry.Kind.PROCESS, extension, "report", parsed(report));
  }

  /** Adds an invocation that an extension failed. */
  EventLogWriter failure(String message) {
    String id = "request-" + environment + "-" + ++number;
    event("platform.start", PlatformJson.object().put("requestId", id));
    return entry(
        TimelineEntry.Kind.LIFECYCLE,
        "platform",
        "invocation " + id + ": extension-failure",
        PlatformJson.object()
            .put("requestId", id)
            .put("outcome", "extension-failure")
            .put("errorType", "Extension.Crash")
            .put("message", message));
  }

  /** Adds the report of a process that ended without SHUTDOWN. */
  EventLogWriter ended(ObjectNode report) {
    return entry(TimelineEntry.Kind.PROCESS, extension, "report", report.put("name", extension));
  }

  private static ObjectNode parsed(ObjectNode node) {
    return (ObjectNode) PlatformJson.parseOrText(PlatformJson.write(node));
  }

  List<String> lines() {
    return lines;
  }

  Path write(Path file) throws IOException {
    return Files.write(file, lines);
  }
}
