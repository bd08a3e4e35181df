// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One initialization, which up to three events report. */
final class Initialization {

  final InitializationPhase phase;
  InitializationType type = InitializationType.UNKNOWN;
  boolean failed;

  /** Whether an event reported its end, as a success or as a failure. */
  boolean ended;

  /** Its start; {@code null} if the start's event is missing. */
  @Nullable Instant start;

  /** Its duration; {@code NaN} if no event reported one. */
  double durationMs = Double.NaN;

  private InitEvent.@Nullable Kind last;

  Initialization(InitializationPhase phase) {
    this.phase = phase;
  }

  /** Returns whether an event that is later than all events so far can belong to it. */
  boolean canContinueWith(InitEvent event) {
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
