package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.Tracing;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What {@link ExtensionsApi#next} returns. */
public sealed interface NextEvent {

  /**
   * An invocation begins.
   *
   * @param requestId the invocation, never blank
   * @param deadline when the function's time is up, the extension's included; can lie in the past,
   *     is never more than a day ahead, and is the time of the answer if Lambda gave none
   * @param invokedFunctionArn the function with the alias or version that its caller named; empty
   *     if Lambda did not say
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
   * The environment ends: the extension finishes and exits by itself with status 0.
   *
   * @param reason why
   * @param reasonText Lambda's word for it; empty if it gave none
   * @param deadline when the extension is killed; can lie in the past, is never more than a day
   *     ahead, and is 2 s after the answer if Lambda gave none
   */
  record Shutdown(ShutdownReason reason, String reasonText, Instant deadline) implements NextEvent {

    public Shutdown {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(reasonText, "reasonText");
      Objects.requireNonNull(deadline, "deadline");
    }
  }

  /**
   * An event that this release does not know; to be ignored.
   *
   * @param type its type; empty if Lambda named none
   */
  record Unrecognized(String type) implements NextEvent {

    public Unrecognized {
      Objects.requireNonNull(type, "type");
    }
  }
}
