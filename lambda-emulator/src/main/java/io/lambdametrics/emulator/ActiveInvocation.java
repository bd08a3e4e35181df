package io.lambdametrics.emulator;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One invocation on its way through the runtime. Guarded by its generation's rendezvous. */
final class ActiveInvocation {

  private final String requestId;
  private final Optional<Trace> trace;
  private final Invocation invocation;
  private final long deadlineMs;

  /** 0 until the runtime may take it; all times are {@link System#nanoTime()}. */
  long releasedAt;

  long responseBeganAt;
  long responseEndedAt;
  long doneAt;
  boolean done;
  boolean answered;
  @Nullable Payload response;
  int producedBytes;
  @Nullable String handlerErrorType;
  @Nullable String handlerErrorMessage;

  /** What the runtime posted about an error, as it is. */
  @Nullable Payload errorBody;

  ActiveInvocation(Invocation invocation, Optional<Trace> trace, long deadlineMs) {
    this.invocation = invocation;
    this.requestId = invocation.requestId().orElseGet(() -> UUID.randomUUID().toString());
    this.trace = trace;
    this.deadlineMs = deadlineMs;
  }

  String requestId() {
    return requestId;
  }

  Optional<Trace> trace() {
    return trace;
  }

  Invocation invocation() {
    return invocation;
  }

  /** Epoch milliseconds. */
  long deadlineMs() {
    return deadlineMs;
  }
}
