package io.lambdametrics.emulator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One invocation on its way through the runtime. Guarded by its generation's rendezvous. */
final class ActiveInvocation {

  private final String requestId = UUID.randomUUID().toString();
  private final Trace trace = Trace.random();
  private final Invocation invocation;
  private final long deadlineMs;

  /** 0 until the runtime may take it; all times are {@link System#nanoTime()}. */
  long releasedAt;

  long responseBeganAt;
  long responseEndedAt;
  long doneAt;
  boolean done;
  boolean answered;
  @Nullable String response;
  int producedBytes;
  @Nullable String handlerErrorType;
  @Nullable String handlerErrorMessage;

  ActiveInvocation(Invocation invocation, long deadlineMs) {
    this.invocation = invocation;
    this.deadlineMs = deadlineMs;
  }

  String requestId() {
    return requestId;
  }

  Trace trace() {
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
