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
 * The initializations of an environment, as far as this process sees them. Few events tell of them,
 * so these are kept, and everything follows from the set of them: neither their order nor a
 * repetition matters.
 */
final class InitHistory {

  /** A reset brings a new initialization and with it a new process, so there are but a few. */
  private static final int MAX_EVENTS = 64;

  private final NavigableSet<InitEvent> events = new TreeSet<>(InitEvent.ORDER);

  /**
   * What follows from the events, which every invocation asks for; {@code null} if they changed.
   */
  private @Nullable List<Initialization> initializations;

  /**
   * Adds an event.
   *
   * @return false if there was no room for it
   */
  boolean add(InitEvent event) {
    initializations = null;
    return events.contains(event) || (events.size() < MAX_EVENTS && events.add(event));
  }

  /** Forgets what is older than this. */
  void forgetBefore(Instant time) {
    initializations = null;
    events.removeIf(event -> event.time().isBefore(time));
  }

  /** Takes over the events of another history that are not older than this. */
  void addFrom(InitHistory other, Instant time) {
    initializations = null;
    other.events.stream().filter(event -> !event.time().isBefore(time)).forEach(events::add);
  }

  /** The initializations, each phase's in their order. */
  List<Initialization> initializations() {
    List<Initialization> known = initializations;
    if (known == null) {
      known = List.copyOf(fromEvents());
      initializations = known;
    }
    return known;
  }

  private List<Initialization> fromEvents() {
    List<Initialization> all = new ArrayList<>();
    Map<InitializationPhase, Initialization> latest = new EnumMap<>(InitializationPhase.class);
    for (InitEvent event : events) {
      Initialization current = latest.get(event.phase());
      if (current == null || !current.goesOnWith(event)) {
        current = new Initialization(event.phase());
        latest.put(event.phase(), current);
        all.add(current);
      }
      current.add(event);
    }
    return all;
  }

  /** Whether nothing tells of any initialization. */
  boolean isEmpty() {
    return events.isEmpty();
  }

  /** Whether any event is of this type. */
  boolean isOf(InitializationType type) {
    return events.stream().anyMatch(event -> event.type() == type);
  }

  /** When an initialization was repeated inside an invocation for the first time. */
  Optional<Instant> firstInline() {
    return events.stream()
        .filter(event -> event.phase() == InitializationPhase.INVOKE)
        .filter(event -> event.kind() == InitEvent.Kind.START)
        .map(InitEvent::time)
        .findFirst();
  }
}
