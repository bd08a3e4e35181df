// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {@code platform.initReport}: the metrics of an initialization. It can come late or never.
 *
 * @param time when the platform generated the event
 * @param initializationType the way in which the execution environment was created
 * @param phase the phase of the initialization
 * @param outcome how it ended
 * @param durationMs the time from the start of the extensions to the end of the initialization, in
 *     milliseconds
 * @param spans parts of it
 * @param tracing the trace
 */
public record PlatformInitReport(
    Instant time,
    InitializationType initializationType,
    InitializationPhase phase,
    Outcome outcome,
    OptionalDouble durationMs,
    List<Span> spans,
    Optional<Tracing> tracing)
    implements TelemetryEvent {

  public PlatformInitReport {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(initializationType, "initializationType");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(durationMs, "durationMs");
    spans = List.copyOf(spans);
    Objects.requireNonNull(tracing, "tracing");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onInitReport(this);
  }
}
