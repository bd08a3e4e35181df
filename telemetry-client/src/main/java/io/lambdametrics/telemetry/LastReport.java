// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the report of the last invocation, which Lambda sends with the next event only.
 *
 * <p>The extension's thread expects and awaits reports, the listener's thread watches them arrive.
 */
final class LastReport {

  /** Without buffering, the last report was measured to arrive within 40 ms of the SHUTDOWN. */
  private static final long ARRIVAL_MS = 300;

  /** The time that Lambda documents for a shutdown; a later deadline is wrong. */
  private static final long MAX_SHUTDOWN_MS = 2000;

  /** What is left for the extension to finish. */
  private static final long REST_MS = 500;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private @Nullable String requestId;

  /** More than 1 if Lambda retries an invocation under its request id. */
  private int missing;

  /** Expects the report of an invocation. Reports arrive in order, so it replaces earlier ones. */
  void expect(String id) {
    lock.lock();
    try {
      missing = id.equals(requestId) ? missing + 1 : 1;
      requestId = id;
    } finally {
      lock.unlock();
    }
  }

  /** Returns a handler that looks for reports after another handler is done with the batch. */
  TelemetryHandler watching(TelemetryHandler handler) {
    return batch -> {
      try {
        handler.handle(batch);
      } finally {
        for (TelemetryEvent event : batch.events()) {
          if (event instanceof PlatformReport report) {
            reported(report.requestId());
          }
        }
      }
    };
  }

  private void reported(String id) {
    lock.lock();
    try {
      if (id.equals(requestId) && missing > 0) {
        missing--;
        arrived.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether the report has yet to arrive. */
  boolean isMissing() {
    lock.lock();
    try {
      return missing > 0;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the report has arrived, for as long as the shutdown allows. */
  void await(Buffering buffering, Instant deadline) {
    await(limitMs(buffering, deadline.toEpochMilli() - System.currentTimeMillis()));
  }

  /** Returns how long to wait if so much is left until the deadline; 0 or less for no wait. */
  static long limitMs(Buffering buffering, long leftMs) {
    return Math.min(
        ARRIVAL_MS + buffering.timeoutMs(), Math.min(leftMs, MAX_SHUTDOWN_MS) - REST_MS);
  }

  void await(long limitMs) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(limitMs);
    lock.lock();
    try {
      while (missing > 0 && nanos > 0) {
        nanos = arrived.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
