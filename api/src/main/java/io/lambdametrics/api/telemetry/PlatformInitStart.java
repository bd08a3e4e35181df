// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code platform.initStart}: an initialization starts.
 *
 * @param time when the platform generated the event
 * @param initializationType the way in which the execution environment was created
 * @param phase the phase; {@code INVOKE} is an initialization repeated inside an invocation
 * @param instance the execution environment
 * @param tracing the trace; not documented, but contained in AWS's code
 */
public record PlatformInitStart(
    Instant time,
    InitializationType initializationType,
    InitializationPhase phase,
    Instance instance,
    Optional<Tracing> tracing)
    implements TelemetryEvent {

  public PlatformInitStart {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(initializationType, "initializationType");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(tracing, "tracing");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onInitStart(this);
  }
}
