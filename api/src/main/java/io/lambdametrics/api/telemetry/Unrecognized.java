// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;

/**
 * An event of a type that this release does not know. It is counted and is not an error.
 *
 * @param time when the platform generated the event
 * @param type the type as the platform wrote it, never blank
 * @param record the event's record as JSON text
 */
public record Unrecognized(Instant time, String type, String record) implements TelemetryEvent {

  public Unrecognized {
    Objects.requireNonNull(time, "time");
    Checks.notBlank(type, "type");
    Objects.requireNonNull(record, "record");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onUnrecognized(this);
  }
}
