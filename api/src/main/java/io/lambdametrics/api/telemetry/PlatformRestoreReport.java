// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * {@code platform.restoreReport}: the metrics of a restore.
 *
 * @param time when the platform generated the event
 * @param outcome how it ended
 * @param durationMs the duration in milliseconds; missing if the restore failed
 * @param spans parts of it
 */
public record PlatformRestoreReport(
    Instant time, Outcome outcome, OptionalDouble durationMs, List<Span> spans)
    implements TelemetryEvent {

  public PlatformRestoreReport {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(durationMs, "durationMs");
    spans = List.copyOf(spans);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onRestoreReport(this);
  }
}
