// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Passes everything that happens to the listeners. Exceptions of a listener are only logged. */
public final class Timeline {

  private static final System.Logger logger = System.getLogger(Timeline.class.getName());

  private final List<Consumer<TimelineEntry>> listeners;

  public Timeline(List<Consumer<TimelineEntry>> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  public void add(TimelineEntry.Kind kind, String subject, String text) {
    publish(kind, subject, text, Optional::empty);
  }

  public void add(TimelineEntry.Kind kind, String subject, String text, Supplier<JsonNode> detail) {
    publish(kind, subject, text, () -> Optional.of(detail.get()));
  }

  private void publish(
      TimelineEntry.Kind kind, String subject, String text, Supplier<Optional<JsonNode>> detail) {
    if (listeners.isEmpty()) {
      return;
    }
    TimelineEntry entry = new TimelineEntry(Instant.now(), kind, subject, text, detail.get());
    for (Consumer<TimelineEntry> listener : listeners) {
      try {
        listener.accept(entry);
      } catch (RuntimeException e) {
        logger.log(System.Logger.Level.WARNING, "A listener of the emulator failed", e);
      }
    }
  }
}
