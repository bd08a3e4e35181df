// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;

/**
 * {@code function}: a line that the function wrote. The customer's code decides on its content.
 *
 * @param time when the platform generated the event
 * @param record the line; the JSON text if the platform sent an object
 */
public record FunctionLog(Instant time, String record) implements TelemetryEvent {

  public FunctionLog {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(record, "record");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onFunctionLog(this);
  }
}
