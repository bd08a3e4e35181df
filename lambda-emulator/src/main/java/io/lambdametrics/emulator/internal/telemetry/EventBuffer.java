// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import io.lambdametrics.emulator.model.EmittedEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The events that a subscriber has not received yet, buffered as its {@code buffering} requests.
 */
final class EventBuffer {

  /** Number of full batches that may wait before whole events are dropped. */
  private static final int BACKLOG = 64;

  private final int maxItems;
  private final int maxBytes;
  private final long timeoutNanos;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<BufferEntry> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private List<BufferEntry> inFlight = List.of();
  private int toFlush;
  private boolean paused;

  EventBuffer(SubscriptionRequest request) {
    this.maxItems = request.maxItems();
    this.maxBytes = request.maxBytes();
    this.timeoutNanos = TimeUnit.MILLISECONDS.toNanos(request.timeoutMs());
  }

  /** Adds all entries if there is room for them. Otherwise adds none and returns false. */
  boolean add(List<BufferEntry> entries) {
    long bytes = entries.stream().mapToLong(BufferEntry::bytes).sum();
    lock.lock();
    try {
      if (waitingBytes + bytes > (long) BACKLOG * maxBytes && !waiting.isEmpty()) {
        return false;
      }
      waiting.addAll(entries);
      waitingBytes += bytes;
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
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
      return waiting.size() + inFlight.size();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until every event was accepted or dropped.
   *
   * @param deadline the end of the wait, by {@link System#nanoTime}
   */
  void awaitEmpty(long deadline) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = deadline - System.nanoTime();
      while (left > 0 && !(waiting.isEmpty() && inFlight.isEmpty())) {
        changed.awaitNanos(left);
        left = deadline - System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns the events that were not accepted, in order. */
  List<EmittedEvent> undelivered() {
    lock.lock();
    try {
      List<BufferEntry> entries = new ArrayList<>(inFlight);
      entries.addAll(waiting);
      return entries.stream().map(BufferEntry::event).distinct().toList();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells whether this batch is in flight. A batch that was taken while another one was in flight
   * is not.
   */
  boolean isInFlight(List<BufferEntry> batch) {
    lock.lock();
    try {
      return inFlight == batch;
    } finally {
      lock.unlock();
    }
  }

  /** Records that the batch in flight was accepted or dropped. */
  void endFlight() {
    locked(() -> inFlight = List.of());
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

  /** Waits until a batch is full, old enough or flushed, and the environment is not frozen. */
  List<BufferEntry> nextBatch() throws InterruptedException {
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
    BufferEntry oldest = waiting.peek();
    if (paused || oldest == null) {
      return Long.MAX_VALUE;
    }
    if (toFlush > 0 || waiting.size() >= maxItems || waitingBytes >= maxBytes) {
      return 0;
    }
    return oldest.arrivedAt() + timeoutNanos - System.nanoTime();
  }

  private List<BufferEntry> takeBatch() {
    List<BufferEntry> batch = new ArrayList<>();
    long bytes = 0;
    for (BufferEntry next = waiting.peek();
        next != null && batch.size() < maxItems && bytes < maxBytes;
        next = waiting.peek()) {
      batch.add(waiting.remove());
      bytes += next.bytes();
    }
    waitingBytes -= bytes;
    if (inFlight.isEmpty()) {
      inFlight = batch;
    }
    toFlush = Math.max(0, toFlush - batch.size());
    return batch;
  }

  /** Waits at least this long, and longer if the environment is frozen. */
  void waitAwake(long nanos) throws InterruptedException {
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
