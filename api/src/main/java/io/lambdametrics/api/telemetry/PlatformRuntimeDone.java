package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * {@code platform.runtimeDone}: the runtime is done with an invocation. Never sent on managed
 * instances.
 *
 * <p>A handler that threw is {@code success} here, with 0 produced bytes and no {@link
 * Span#RESPONSE_LATENCY}: AWS holds that the runtime did its work.
 *
 * @param time when the platform generated the event
 * @param requestId the invocation, never blank
 * @param outcome how it ended, as far as the platform can see
 * @param durationMs from handing out the invocation until the runtime asks for the next one, in
 *     milliseconds; 0 when a reset came first
 * @param producedBytes size of the response
 * @param spans parts of it
 * @param tenantId the tenant, with tenant isolation
 * @param tracing the trace
 */
public record PlatformRuntimeDone(
    Instant time,
    String requestId,
    Outcome outcome,
    OptionalDouble durationMs,
    OptionalLong producedBytes,
    List<Span> spans,
    Optional<String> tenantId,
    Optional<Tracing> tracing)
    implements TelemetryEvent {

  public PlatformRuntimeDone {
    Objects.requireNonNull(time, "time");
    Checks.notBlank(requestId, "requestId");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(durationMs, "durationMs");
    Objects.requireNonNull(producedBytes, "producedBytes");
    spans = List.copyOf(spans);
    Objects.requireNonNull(tenantId, "tenantId");
    Objects.requireNonNull(tracing, "tracing");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onRuntimeDone(this);
  }
}
