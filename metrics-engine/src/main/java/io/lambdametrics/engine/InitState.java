package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.InitializationPhase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One initialization, of which up to three events tell. Only the first of them carries its start,
 * so the other two are taken to belong to the latest initialization of their phase.
 */
final class InitState {

  final InitializationPhase phase;
  private @Nullable Instant start;

  boolean failureCounted;
  boolean durationCounted;

  InitState(InitializationPhase phase) {
    this.phase = phase;
  }

  /** Whether an {@code initStart} of this time is (or now becomes) the start of this one. */
  boolean startsAt(Instant time) {
    if (start == null) {
      start = time;
    }
    return start.equals(time);
  }
}
