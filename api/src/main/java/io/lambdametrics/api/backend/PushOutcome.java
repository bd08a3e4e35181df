// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.backend;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of a push. A backend also returns one after a network problem, instead of throwing an
 * exception. A reason must not contain a secret, since reasons are logged.
 */
public sealed interface PushOutcome {

  /** The receiver accepted the whole batch. */
  record Accepted() implements PushOutcome {}

  /**
   * The same batch should be sent again: the server is busy, or it is unknown whether it has the
   * batch.
   *
   * @param reason a short text for the log
   * @param retryAfter how long the server asks to wait
   */
  record Retryable(String reason, Optional<Duration> retryAfter) implements PushOutcome {
    public Retryable {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(retryAfter, "retryAfter");
    }
  }

  /**
   * Sending the same batch again cannot succeed. The batch is dropped and counted.
   *
   * @param reason a short text for the log
   */
  record Rejected(String reason) implements PushOutcome {
    public Rejected {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
