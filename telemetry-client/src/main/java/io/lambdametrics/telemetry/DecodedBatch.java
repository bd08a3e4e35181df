package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.List;

/**
 * What one delivery of the Telemetry API held.
 *
 * @param events the events, in the order in which they were delivered
 * @param malformed how many elements were lost, 0 or more. A body that breaks off counts as one,
 *     since what stood behind the break cannot be counted.
 * @param reasons why, for the first few of them; each is one line without anything that the
 *     function wrote
 */
public record DecodedBatch(List<TelemetryEvent> events, int malformed, List<String> reasons) {

  public DecodedBatch {
    events = List.copyOf(events);
    if (malformed < 0) {
      throw new IllegalArgumentException("malformed is negative: " + malformed);
    }
    reasons = List.copyOf(reasons);
  }
}
