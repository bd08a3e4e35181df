// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * {@code platform.runtimeDone}: the runtime has finished an invocation. Managed instances do not
 * send this event.
 *
 * <p>If the handler threw, the status is {@code success}, with 0 produced bytes and no {@link
 * Span#RESPONSE_LATENCY}: for AWS the runtime did its work.
 *
 * @param time when the platform generated the event
 * @param requestId the invocation, never blank
 * @param outcome how it ended, as the platform sees it
 * @param durationMs the time from handing out the invocation until the runtime asks for the next
 *     one, in milliseconds; 0 if a reset came first
 * @param producedBytes the size of the response
 * @param spans parts of it
 * @param tenantId the tenant, if tenant isolation is used
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
