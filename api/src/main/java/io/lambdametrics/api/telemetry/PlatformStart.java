// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code platform.start}: an invocation starts.
 *
 * @param time when the platform generated the event
 * @param requestId the invocation, never blank
 * @param version the function's version
 * @param functionArn the function's ARN; sent on managed instances and with tenant isolation
 * @param tenantId the tenant, if tenant isolation is used; unbounded data of the customer's users
 * @param tracing the trace
 */
public record PlatformStart(
    Instant time,
    String requestId,
    Optional<String> version,
    Optional<String> functionArn,
    Optional<String> tenantId,
    Optional<Tracing> tracing)
    implements TelemetryEvent {

  public PlatformStart {
    Objects.requireNonNull(time, "time");
    Checks.notBlank(requestId, "requestId");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(functionArn, "functionArn");
    Objects.requireNonNull(tenantId, "tenantId");
    Objects.requireNonNull(tracing, "tracing");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onStart(this);
  }
}
