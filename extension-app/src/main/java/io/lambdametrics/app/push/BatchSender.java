// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.queue.Outbox;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends the batches of an outbox to a backend, in order, one attempt at a time.
 *
 * <p>Not thread-safe: one thread at a time uses it.
 */
final class BatchSender {

  private static final PushOutcome.Retryable HANGS =
      new PushOutcome.Retryable("it hung and was cut off for a newer push", Optional.empty());

  private static final PushOutcome.Retryable INTERRUPTED =
      new PushOutcome.Retryable("the push was interrupted", Optional.empty());

  private final Outbox outbox;
  private final BackendCaller backend;
  private final PushRequests requests;
  private final PushHistory history;
  private final BatchLifetime lifetime;
  private final Clocks clocks;
  private final Logger logger;
  private @Nullable PushFailure failure;

  BatchSender(
      Outbox outbox,
      BackendCaller backend,
      PushRequests requests,
      PushHistory history,
      Clocks clocks,
      Logger logger) {
    this.outbox = outbox;
    this.backend = backend;
    this.requests = requests;
    this.history = history;
    this.lifetime = new BatchLifetime(clocks);
    this.clocks = clocks;
    this.logger = logger;
  }

  /** Ends the current window, and sends batches until none is left or one is not accepted. */
  void sendAll() throws InterruptedException {
    failure = null;
    outbox.endWindow();
    boolean continues = true;
    while (continues) {
      Optional<MetricBatch> batch = outbox.next();
      continues = batch.isPresent() && !isHeld(batch.get()) && send(batch.get());
    }
  }

  /** Returns the last failure of {@link #sendAll}, or {@code null} if the backend did not fail. */
  @Nullable PushFailure failure() {
    return failure;
  }

  /** Returns whether the batch waits for the wall clock. The final push does not wait. */
  private boolean isHeld(MetricBatch batch) {
    boolean held = lifetime.isAheadOfClock(batch) && !requests.isFinalRequested();
    log(history.heldForClock(held, clocks.until(batch.end())));
    return held;
  }

  /** Makes one attempt and returns whether to continue with the next batch at once. */
  private boolean send(MetricBatch batch) throws InterruptedException {
    PushOutcome outcome = attempt(batch);
    boolean accepted = outcome instanceof PushOutcome.Accepted;
    boolean expired = lifetime.isExpired(batch);
    boolean finished = expired || !(outcome instanceof PushOutcome.Retryable);
    if (finished) {
      leaveOutbox(accepted);
      lifetime.startNext();
    }
    log(record(batch, outcome, expired));
    if (!accepted && outcome != HANGS) {
      failure = new PushFailure(history.failuresInARow(), retryAfter(outcome));
    }
    return finished && (accepted || requests.isFinalRequested());
  }

  private void leaveOutbox(boolean accepted) {
    if (accepted) {
      outbox.acknowledge();
    } else {
      outbox.drop();
    }
  }

  private PushOutcome attempt(MetricBatch batch) throws InterruptedException {
    try {
      Duration timeout = requests.startAttempt();
      return backend.push(batch, timeout, history.isHealthy());
    } catch (InterruptedException e) {
      if (requests.isClosed()) {
        throw e;
      }
      return requests.isInterruptedForRequest() ? HANGS : INTERRUPTED;
    } finally {
      requests.endAttempt();
    }
  }

  private @Nullable LogLine record(MetricBatch batch, PushOutcome outcome, boolean expired) {
    if (outcome instanceof PushOutcome.Rejected rejected) {
      return history.refused(batch, rejected.reason());
    }
    if (outcome instanceof PushOutcome.Retryable retryable) {
      return expired
          ? history.expired(batch, "older than an hour, and still: " + retryable.reason())
          : history.failed(retryable.reason());
    }
    return history.accepted();
  }

  private static Optional<Duration> retryAfter(PushOutcome outcome) {
    return outcome instanceof PushOutcome.Retryable retryable
        ? retryable.retryAfter()
        : Optional.empty();
  }

  private void log(@Nullable LogLine line) {
    if (line != null) {
      line.to(logger);
    }
  }
}
