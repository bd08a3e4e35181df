// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.run;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The only lock of a run. Threads that serve requests change state under it; the thread that
 * controls the environment waits for such changes, without polling.
 */
public final class RunMonitor {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Runs an action under the lock, then wakes all waiting threads. */
  public <T> T change(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  public void change(Runnable action) {
    change(
        () -> {
          action.run();
          return true;
        });
  }

  /** Reads a value under the lock. */
  public <T> T read(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until a condition holds, which is tested under the lock.
   *
   * @param deadlineNanos on the scale of {@link System#nanoTime()}
   * @return whether the condition holds; false if the deadline came first
   */
  public boolean await(BooleanSupplier condition, long deadlineNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!condition.getAsBoolean()) {
        long left = deadlineNanos - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a condition holds, without a deadline. */
  public void await(BooleanSupplier condition) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!condition.getAsBoolean()) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
