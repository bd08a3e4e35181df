package io.lambdametrics.emulator.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attempt to deliver one batch of telemetry to one subscriber. A batch that is not accepted is
 * tried again unchanged, so the same events may stand in several deliveries.
 *
 * @param extension the subscriber's name
 * @param time when the attempt began
 * @param events what the batch holds, in order
 * @param bytes size of the body
 * @param status the listener's HTTP status; empty when there was no answer, and with TCP
 * @param error why there was no answer
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

  /** Tells whether the batch was taken: any 2xx status, or written in full with TCP. */
  public boolean accepted() {
    return error.isEmpty() && (status.isEmpty() || status.getAsInt() / 100 == 2);
  }
}
