package io.lambdametrics.api.backend;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one batch. A backend answers with one of these; it does not throw for trouble with
 * the network. No reason may hold a secret: reasons are logged.
 */
public sealed interface PushOutcome {

  /** The backend took the whole batch. */
  record Accepted() implements PushOutcome {}

  /**
   * Worth sending again, unchanged: the server is busy, or nobody knows whether it has the batch.
   *
   * @param reason for the log, in a few words
   * @param retryAfter how long the server asked us to wait
   */
  record Retryable(String reason, Optional<Duration> retryAfter) implements PushOutcome {
    public Retryable {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(retryAfter, "retryAfter");
    }
  }

  /**
   * Sending the same again cannot help. The batch is dropped and counted.
   *
   * @param reason for the log, in a few words
   */
  record Rejected(String reason) implements PushOutcome {
    public Rejected {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
