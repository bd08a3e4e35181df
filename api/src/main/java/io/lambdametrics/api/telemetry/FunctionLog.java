package io.lambdametrics.api.telemetry;

import java.time.Instant;
import java.util.Objects;

/**
 * {@code function}: a line that the function wrote. Its content is the customer's and may look like
 * anything.
 *
 * @param time when the platform generated the event
 * @param record the line; where the platform sent an object, its JSON text
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
