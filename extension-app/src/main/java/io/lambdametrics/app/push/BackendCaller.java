package io.lambdametrics.app.push;

import io.lambdametrics.api.backend.MetricsBackend;
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
 * Calls a backend, which can be somebody else's code: whatever goes wrong in it is an outcome. Has
 * connections dropped that are likely of no use. For one thread.
 */
final class BackendCaller {

  /** A connection that was idle for so long, or through a freeze, is likely dead. */
  private static final Duration CONNECTION_LIFE = Duration.ofSeconds(30);

  private final String name;
  private final MetricsBackend backend;
  private final Clocks clocks;
  private final Logger logger;
  private Instant lastAttempt;
  private long lastAttemptNanos;
  private boolean lastAttemptFailed;

  /**
   * Makes a caller that has called nothing.
   *
   * @param name the backend's, for the log
   */
  BackendCaller(String name, MetricsBackend backend, Clocks clocks, Logger logger) {
    this.name = name;
    this.backend = backend;
    this.clocks = clocks;
    this.logger = logger;
    this.lastAttempt = clocks.now();
    this.lastAttemptNanos = clocks.nanos().getAsLong();
  }

  /**
   * Makes one attempt.
   *
   * @param loudly whether to log a failure of the backend's code as an error
   * @throws InterruptedException if the thread was interrupted
   */
  PushOutcome push(MetricBatch batch, Duration timeout, boolean loudly)
      throws InterruptedException {
    boolean doubtful = isConnectionDoubtful();
    lastAttemptFailed = true;
    try {
      if (doubtful) {
        backend.dropConnections();
      }
      PushOutcome outcome =
          Objects.requireNonNull(backend.push(batch, timeout), "the backend answered null");
      lastAttemptFailed = !(outcome instanceof PushOutcome.Accepted);
      return outcome;
    } catch (RuntimeException | Error broken) {
      // A bug of the backend, or one built against another version of the SPI. The batch is kept:
      // some bugs pass, and what does not pass is given up with the batch's age.
      logger.log(
          loudly ? Level.ERROR : Level.DEBUG,
          name + ": the backend broke" + MissingModule.explain(broken),
          broken);
      return new PushOutcome.Retryable(
          "the backend broke: " + broken.getClass().getName(), Optional.empty());
    }
  }

  /**
   * Notes an attempt, and returns whether that needs a new connection. After a failure it does: the
   * old one may lead to a server that is leaving, and answers so for ever.
   */
  private boolean isConnectionDoubtful() {
    Instant now = clocks.now();
    long nanos = clocks.nanos().getAsLong();
    Duration idle = Duration.between(lastAttempt, now);
    boolean doubtful =
        lastAttemptFailed
            || idle.isNegative()
            || idle.compareTo(CONNECTION_LIFE) > 0
            || nanos - lastAttemptNanos > CONNECTION_LIFE.toNanos();
    lastAttempt = now;
    lastAttemptNanos = nanos;
    return doubtful;
  }
}
