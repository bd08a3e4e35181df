// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An attempt to deliver a telemetry batch to a subscriber. A batch that is not accepted is sent
 * again unchanged, so several attempts may contain the same events.
 *
 * @param extension the subscriber's name
 * @param time when the attempt began
 * @param events the events of the batch, in order
 * @param bytes size of the body
 * @param status the listener's HTTP status; empty if there was no response, and for TCP
 * @param error why there was no response
 */
public record DeliveryAttempt(
    String extension,
    Instant time,
    List<EmittedEvent> events,
    int bytes,
    OptionalInt status,
    Optional<String> error) {

  public DeliveryAttempt {
    Objects.requireNonNull(extension, "extension");
    Objects.requireNonNull(time, "time");
    events = List.copyOf(events);
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(error, "error");
  }

  /** Tells whether the batch was accepted: any 2xx status, or for TCP a complete write. */
  public boolean accepted() {
    return error.isEmpty() && (status.isEmpty() || status.getAsInt() / 100 == 2);
  }
}
