// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.model.TimelineEntry;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Records the INVOKE events that the emulator sent to the extension. */
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

  /** Returns the request ids of all INVOKE events except these. */
  Set<String> without(Set<String> excluded) {
    Set<String> rest = new HashSet<>(requestIds);
    rest.removeAll(excluded);
    return rest;
  }

  /** Returns the request ids of all INVOKE events. */
  Set<String> requestIds() {
    return Set.copyOf(requestIds);
  }
}
