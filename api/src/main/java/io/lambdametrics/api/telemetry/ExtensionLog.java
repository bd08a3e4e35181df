// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;

/**
 * {@code extension}: a line that an extension wrote.
 *
 * @param time when the platform generated the event
 * @param record the line; the JSON text if the platform sent an object
 */
public record ExtensionLog(Instant time, String record) implements TelemetryEvent {

  public ExtensionLog {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(record, "record");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onExtensionLog(this);
  }
}
