// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.internal.ValidValues.validOrNan;

import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.engine.internal.FirstObservedValue;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A restore from a snapshot. Up to three events report it, and each of them can be missing. */
final class SnapshotRestore {

  private final FirstObservedValue durationMs = new FirstObservedValue();
  private @Nullable Instant start;
  private boolean failed;

  /** Returns the start; {@code null} until the start's event came. */
  @Nullable Instant start() {
    return start;
  }

  void startedAt(Instant time) {
    start = time;
  }

  void ended(Instant time, Outcome outcome, OptionalDouble duration) {
    failed |= InitEvent.isFailure(outcome);
    durationMs.offer(time, validOrNan(duration));
  }

  boolean failed() {
    return failed;
  }

  /** Returns the duration; {@code NaN} while no event has reported one. */
  double durationMs() {
    return durationMs.get();
  }

  /** Returns whether {@code time} is before the start of this restore. */
  boolean isAfter(Instant time) {
    return start != null && time.isBefore(start);
  }
}
