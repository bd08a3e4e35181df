// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.core.ActiveInvocation;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.PlatformVariation;

/** An event that {@code next} returns to an extension. */
public record DispatchedEvent(boolean shutdown, ObjectNode body) {

  public static DispatchedEvent invoke(ActiveInvocation invocation, FunctionSettings settings) {
    ObjectNode body =
        PlatformJson.object()
            .put("eventType", "INVOKE")
            .put("deadlineMs", invocation.deadlineMs())
            .put("requestId", invocation.requestId())
            .put("invokedFunctionArn", settings.functionArn());
    if (!settings.isEnabled(PlatformVariation.TRACING_ABSENT)) {
      invocation.trace().ifPresent(trace -> body.set("tracing", trace.toJson()));
    }
    return new DispatchedEvent(false, body);
  }

  public static DispatchedEvent shutdown(String reason, long deadlineMs) {
    return new DispatchedEvent(
        true,
        PlatformJson.object()
            .put("eventType", "SHUTDOWN")
            .put("deadlineMs", deadlineMs)
            .put("shutdownReason", reason));
  }
}
