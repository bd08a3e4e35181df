// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.Payload;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invocation that the runtime works on. Guarded by the {@code RunMonitor} of its run. */
public final class ActiveInvocation {

  private final String requestId;
  private final Optional<TraceHeader> trace;
  private final Invocation invocation;
  private final long deadlineMs;

  /**
   * When the runtime could take the invocation; 0 before. All times are {@link System#nanoTime()}.
   */
  public long releasedAt;

  public long responseBeganAt;
  public long responseEndedAt;
  public long doneAt;
  public boolean done;
  public boolean responded;
  public @Nullable Payload response;
  public int producedBytes;
  public @Nullable String handlerErrorType;
  public @Nullable String handlerErrorMessage;

  /** The error object, exactly as the runtime posted it. */
  public @Nullable Payload errorBody;

  public ActiveInvocation(Invocation invocation, long deadlineMs) {
    this.invocation = invocation;
    this.requestId = invocation.requestId().orElseGet(() -> UUID.randomUUID().toString());
    this.trace = TraceHeader.of(invocation);
    this.deadlineMs = deadlineMs;
  }

  public String requestId() {
    return requestId;
  }

  public Optional<TraceHeader> trace() {
    return trace;
  }

  public Invocation invocation() {
    return invocation;
  }

  /** Returns the deadline in milliseconds since the epoch. */
  public long deadlineMs() {
    return deadlineMs;
  }
}
