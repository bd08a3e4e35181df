// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;

/**
 * {@code platform.restoreStart}: a SnapStart snapshot is being restored.
 *
 * @param time when the platform generated the event
 * @param instance the execution environment
 */
public record PlatformRestoreStart(Instant time, Instance instance) implements TelemetryEvent {

  public PlatformRestoreStart {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(instance, "instance");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onRestoreStart(this);
  }
}
