package io.lambdametrics.emulator.internal.run;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The one lock of a generation: the threads that answer requests change state under it, the thread
 * that leads the environment's life waits for such changes. Nobody polls.
 */
public final class RunMonitor {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Runs under the lock, then wakes everybody who waits. */
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

  /** Reads under the lock. */
  public <T> T read(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the condition, asked under the lock, holds.
   *
   * @param deadlineNanos on the scale of {@link System#nanoTime()}
   * @return whether it holds; false when the deadline came first
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

  /** Waits without a limit. */
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
