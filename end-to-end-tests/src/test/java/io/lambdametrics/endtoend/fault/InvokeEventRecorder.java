package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.model.TimelineEntry;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Listens to an emulator for the INVOKE events that an extension was handed. */
final class InvokeEventRecorder implements Consumer<TimelineEntry> {

  private final Set<String> requestIds = ConcurrentHashMap.newKeySet();

  @Override
  public void accept(TimelineEntry entry) {
    if (entry.kind() == TimelineEntry.Kind.RESPONSE && entry.text().contains("/event/next")) {
      entry
          .detail()
          .map(detail -> detail.at("/response/requestId").asText())
          .filter(id -> !id.isEmpty())
          .ifPresent(requestIds::add);
    }
  }

  /** The request ids of all but these. */
  Set<String> without(Set<String> others) {
    Set<String> rest = new HashSet<>(requestIds);
    rest.removeAll(others);
    return rest;
  }

  Set<String> requestIds() {
    return Set.copyOf(requestIds);
  }
}
