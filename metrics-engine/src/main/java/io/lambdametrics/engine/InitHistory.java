// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The events of an instance's initializations, as far as this process has seen them. There are few,
 * so all of them are kept. Everything is derived from their set: the order of arrival and
 * repetitions do not matter.
 */
final class InitHistory {

  /** Enough: a reset initializes again but also starts a new process. */
  private static final int MAX_EVENTS = 64;

  private final NavigableSet<InitEvent> events = new TreeSet<>(InitEvent.ORDER);

  /** The initializations that follow from the events; {@code null} after the events changed. */
  private @Nullable List<Initialization> initializations;

  /**
   * Adds an event.
   *
   * @return false if there is no room for it
   */
  boolean add(InitEvent event) {
    initializations = null;
    return events.contains(event) || (events.size() < MAX_EVENTS && events.add(event));
  }

  /** Removes the events before {@code time}. */
  void removeBefore(Instant time) {
    initializations = null;
    events.removeIf(event -> event.time().isBefore(time));
  }

  /** Copies the events of another history that are not before {@code time}. */
  void copyFrom(InitHistory other, Instant time) {
    initializations = null;
    other.events.stream().filter(event -> !event.time().isBefore(time)).forEach(events::add);
  }

  /** Returns the initializations. Those of one phase are in the order of time. */
  List<Initialization> initializations() {
    List<Initialization> known = initializations;
    if (known == null) {
      known = List.copyOf(derive());
      initializations = known;
    }
    return known;
  }

  private List<Initialization> derive() {
    List<Initialization> all = new ArrayList<>();
    Map<InitializationPhase, Initialization> latest = new EnumMap<>(InitializationPhase.class);
    for (InitEvent event : events) {
      Initialization current = latest.get(event.phase());
      if (current == null || !current.canContinueWith(event)) {
        current = new Initialization(event.phase());
        latest.put(event.phase(), current);
        all.add(current);
      }
      current.add(event);
    }
    return all;
  }

  /** Returns whether any event is of this type. */
  boolean hasType(InitializationType type) {
    return events.stream().anyMatch(event -> event.type() == type);
  }

  /** Returns the time when an initialization was first repeated inside an invocation. */
  Optional<Instant> firstInline() {
    return events.stream()
        .filter(event -> event.phase() == InitializationPhase.INVOKE)
        .filter(event -> event.kind() == InitEvent.Kind.START)
        .map(InitEvent::time)
        .findFirst();
  }
}
