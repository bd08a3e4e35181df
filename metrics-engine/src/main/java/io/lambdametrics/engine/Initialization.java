package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One initialization, of which up to three events tell. */
final class Initialization {

  final InitializationPhase phase;
  InitializationType type = InitializationType.UNKNOWN;
  boolean failed;

  /** Whether anything told that it ended, well or badly. */
  boolean ended;

  /** When it began; {@code null} if its first event is missing. */
  @Nullable Instant start;

  /** How long it took; {@code NaN} if nothing told. */
  double durationMs = Double.NaN;

  private InitEvent.@Nullable Kind last;

  Initialization(InitializationPhase phase) {
    this.phase = phase;
  }

  /** Whether an event that is later than all added so far can be of the same initialization. */
  boolean goesOnWith(InitEvent event) {
    return last == null || event.kind().compareTo(last) > 0;
  }

  void add(InitEvent event) {
    last = event.kind();
    if (type == InitializationType.UNKNOWN) {
      type = event.type();
    }
    failed |= event.failed();
    if (event.kind() == InitEvent.Kind.START) {
      start = event.time();
    } else {
      ended = true;
    }
    if (!Double.isNaN(event.durationMs())) {
      durationMs = event.durationMs();
    }
  }
}
