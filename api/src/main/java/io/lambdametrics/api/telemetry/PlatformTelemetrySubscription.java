// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * {@code platform.telemetrySubscription}: an extension subscribed to telemetry.
 *
 * @param time when the platform generated the event
 * @param name the extension's registered name
 * @param state {@code Subscribed}, or {@code Already subscribed} after a reset
 * @param types the event types it subscribed to
 */
public record PlatformTelemetrySubscription(
    Instant time, String name, String state, List<String> types) implements TelemetryEvent {

  public PlatformTelemetrySubscription {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    types = List.copyOf(types);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onTelemetrySubscription(this);
  }
}
