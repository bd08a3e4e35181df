package io.lambdametrics.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One subscriber's buffer and the thread that empties it. One batch is in flight at a time; one
 * that is not accepted is tried again unchanged until it is.
 */
final class Subscription {

  /** So many full batches may wait before whole events are dropped. */
  private static final int BACKLOG = 64;

  private static final long FIRST_BACKOFF = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long LONGEST_BACKOFF = TimeUnit.SECONDS.toNanos(1);

  private record Entry(EmittedEvent event, String json, int bytes, long arrivedAt) {}

  private final String extension;
  private final SubscriptionRequest request;
  private final Consumer<Delivery> onDelivery;
  private final Consumer<EmittedEvent> onNotice;
  private final Destination destination;
  private final Thread sender;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private int inFlight;
  private int toFlush;
  private boolean paused;
  private int droppedEvents;
  private long droppedBytes;

  /**
   * @param onDelivery gets every attempt
   * @param onNotice gets the events that the subscription itself generates
   */
  Subscription(
      String extension,
      SubscriptionRequest request,
      Consumer<Delivery> onDelivery,
      Consumer<EmittedEvent> onNotice) {
    this.onNotice = onNotice;
    this.extension = extension;
    this.request = request;
    this.onDelivery = onDelivery;
    this.destination = Destination.of(request.destination());
    this.sender = new Thread(this::sendAll, "telemetry to " + extension);
    sender.setDaemon(true);
    sender.start();
  }

  String extension() {
    return extension;
  }

  /** Buffers an event of a type that was subscribed to. */
  void offer(EmittedEvent event) {
    String type = event.type().startsWith("platform.") ? "platform" : event.type();
    if (!request.types().contains(type)) {
      return;
    }
    Entry entry = entry(event);
    locked(
        () -> {
          if (waitingBytes + entry.bytes() > (long) BACKLOG * request.maxBytes()) {
            droppedEvents++;
            droppedBytes += entry.bytes();
            return;
          }
          if (droppedEvents > 0) {
            add(dropNotice());
          }
          add(entry);
        });
  }

  private static Entry entry(EmittedEvent event) {
    String json = Json.write(event.toJson());
    return new Entry(event, json, json.getBytes(StandardCharsets.UTF_8).length, System.nanoTime());
  }

  private void add(Entry entry) {
    waiting.add(entry);
    waitingBytes += entry.bytes();
  }

  private Entry dropNotice() {
    EmittedEvent notice =
        new EmittedEvent(
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            "platform.logsDropped",
            Json.object()
                .put("droppedBytes", droppedBytes)
                .put("droppedRecords", droppedEvents)
                .put(
                    "reason",
                    "Some logs were dropped because the downstream consumer is slower than the"
                        + " logs production rate"));
    droppedEvents = 0;
    droppedBytes = 0;
    onNotice.accept(notice);
    return entry(notice);
  }

  void paused(boolean nowPaused) {
    locked(() -> paused = nowPaused);
  }

  void flush() {
    locked(() -> toFlush = waiting.size());
  }

  int pending() {
    lock.lock();
    try {
      return waiting.size() + inFlight;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    sender.interrupt();
  }

  private void locked(Runnable action) {
    lock.lock();
    try {
      action.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void sendAll() {
    try {
      while (true) {
        deliver(nextBatch());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until a batch is full, old enough or wanted, and the environment is awake. */
  private List<Entry> nextBatch() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        long wait = nanosUntilDue();
        if (wait <= 0) {
          return takeBatch();
        } else if (wait == Long.MAX_VALUE) {
          changed.await();
        } else {
          changed.awaitNanos(wait);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private long nanosUntilDue() {
    Entry oldest = waiting.peek();
    if (paused || oldest == null) {
      return Long.MAX_VALUE;
    }
    if (toFlush > 0 || waiting.size() >= request.maxItems() || waitingBytes >= request.maxBytes()) {
      return 0;
    }
    long due = oldest.arrivedAt() + TimeUnit.MILLISECONDS.toNanos(request.timeoutMs());
    return due - System.nanoTime();
  }

  private List<Entry> takeBatch() {
    List<Entry> batch = new ArrayList<>();
    long bytes = 0;
    for (Entry next = waiting.peek();
        next != null && batch.size() < request.maxItems() && bytes < request.maxBytes();
        next = waiting.peek()) {
      batch.add(waiting.remove());
      bytes += next.bytes();
    }
    waitingBytes -= bytes;
    inFlight = batch.size();
    toFlush = Math.max(0, toFlush - batch.size());
    return batch;
  }

  private void deliver(List<Entry> batch) throws InterruptedException {
    List<EmittedEvent> events = batch.stream().map(Entry::event).toList();
    byte[] body = destination.body(batch.stream().map(Entry::json).toList());
    long backoff = FIRST_BACKOFF;
    while (!attempt(events, body)) {
      waitAwake(backoff);
      backoff = Math.min(2 * backoff, LONGEST_BACKOFF);
    }
    locked(() -> inFlight = 0);
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
    Delivery delivery = new Delivery(extension, began, events, body.length, status, error);
    onDelivery.accept(delivery);
    return delivery.accepted();
  }

  /** Waits so long at least, and on until the environment is awake. */
  private void waitAwake(long nanos) throws InterruptedException {
    long until = System.nanoTime() + nanos;
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (left > 0 || paused) {
        if (left > 0) {
          changed.awaitNanos(left);
        } else {
          changed.await();
        }
        left = until - System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }
}
