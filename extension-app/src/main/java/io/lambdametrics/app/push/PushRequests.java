// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.app.config.Clocks;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Connects the callers that request a push with the thread that makes it. The thread takes turns:
 * it waits for a turn, makes any number of attempts, and ends the turn, which completes the
 * requests that were open when the turn started.
 *
 * <p>Thread-safe. The lock is held for bookkeeping only, never during a push, a call of the outbox
 * or a log line.
 */
final class PushRequests {

  /** The least time of a push: with less, a healthy backend would look like a failing one. */
  static final Duration SHORTEST_PUSH = Duration.ofMillis(50);

  /** The longest time of a push that no caller waits for. */
  private static final Duration BACKGROUND_TIMEOUT = Duration.ofSeconds(10);

  private final Clocks clocks;
  private final PushSchedule schedule;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** The requests that are not completed, the oldest first. */
  private final Deque<PushRequest> open = new ArrayDeque<>();

  /** The thread that makes an attempt now. */
  private @Nullable Thread attempting;

  /** Whether the attempt was interrupted for a newer request. */
  private boolean interrupted;

  private volatile boolean finalRequested;
  private volatile boolean closed;

  /** Creates an object without requests. */
  PushRequests(PushSchedule schedule, Clocks clocks) {
    this.schedule = schedule;
    this.clocks = clocks;
  }

  /**
   * Adds a request.
   *
   * @param timeout how long the caller waits, and so how long the push may take
   * @param isFinal whether no other request will follow; such a push ignores the back-off
   * @throws IllegalArgumentException if {@code timeout} is not above 0
   */
  PushRequest add(Duration timeout, boolean isFinal) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be above 0: " + timeout);
    }
    lock.lock();
    try {
      PushRequest request = new PushRequest(clocks.nanosAfter(timeout));
      if (isFinal) {
        finalRequested = true;
      }
      if (closed) {
        request.cancel();
      } else {
        open.add(request);
        changed.signalAll();
      }
      return request;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until a request is completed, at the latest until its deadline. An attempt that started
   * before the request gets half of the time: its connection may have died in a freeze.
   *
   * @return false if the time ran out or the pusher was closed
   */
  boolean await(PushRequest request) throws InterruptedException {
    long left = request.deadline - now();
    if (!request.await(left / 2) && left > 0) {
      interruptAttemptBefore(request);
      request.await(request.deadline - now());
    }
    return request.isCompleted();
  }

  private void interruptAttemptBefore(PushRequest request) {
    lock.lock();
    try {
      Thread thread = attempting;
      if (thread != null && !request.attempted && !interrupted) {
        interrupted = true;
        thread.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Delays the next scheduled push, because a caller will request one within this time. */
  void postpone(Duration delay) {
    lock.lock();
    try {
      schedule.postpone(delay, now());
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether the final push was requested. */
  boolean isFinalRequested() {
    return finalRequested;
  }

  boolean isClosed() {
    return closed;
  }

  /** Cancels the open requests and all later ones. There are no more turns. */
  void close() {
    lock.lock();
    try {
      closed = true;
      open.forEach(PushRequest::cancel);
      open.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until a push is requested or due. Requests during a back-off are completed at once.
   *
   * @return false if the pusher is closed
   */
  boolean awaitTurn() throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        long now = now();
        if (!open.isEmpty()) {
          if (finalRequested || !schedule.isBackingOff(now)) {
            return true;
          }
          complete(open.size());
        }
        long left = schedule.nanosUntilDue(now);
        if (left <= 0) {
          return true;
        }
        changed.await(left, TimeUnit.NANOSECONDS);
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Starts a turn and returns how many requests it will complete. */
  int startTurn() {
    lock.lock();
    try {
      return open.size();
    } finally {
      lock.unlock();
    }
  }

  /** Starts an attempt, which serves all open requests, and returns how long it may take. */
  Duration startAttempt() {
    lock.lock();
    try {
      attempting = Thread.currentThread();
      open.forEach(request -> request.attempted = true);
      PushRequest newest = open.peekLast();
      if (newest == null) {
        return BACKGROUND_TIMEOUT;
      }
      Duration left = clocks.untilNanos(newest.deadline);
      return left.compareTo(SHORTEST_PUSH) < 0 ? SHORTEST_PUSH : left;
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether the current attempt was interrupted for a newer request. */
  boolean isInterruptedForRequest() {
    lock.lock();
    try {
      return interrupted;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the attempt. From here on only {@link Pusher#close} interrupts the thread. */
  void endAttempt() {
    lock.lock();
    try {
      attempting = null;
      interrupted = false;
      if (!closed) {
        Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends a turn.
   *
   * @param served the number from {@link #startTurn}
   * @param failure why the backend must be left alone for a while, if it failed
   */
  void endTurn(int served, @Nullable PushFailure failure) {
    lock.lock();
    try {
      if (failure == null) {
        schedule.startInterval(now());
      } else {
        schedule.backOff(failure, ThreadLocalRandom.current().nextDouble(), now());
      }
      // Requests that were made while an attempt was failing are completed, too: retrying at once
      // would fail the same way.
      complete(failure != null && !finalRequested ? open.size() : served);
    } finally {
      lock.unlock();
    }
  }

  /** Completes the oldest requests, without allocating: there may be no memory. */
  private void complete(int count) {
    for (int left = count; left > 0 && !open.isEmpty(); left--) {
      open.remove().complete();
    }
  }

  private long now() {
    return clocks.nanos().getAsLong();
  }
}
