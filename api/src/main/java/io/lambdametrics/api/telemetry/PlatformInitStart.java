package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code platform.initStart}: an initialization began.
 *
 * @param time when the platform generated the event
 * @param initializationType how the environment came to be
 * @param phase {@code INVOKE} marks a suppressed initialization, repeated inside an invocation
 * @param instance what the event tells of the environment
 * @param tracing the trace; seen in AWS's code only
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
