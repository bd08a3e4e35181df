// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code platform.report}: the metrics of an invocation.
 *
 * <p>The platform generates it when the runtime and all extensions have finished. So an extension
 * receives it with the next invocation, at shutdown, or never (after a timeout or a crash).
 *
 * @param time when the platform generated the event
 * @param requestId the invocation, never blank
 * @param outcome how it ended
 * @param metrics its metrics
 * @param spans parts of it, including {@link Span#EXTENSION_OVERHEAD}
 * @param tenantId the tenant, if tenant isolation is used
 * @param tracing the trace
 */
public record PlatformReport(
    Instant time,
    String requestId,
    Outcome outcome,
    ReportMetrics metrics,
    List<Span> spans,
    Optional<String> tenantId,
    Optional<Tracing> tracing)
    implements TelemetryEvent {

  public PlatformReport {
    Objects.requireNonNull(time, "time");
    Checks.notBlank(requestId, "requestId");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(metrics, "metrics");
    spans = List.copyOf(spans);
    Objects.requireNonNull(tenantId, "tenantId");
    Objects.requireNonNull(tracing, "tracing");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onReport(this);
  }
}
