// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.Tracing;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** An event that {@link ExtensionsApi#next} returns. */
public sealed interface NextEvent {

  /**
   * An invocation begins.
   *
   * @param requestId the id of the invocation, never blank
   * @param deadline when the function and its extensions time out; can be in the past, is at most a
   *     day ahead, and is the time of the response if Lambda sent none
   * @param invokedFunctionArn the function with the alias or version that the caller named; empty
   *     if missing
   * @param tracing the trace
   */
  record Invoke(
      String requestId, Instant deadline, String invokedFunctionArn, Optional<Tracing> tracing)
      implements NextEvent {

    public Invoke {
      Objects.requireNonNull(requestId, "requestId");
      if (requestId.isBlank()) {
        throw new IllegalArgumentException("requestId is blank");
      }
      Objects.requireNonNull(deadline, "deadline");
      Objects.requireNonNull(invokedFunctionArn, "invokedFunctionArn");
      Objects.requireNonNull(tracing, "tracing");
    }
  }

  /**
   * The execution environment ends: the extension must finish and exit with status 0.
   *
   * @param reason the reason
   * @param reasonText Lambda's word for the reason; empty if missing
   * @param deadline when Lambda kills the extension; can be in the past, is at most a day ahead,
   *     and is 2 s after the response if Lambda sent none
   */
  record Shutdown(ShutdownReason reason, String reasonText, Instant deadline) implements NextEvent {

    public Shutdown {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(reasonText, "reasonText");
      Objects.requireNonNull(deadline, "deadline");
    }
  }

  /**
   * An event of an unknown type; ignore it.
   *
   * @param type the type; empty if missing
   */
  record Unrecognized(String type) implements NextEvent {

    public Unrecognized {
      Objects.requireNonNull(type, "type");
    }
  }
}
