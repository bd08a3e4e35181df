// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.running;

import io.lambdametrics.benchmarks.extension.subject.ObservedSubscription;
import io.lambdametrics.emulator.model.EmittedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Telemetry batches as large as a subscription allows, made by repeating the events of one request
 * under new request ids.
 */
final class RepeatedBatches {

  private final ObservedSubscription subscription;
  private final List<Batch> full = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int inOpen;
  private int openBytes;

  /** The body of one telemetry batch, and the number of its events. */
  record Batch(String body, int events) {}

  private RepeatedBatches(ObservedSubscription subscription) {
    this.subscription = subscription;
  }

  /**
   * Creates the batches.
   *
   * @param request all events of a request, as they were generated
   * @param requestId its id
   * @param events how many events of the subscribed types to create
   * @return an empty list if no event of that request has a subscribed type
   */
  static List<Batch> of(
      List<EmittedEvent> request, String requestId, ObservedSubscription subscription, int events) {
    List<String> texts =
        request.stream()
            .filter(event -> subscription.includes(event.type()))
            .map(event -> event.toJson().toString())
            .toList();
    if (texts.isEmpty()) {
      return List.of();
    }
    RepeatedBatches batches = new RepeatedBatches(subscription);
    String id = "";
    for (int i = 0; i < events; i++) {
      if (i % texts.size() == 0) {
        id = UUID.randomUUID().toString();
      }
      batches.add(texts.get(i % texts.size()).replace(requestId, id));
    }
    batches.close();
    return batches.full;
  }

  private void add(String event) {
    int bytes = event.getBytes(StandardCharsets.UTF_8).length + 1;
    boolean tooMany = inOpen == subscription.maxItems();
    boolean tooLong = openBytes + bytes + 1 > subscription.maxBytes();
    if (inOpen > 0 && (tooMany || tooLong)) {
      close();
    }
    open.append(inOpen == 0 ? '[' : ',').append(event);
    openBytes += bytes;
    inOpen++;
  }

  private void close() {
    full.add(new Batch(open.append(']').toString(), inOpen));
    open.setLength(0);
    openBytes = 0;
    inOpen = 0;
  }
}
