// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * {@code platform.restoreRuntimeDone}: the runtime has been restored.
 *
 * @param time when the platform generated the event
 * @param outcome how it ended
 * @param spans parts of it
 */
public record PlatformRestoreRuntimeDone(Instant time, Outcome outcome, List<Span> spans)
    implements TelemetryEvent {

  public PlatformRestoreRuntimeDone {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(outcome, "outcome");
    spans = List.copyOf(spans);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onRestoreRuntimeDone(this);
  }
}
