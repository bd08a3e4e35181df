package io.lambdametrics.emulator;

import java.util.Optional;

/**
 * A generated event on its way to the subscribers.
 *
 * @param line what a process printed, where the event is about that; for subscriptions whose schema
 *     knows records of text only
 * @param withheld whether nobody gets it
 */
record Emission(EmittedEvent event, Optional<String> line, boolean withheld) {

  static Emission of(EmittedEvent event) {
    return new Emission(event, Optional.empty(), false);
  }

  /** The event as a subscription of this schema version gets it. */
  EmittedEvent inSchema(String version) {
    return line.isPresent() && version.equals(SubscriptionRequest.OLDEST_SCHEMA)
        ? new EmittedEvent(event.time(), event.type(), Json.text(line.get() + "\n"))
        : event;
  }
}
