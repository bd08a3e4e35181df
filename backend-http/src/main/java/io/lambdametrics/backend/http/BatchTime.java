// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Checks the time of a batch before it is pushed. */
public final class BatchTime {

  /** Receivers refuse samples more than 10 minutes ahead of their own clock. */
  private static final Duration MAX_AHEAD = Duration.ofMinutes(5);

  private BatchTime() {}

  /**
   * Rejects a batch that ends more than 5 minutes in the future, since some servers accept it and
   * then refuse the present samples of every client.
   *
   * @param now the present time by the wall clock
   * @return empty if the batch can be pushed
   */
  public static Optional<PushOutcome> rejection(MetricBatch batch, Instant now) {
    Duration ahead = Duration.between(now, batch.end());
    return ahead.compareTo(MAX_AHEAD) > 0
        ? Optional.of(
            new PushOutcome.Rejected(
                "the batch ends " + ahead.toSeconds() + " s in the future; is the clock right?"))
        : Optional.empty();
  }
}
