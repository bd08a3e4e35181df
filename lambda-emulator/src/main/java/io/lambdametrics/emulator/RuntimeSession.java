package io.lambdametrics.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runtime's side of one generation, after AWS's "Lambda runtime API". */
final class RuntimeSession {

  private final Rendezvous rendezvous;
  private boolean ready;
  private boolean closed;
  private @Nullable ActiveInvocation pending;
  private @Nullable ActiveInvocation current;

  RuntimeSession(Rendezvous rendezvous) {
    this.rendezvous = rendezvous;
  }

  boolean ready() {
    return rendezvous.read(() -> ready);
  }

  /** The runtime asks for work, which ends what it had. */
  void askForNext() {
    rendezvous.change(
        () -> {
          ActiveInvocation before = current;
          if (ready || (before != null && !before.answered)) {
            throw ApiException.forbidden("InvalidStateTransition", "Transition is not allowed");
          }
          ready = true;
          current = null;
          if (before != null) {
            before.doneAt = System.nanoTime();
            before.done = true;
          }
        });
  }

  /** Waits for an invocation; empty when the environment is gone. */
  Optional<ActiveInvocation> take() throws InterruptedException {
    rendezvous.await(() -> pending != null || closed);
    return rendezvous.change(
        () -> {
          Optional<ActiveInvocation> taken = Optional.ofNullable(pending);
          pending = null;
          return taken;
        });
  }

  /** Gives an invocation to the runtime. Call under the rendezvous. */
  void dispatch(ActiveInvocation invocation) {
    pending = invocation;
    current = invocation;
    ready = false;
    invocation.releasedAt = System.nanoTime();
  }

  /** Checks that a request speaks of the invocation that is running. */
  ActiveInvocation running(String requestId) {
    return rendezvous.read(
        () -> {
          ActiveInvocation running = current;
          if (running == null || !running.requestId().equals(requestId)) {
            throw new ApiException(400, "InvalidRequestID", "Invalid request ID");
          }
          if (running.answered) {
            throw ApiException.forbidden("InvalidStateTransition", "Transition is not allowed");
          }
          return running;
        });
  }

  void respond(ActiveInvocation invocation, byte[] body, long beganAt) {
    rendezvous.change(
        () -> {
          invocation.responseBeganAt = beganAt;
          invocation.responseEndedAt = System.nanoTime();
          invocation.producedBytes = body.length;
          invocation.response = new String(body, StandardCharsets.UTF_8);
          invocation.answered = true;
        });
  }

  void fail(ActiveInvocation invocation, String errorType, String message) {
    rendezvous.change(
        () -> {
          invocation.handlerErrorType = errorType;
          invocation.handlerErrorMessage = message;
          invocation.answered = true;
        });
  }

  void close() {
    rendezvous.change(() -> closed = true);
  }
}
