package io.lambdametrics.app;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.engine.MetricsEngine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Brings telemetry to the engine, and lets the loop wait for what it tells.
 *
 * <p>{@link #accept} is called by the listener's thread, the rest by the loop's.
 */
final class TelemetryIntake {

  private final MetricsEngine engine;
  private final Runnable counted;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition received = lock.newCondition();
  private boolean flows;

  /**
   * Makes an intake.
   *
   * @param counted called after whatever was counted, mostly by the listener's thread
   */
  TelemetryIntake(MetricsEngine engine, Runnable counted) {
    this.engine = engine;
    this.counted = counted;
  }

  /** Counts what Lambda delivered. */
  void accept(List<TelemetryEvent> events) {
    engine.record(events);
    lock.lock();
    try {
      flows = true;
      received.signalAll();
    } finally {
      lock.unlock();
    }
    counted.run();
  }

  /** Notes that a failure ended the environment. */
  void shutDownByFailure() {
    engine.shutDownByFailure();
    counted.run();
  }

  /** Notes whether Lambda took our subscription. */
  void subscribed(boolean willDeliver) {
    lock.lock();
    try {
      flows = willDeliver;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Whether it makes sense to wait for telemetry. It does not after a wait in vain, until something
   * comes again: an invocation must not run into its time-out because Lambda tells us nothing.
   */
  boolean flows() {
    lock.lock();
    try {
      return flows;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the runtime is done with an invocation.
   *
   * @return whether it is, within {@code bound}
   */
  boolean awaitRuntimeDone(String requestId, Duration bound) throws InterruptedException {
    boolean done = await(() -> engine.isRuntimeDone(requestId), bound);
    if (!done) {
      subscribed(false);
    }
    return done;
  }

  /** Waits until the report of every invocation is there, which can be never. */
  void awaitReports(Duration bound) throws InterruptedException {
    await(() -> !engine.awaitsReports(), bound);
  }

  private boolean await(BooleanSupplier condition, Duration bound) throws InterruptedException {
    long left = bound.toNanos();
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = received.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
