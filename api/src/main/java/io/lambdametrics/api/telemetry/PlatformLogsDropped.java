// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;

/**
 * {@code platform.logsDropped}: the platform dropped telemetry that was not accepted in time.
 *
 * @param time when the platform generated the event
 * @param droppedBytes bytes lost, 0 or more
 * @param droppedRecords records lost, 0 or more
 * @param reason the platform's text
 */
public record PlatformLogsDropped(
    Instant time, long droppedBytes, long droppedRecords, String reason) implements TelemetryEvent {

  public PlatformLogsDropped {
    Objects.requireNonNull(time, "time");
    Checks.notNegative(droppedBytes, "droppedBytes");
    Checks.notNegative(droppedRecords, "droppedRecords");
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onLogsDropped(this);
  }
}
