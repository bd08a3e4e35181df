package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.List;

/**
 * What one telemetry batch held. Each of its elements is either an event or malformed.
 *
 * @param events the events, in the order in which they stand in the batch
 * @param malformed how many elements were lost, 0 or more. A body that breaks off counts as one,
 *     since what stood behind the break cannot be counted.
 * @param unreadableTimes how many of the events have the batch's arrival time because their own
 *     cannot be read, 0 or more
 * @param refusedValues how many values were left out of the events because they cannot be true, 0
 *     or more: numbers that are negative or above 2^53, texts of more than 1,024 characters, array
 *     elements behind the 64th
 * @param reasons why, for the first few; each is one line without anything that the function wrote
 */
public record DecodedBatch(
    List<TelemetryEvent> events,
    int malformed,
    int unreadableTimes,
    int refusedValues,
    List<String> reasons) {

  public DecodedBatch {
    events = List.copyOf(events);
    checkNotNegative("malformed", malformed);
    checkNotNegative("unreadableTimes", unreadableTimes);
    checkNotNegative("refusedValues", refusedValues);
    reasons = List.copyOf(reasons);
  }

  private static void checkNotNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " is negative: " + value);
    }
  }
}
