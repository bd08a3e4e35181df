// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Generates telemetry for the lines that processes print, in the function's log format. */
public final class LogLineEmitter {

  private final FunctionLogFormat format;
  private final EnvironmentTelemetry telemetry;
  private final Timeline timeline;
  private final Supplier<Optional<String>> requestId;

  /**
   * @param requestId supplies the id of the running invocation
   */
  public LogLineEmitter(
      FunctionLogFormat format,
      EnvironmentTelemetry telemetry,
      Timeline timeline,
      Supplier<Optional<String>> requestId) {
    this.format = format;
    this.telemetry = telemetry;
    this.timeline = timeline;
    this.requestId = requestId;
  }

  public void ofFunction(String line) {
    captured("function", "runtime", line);
  }

  public void ofExtension(String name, String line) {
    captured("extension", name, line);
  }

  private void captured(String type, String subject, String line) {
    timeline.add(TimelineEntry.Kind.LOG, subject, line);
    telemetry.emitLine(
        type,
        format == FunctionLogFormat.JSON ? structured(line) : PlatformJson.text(line + "\n"),
        line);
  }

  /** Returns a line that is JSON unchanged, and wraps other lines in an object. */
  private JsonNode structured(String line) {
    JsonNode parsed = PlatformJson.parseOrText(line);
    if (!parsed.isTextual() || line.startsWith("\"")) {
      return parsed;
    }
    ObjectNode wrapped =
        PlatformJson.object()
            .put("timestamp", PlatformJson.time(Instant.now()))
            .put("level", "INFO");
    requestId.get().ifPresent(id -> wrapped.put("requestId", id));
    return wrapped.put("message", line);
  }
}
