package io.lambdametrics.emulator.internal.telemetry;

import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.EmittedEvent;
import java.util.Optional;

/**
 * A generated event on its way to the subscribers.
 *
 * @param line what a process printed, where the event is about that; for subscriptions whose schema
 *     knows records of text only
 * @param withheld whether nobody gets it
 */
public record GeneratedEvent(EmittedEvent event, Optional<String> line, boolean withheld) {

  static GeneratedEvent of(EmittedEvent event) {
    return new GeneratedEvent(event, Optional.empty(), false);
  }

  /** The event as a subscription of this schema version gets it. */
  EmittedEvent inSchema(String version) {
    return line.isPresent() && version.equals(SubscriptionRequest.OLDEST_SCHEMA)
        ? new EmittedEvent(event.time(), event.type(), PlatformJson.text(line.get() + "\n"))
        : event;
  }
}
