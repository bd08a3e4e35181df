// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.run;

import io.lambdametrics.emulator.internal.core.ActiveInvocation;
import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.model.Payload;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runtime's part of a run, after AWS's "Lambda runtime API". */
public final class RuntimeSession {

  private final RunMonitor monitor;
  private final boolean concurrent;
  private boolean ready;
  private boolean atCheckpoint;
  private boolean restored;
  private boolean closed;
  private final Deque<ActiveInvocation> pending = new ArrayDeque<>();
  private final Map<String, ActiveInvocation> current = new LinkedHashMap<>();

  /**
   * @param concurrent whether the runtime may have several invocations at the same time
   */
  RuntimeSession(RunMonitor monitor, boolean concurrent) {
    this.monitor = monitor;
    this.concurrent = concurrent;
  }

  /** Tells whether the runtime asked for work. */
  public boolean ready() {
    return monitor.read(() -> ready);
  }

  /** Tells whether the init is over: the runtime asked for work or for a restore. */
  public boolean initialized() {
    return monitor.read(() -> ready || atCheckpoint);
  }

  /** Records that the runtime asks for work, which ends its previous invocation. */
  public void askForNext() {
    monitor.change(
        () -> {
          if (!concurrent) {
            endCurrent();
          }
          ready = true;
        });
  }

  private void endCurrent() {
    Optional<ActiveInvocation> before = current.values().stream().findFirst();
    if (ready || before.filter(invocation -> !invocation.responded).isPresent()) {
      throw ApiException.forbidden("InvalidStateTransition", "Transition is not allowed");
    }
    current.clear();
    before.ifPresent(
        invocation -> {
          invocation.doneAt = System.nanoTime();
          invocation.done = true;
        });
  }

  /** Waits for an invocation. Returns empty if the run has ended. */
  public Optional<ActiveInvocation> take() throws InterruptedException {
    Optional<ActiveInvocation> taken = Optional.empty();
    while (taken.isEmpty() && !monitor.read(() -> closed)) {
      monitor.await(() -> !pending.isEmpty() || closed);
      taken = monitor.change(() -> Optional.ofNullable(pending.poll()));
    }
    return taken;
  }

  /**
   * Records that the runtime is ready for the snapshot, and waits for the restore. Returns false if
   * the run has ended instead.
   */
  public boolean awaitRestore() throws InterruptedException {
    monitor.change(() -> atCheckpoint = true);
    monitor.await(() -> restored || closed);
    return monitor.read(() -> restored);
  }

  /** Restores the runtime from its snapshot. */
  public void restore() {
    monitor.change(() -> restored = true);
  }

  /** Dispatches an invocation to the runtime. The caller holds the monitor. */
  public void dispatch(ActiveInvocation invocation) {
    pending.add(invocation);
    current.put(invocation.requestId(), invocation);
    ready = concurrent;
    invocation.releasedAt = System.nanoTime();
  }

  /** Forgets an invocation. A later response to it is refused. */
  public void forget(ActiveInvocation invocation) {
    monitor.change(
        () -> {
          current.remove(invocation.requestId());
          pending.remove(invocation);
        });
  }

  /** Returns the running invocation with this request id, or refuses the request. */
  public ActiveInvocation running(String requestId) {
    return monitor.read(
        () -> {
          ActiveInvocation running = current.get(requestId);
          if (running == null) {
            throw new ApiException(400, "InvalidRequestID", "Invalid request ID");
          }
          if (running.responded) {
            throw ApiException.forbidden("InvalidStateTransition", "Transition is not allowed");
          }
          return running;
        });
  }

  /** Returns the request id of the running invocation, if there is exactly one. */
  public Optional<String> onlyRunning() {
    return monitor.read(
        () -> current.size() == 1 ? current.keySet().stream().findFirst() : Optional.empty());
  }

  /** Records the response to an invocation. */
  public void respond(ActiveInvocation invocation, byte[] body, long beganAt) {
    monitor.change(
        () -> {
          invocation.responseBeganAt = beganAt;
          invocation.responseEndedAt = System.nanoTime();
          invocation.producedBytes = body.length;
          invocation.response = Payload.wrapping(body);
          invocation.responded = true;
        });
  }

  /** Records a streamed response that ended with an error of the handler. */
  public void respondAndFail(
      ActiveInvocation invocation,
      byte[] body,
      long beganAt,
      String errorType,
      String message,
      Payload errorBody) {
    monitor.change(
        () -> {
          respond(invocation, body, beganAt);
          invocation.handlerErrorType = errorType;
          invocation.handlerErrorMessage = message;
          invocation.errorBody = errorBody;
        });
  }

  /**
   * Ends an invocation with an error.
   *
   * @param errorBody the error object of the runtime; null if the platform itself found the error
   */
  public void fail(
      ActiveInvocation invocation, String errorType, String message, @Nullable Payload errorBody) {
    monitor.change(
        () -> {
          invocation.responseBeganAt = System.nanoTime();
          invocation.handlerErrorType = errorType;
          invocation.handlerErrorMessage = message;
          invocation.errorBody = errorBody;
          invocation.responded = true;
        });
  }

  void close() {
    monitor.change(() -> closed = true);
  }
}
