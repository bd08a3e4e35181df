// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.app.config.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The time of the first push, and with it the time when the backends are needed: halfway there, or
 * as soon as a caller expects a push. Loaded earlier, they would take CPU from the function's
 * initialization.
 *
 * <p>Thread-safe: a lock guards the fields, and is held for bookkeeping only.
 */
final class FirstPush {

  private final Clocks clocks;
  private final Instant created;
  private final long createdNanos;
  private final long neededAt;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long dueAt;
  private boolean expected;

  /**
   * Creates a first push.
   *
   * @param phase the time until the push
   */
  FirstPush(Duration phase, Clocks clocks) {
    this.clocks = clocks;
    this.created = clocks.now();
    this.createdNanos = clocks.nanos().getAsLong();
    long nanos = Clocks.nanosOf(phase);
    this.neededAt = createdNanos + nanos / 2;
    this.dueAt = createdNanos + nanos;
  }

  /**
   * Creates a first push after half an interval to one and a half, so that environments that start
   * together do not push together.
   */
  static FirstPush within(Duration interval, Clocks clocks) {
    double phase = 0.5 + ThreadLocalRandom.current().nextDouble();
    return new FirstPush(Duration.ofMillis((long) (phase * interval.toMillis())), clocks);
  }

  /** Returns how long ago this object was created; see {@link Clocks#since}. */
  Duration sinceCreation() {
    return clocks.since(created, createdNanos);
  }

  Instant created() {
    return created;
  }

  long createdNanos() {
    return createdNanos;
  }

  /** Returns the time until the first push; 0 if it is due. */
  Duration left() {
    lock.lock();
    try {
      return clocks.untilNanos(dueAt);
    } finally {
      lock.unlock();
    }
  }

  /** Delays the first push by at least {@code delay}, because a caller will request one by then. */
  void postpone(Duration delay) {
    lock.lock();
    try {
      long now = clocks.nanos().getAsLong();
      dueAt = Math.max(dueAt - now, Clocks.nanosOf(delay)) + now;
    } finally {
      lock.unlock();
    }
  }

  /** Ends {@link #awaitNeed}: a caller waits for a push, or soon will. */
  void expect() {
    lock.lock();
    try {
      expected = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the backends are needed. */
  void awaitNeed() throws InterruptedException {
    lock.lock();
    try {
      for (long left = nanosUntilNeed(); left > 0; left = nanosUntilNeed()) {
        changed.await(left, TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  private long nanosUntilNeed() {
    return expected ? 0 : neededAt - clocks.nanos().getAsLong();
  }
}
