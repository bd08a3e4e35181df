// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A subscriber's buffer and the threads that empty it. One batch is in flight at a time. A batch
 * that is not accepted is sent again unchanged until it is, unless a platform variation drops it.
 */
final class TelemetrySubscriber {

  private static final long FIRST_BACKOFF = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long LONGEST_BACKOFF = TimeUnit.SECONDS.toNanos(1);

  private final String extension;
  private final SubscriptionRequest request;
  private final Predicate<PlatformVariation> enabled;
  private final Consumer<DeliveryAttempt> onDelivery;
  private final Consumer<EmittedEvent> onNotice;
  private final Destination destination;
  private final EventBuffer buffer;
  private final Thread batches;
  private final ExecutorService sender;

  private int droppedEvents;
  private long droppedBytes;

  /**
   * @param enabled tells whether a platform variation is enabled
   * @param onDelivery receives every attempt
   * @param onNotice receives the notices about dropped events
   */
  TelemetrySubscriber(
      String extension,
      SubscriptionRequest request,
      Predicate<PlatformVariation> enabled,
      Consumer<DeliveryAttempt> onDelivery,
      Consumer<EmittedEvent> onNotice) {
    this.extension = extension;
    this.request = request;
    this.enabled = enabled;
    this.onDelivery = onDelivery;
    this.onNotice = onNotice;
    this.destination =
        Destination.of(request.destination(), enabled.test(PlatformVariation.SEQUENCE_ID_SENT));
    this.buffer = new EventBuffer(request);
    this.sender = Executors.newSingleThreadExecutor(task -> daemon(task, "telemetry to "));
    this.batches = daemon(this::sendAll, "telemetry for ");
    batches.start();
  }

  private Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name + extension);
    thread.setDaemon(true);
    return thread;
  }

  String extension() {
    return extension;
  }

  /** Buffers an event if its type was subscribed to. */
  void offer(GeneratedEvent generated) {
    EmittedEvent event = generated.event();
    String type = event.type().startsWith("platform.") ? "platform" : event.type();
    if (generated.withheld() || !request.types().contains(type)) {
      return;
    }
    EmittedEvent sent = generated.inSchema(request.schemaVersion());
    List<BufferEntry> entries =
        enabled.test(PlatformVariation.LONG_RECORDS_WHOLE)
            ? List.of(BufferEntry.whole(sent))
            : BufferEntry.cut(
                sent, request.maxBytes(), enabled.test(PlatformVariation.CUT_RECORDS_SIDE_BY_SIDE));
    entries.forEach(entry -> add(List.of(entry)));
  }

  /** Adds entries, preceded by a notice about dropped ones, if there is room for both. */
  private void add(List<BufferEntry> entries) {
    Optional<EmittedEvent> notice;
    synchronized (this) {
      notice = droppedEvents == 0 ? Optional.empty() : Optional.of(notice());
      List<BufferEntry> all =
          Stream.concat(notice.stream().map(BufferEntry::whole), entries.stream()).toList();
      if (!buffer.add(all)) {
        countDropped(entries);
        return;
      }
      if (notice.isPresent()) {
        droppedEvents = 0;
        droppedBytes = 0;
      }
    }
    // Outside of the lock, because the receiver takes its own lock.
    notice.ifPresent(onNotice);
  }

  private EmittedEvent notice() {
    return new EmittedEvent(
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        "platform.logsDropped",
        PlatformJson.object()
            .put("droppedBytes", droppedBytes)
            .put("droppedRecords", droppedEvents)
            .put(
                "reason",
                "Some logs were dropped because the downstream consumer is slower than the"
                    + " logs production rate"));
  }

  private synchronized void countDropped(List<BufferEntry> entries) {
    droppedEvents += entries.size();
    entries.forEach(entry -> droppedBytes += entry.bytes());
  }

  /**
   * Drops entries and reports that immediately. A dropped notice causes no further notice, which
   * would never end.
   */
  private void dropAndNotify(List<BufferEntry> entries) {
    countDropped(entries);
    if (entries.stream().anyMatch(e -> !e.event().type().equals("platform.logsDropped"))) {
      add(List.of());
    }
  }

  void paused(boolean nowPaused) {
    buffer.paused(nowPaused);
  }

  void flush() {
    buffer.flush();
  }

  /** Waits until every event was accepted or dropped; see {@link EventBuffer#awaitEmpty}. */
  void awaitDelivered(long deadline) throws InterruptedException {
    buffer.awaitEmpty(deadline);
  }

  int pending() {
    return buffer.pending();
  }

  List<EmittedEvent> undelivered() {
    return buffer.undelivered();
  }

  void close() {
    batches.interrupt();
    sender.shutdownNow();
  }

  private void sendAll() {
    try {
      while (true) {
        List<BufferEntry> batch = buffer.nextBatch();
        if (!enabled.test(PlatformVariation.BUSY_LISTENER_LOSES_BATCHES)) {
          deliver(batch);
        } else if (buffer.isInFlight(batch)) {
          sender.execute(() -> deliverOnSender(batch));
        } else {
          dropAndNotify(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliverOnSender(List<BufferEntry> batch) {
    try {
      deliver(batch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(List<BufferEntry> batch) throws InterruptedException {
    List<EmittedEvent> events = batch.stream().map(BufferEntry::event).toList();
    byte[] body = destination.body(batch.stream().map(BufferEntry::json).toList());
    long backoff = FIRST_BACKOFF;
    boolean accepted = attempt(events, body);
    while (!accepted && !enabled.test(PlatformVariation.REJECTED_BATCH_DROPPED)) {
      buffer.waitAwake(backoff);
      backoff = Math.min(2 * backoff, LONGEST_BACKOFF);
      accepted = attempt(events, body);
    }
    buffer.endFlight();
    if (!accepted) {
      dropAndNotify(batch);
    }
  }

  private boolean attempt(List<EmittedEvent> events, byte[] body) throws InterruptedException {
    Instant began = Instant.now();
    OptionalInt status = OptionalInt.empty();
    Optional<String> error = Optional.empty();
    try {
      status = destination.send(body);
    } catch (IOException e) {
      error = Optional.of(e.toString());
    }
    DeliveryAttempt delivery =
        new DeliveryAttempt(extension, began, events, body.length, status, error);
    onDelivery.accept(delivery);
    return delivery.accepted();
  }
}
