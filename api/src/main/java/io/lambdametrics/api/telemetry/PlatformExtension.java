// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code platform.extension}: the state of an extension at the end of the initialization.
 *
 * @param time when the platform generated the event
 * @param name the extension's registered name
 * @param state normally {@code Ready}
 * @param events the events it registered for
 * @param errorType the reason if it is not ready
 */
public record PlatformExtension(
    Instant time, String name, String state, List<String> events, Optional<String> errorType)
    implements TelemetryEvent {

  public PlatformExtension {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    events = List.copyOf(events);
    Objects.requireNonNull(errorType, "errorType");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onExtension(this);
  }
}
