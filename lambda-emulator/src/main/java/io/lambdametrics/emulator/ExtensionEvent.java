package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/** What {@code next} answers to an extension. */
record ExtensionEvent(boolean shutdown, ObjectNode body) {

  static ExtensionEvent invoke(ActiveInvocation invocation, FunctionSettings settings) {
    ObjectNode body =
        Json.object()
            .put("eventType", "INVOKE")
            .put("deadlineMs", invocation.deadlineMs())
            .put("requestId", invocation.requestId())
            .put("invokedFunctionArn", settings.functionArn());
    if (!settings.plays(Quirk.TRACING_ABSENT)) {
      invocation.trace().ifPresent(trace -> body.set("tracing", trace.toJson()));
    }
    return new ExtensionEvent(false, body);
  }

  static ExtensionEvent shutdown(String reason, long deadlineMs) {
    return new ExtensionEvent(
        true,
        Json.object()
            .put("eventType", "SHUTDOWN")
            .put("deadlineMs", deadlineMs)
            .put("shutdownReason", reason));
  }

  /** AWS's own supervisor sends SHUTDOWN without identifier and without a JSON content type. */
  Reply toReply() {
    return shutdown
        ? Reply.text(200, Json.write(body))
        : Reply.json(
            200, body, Map.of("Lambda-Extension-Event-Identifier", UUID.randomUUID().toString()));
  }
}
