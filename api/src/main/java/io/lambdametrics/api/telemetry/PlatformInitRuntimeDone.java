// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code platform.initRuntimeDone}: the initialization has ended. The first invocation can start.
 *
 * @param time when the platform generated the event
 * @param initializationType the way in which the execution environment was created
 * @param phase the phase of the initialization
 * @param outcome how it ended
 * @param spans parts of it
 * @param tracing the trace
 */
public record PlatformInitRuntimeDone(
    Instant time,
    InitializationType initializationType,
    InitializationPhase phase,
    Outcome outcome,
    List<Span> spans,
    Optional<Tracing> tracing)
    implements TelemetryEvent {

  public PlatformInitRuntimeDone {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(initializationType, "initializationType");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(outcome, "outcome");
    spans = List.copyOf(spans);
    Objects.requireNonNull(tracing, "tracing");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onInitRuntimeDone(this);
  }
}
