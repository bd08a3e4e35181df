// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.List;

/**
 * The content of a telemetry batch. Each element is either an event or malformed.
 *
 * @param events the events, in the order of the batch
 * @param malformed the number of lost elements, 0 or more. The rest of a body after invalid JSON
 *     counts as one element.
 * @param unreadableTimes the number of events that have the batch's arrival time because their own
 *     time is unreadable, 0 or more
 * @param refusedValues the number of ignored impossible values, 0 or more: numbers below 0 or above
 *     2^53, texts of more than 1,024 characters, array elements after the 64th
 * @param reasons explains the three numbers: their first few reasons, one line each, without any
 *     text of the function
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
