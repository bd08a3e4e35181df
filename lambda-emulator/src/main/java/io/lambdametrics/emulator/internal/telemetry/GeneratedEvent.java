// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.EmittedEvent;
import java.util.Optional;

/**
 * A generated event on its way to the subscribers.
 *
 * @param line the line that a process printed, if the event is about one; the record of the oldest
 *     schema
 * @param withheld whether no subscriber receives it
 */
public record GeneratedEvent(EmittedEvent event, Optional<String> line, boolean withheld) {

  static GeneratedEvent of(EmittedEvent event) {
    return new GeneratedEvent(event, Optional.empty(), false);
  }

  /** Returns the event in the form of a schema version. */
  EmittedEvent inSchema(String version) {
    return line.isPresent() && version.equals(SubscriptionRequest.OLDEST_SCHEMA)
        ? new EmittedEvent(event.time(), event.type(), PlatformJson.text(line.get() + "\n"))
        : event;
  }
}
