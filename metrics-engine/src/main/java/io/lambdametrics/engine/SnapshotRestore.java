package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.engine.internal.FirstObservedValues;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A restore from a snapshot, of which up to three events tell, each of which may be missing. */
final class SnapshotRestore {

  private final FirstObservedValues durationMs = new FirstObservedValues(1);
  private @Nullable Instant start;
  private boolean failed;

  /** When it began; {@code null} until its first event came. */
  @Nullable Instant start() {
    return start;
  }

  void startedAt(Instant time) {
    start = time;
  }

  void ended(Instant time, Outcome outcome, OptionalDouble duration) {
    failed |= InitEvent.isFailure(outcome);
    durationMs.offer(0, time, FirstObservedValues.usable(duration));
  }

  boolean failed() {
    return failed;
  }

  /** How long it took; {@code NaN} if none of its events told. */
  double durationMs() {
    return durationMs.get(0);
  }

  /** Whether something of this time happened before it. */
  boolean isAfter(Instant time) {
    return start != null && time.isBefore(start);
  }
}
