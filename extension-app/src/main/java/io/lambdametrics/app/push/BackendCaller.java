// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Calls a backend, which can be foreign code: an exception becomes an outcome. Before a call it has
 * the backend drop connections that are probably dead.
 *
 * <p>Not thread-safe: one thread at a time uses it.
 */
final class BackendCaller {

  /** A connection that was idle for longer, or through a freeze, is probably dead. */
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

  private final NamedBackend backend;
  private final Clocks clocks;
  private final Logger logger;
  private Instant lastAttempt;
  private long lastAttemptNanos;
  private boolean lastAttemptFailed;

  /** Creates a caller that has not called the backend yet. */
  BackendCaller(NamedBackend backend, Clocks clocks, Logger logger) {
    this.backend = backend;
    this.clocks = clocks;
    this.logger = logger;
    this.lastAttempt = clocks.now();
    this.lastAttemptNanos = clocks.nanos().getAsLong();
  }

  /**
   * Makes one attempt.
   *
   * @param logAsError whether to log an exception of the backend as an error, not for debugging
   * @throws InterruptedException if the thread was interrupted
   */
  PushOutcome push(MetricBatch batch, Duration timeout, boolean logAsError)
      throws InterruptedException {
    boolean needsNewConnection = startAttempt();
    lastAttemptFailed = true;
    try {
      if (needsNewConnection) {
        backend.backend().dropConnections();
      }
      PushOutcome outcome =
          Objects.requireNonNull(
              backend.backend().push(batch, timeout), "the backend returned null");
      lastAttemptFailed = !(outcome instanceof PushOutcome.Accepted);
      return outcome;
    } catch (RuntimeException | Error broken) {
      // A bug of the backend, or a backend built against another version of the SPI. The batch is
      // kept: some bugs pass, and otherwise the batch expires.
      logger.log(
          logAsError ? Level.ERROR : Level.DEBUG,
          backend.name() + ": the backend broke" + MissingModule.explain(broken),
          broken);
      return new PushOutcome.Retryable(
          "the backend broke: " + broken.getClass().getName(), Optional.empty());
    }
  }

  /**
   * Records the time of an attempt and returns whether it needs a new connection. It does after a
   * failure: the old connection may lead to a server that is shutting down and keeps failing.
   */
  private boolean startAttempt() {
    Instant now = clocks.now();
    long nanos = clocks.nanos().getAsLong();
    Duration idle = Duration.between(lastAttempt, now);
    boolean needsNewConnection =
        lastAttemptFailed
            || idle.isNegative()
            || idle.compareTo(LONGEST_IDLE) > 0
            || nanos - lastAttemptNanos > LONGEST_IDLE.toNanos();
    lastAttempt = now;
    lastAttemptNanos = nanos;
    return needsNewConnection;
  }
}
