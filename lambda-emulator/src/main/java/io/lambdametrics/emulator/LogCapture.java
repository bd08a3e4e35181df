package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes telemetry of the lines that processes print, as the function's log format asks for. */
final class LogCapture {

  private final LogFormat format;
  private final Telemetry telemetry;
  private final Timeline timeline;
  private final Supplier<Optional<String>> requestId;

  /**
   * @param requestId the invocation that is running
   */
  LogCapture(
      LogFormat format,
      Telemetry telemetry,
      Timeline timeline,
      Supplier<Optional<String>> requestId) {
    this.format = format;
    this.telemetry = telemetry;
    this.timeline = timeline;
    this.requestId = requestId;
  }

  void ofFunction(String line) {
    captured("function", "runtime", line);
  }

  void ofExtension(String name, String line) {
    captured("extension", name, line);
  }

  private void captured(String type, String subject, String line) {
    timeline.add(TimelineEntry.Kind.LOG, subject, line);
    telemetry.emitLine(
        type, format == LogFormat.JSON ? structured(line) : Json.text(line + "\n"), line);
  }

  /** A line that is JSON as it is, whatever its shape; another one in an object. */
  private JsonNode structured(String line) {
    JsonNode parsed = Json.parseOrText(line);
    if (!parsed.isTextual() || line.startsWith("\"")) {
      return parsed;
    }
    ObjectNode wrapped =
        Json.object().put("timestamp", Json.time(Instant.now())).put("level", "INFO");
    requestId.get().ifPresent(id -> wrapped.put("requestId", id));
    return wrapped.put("message", line);
  }
}
