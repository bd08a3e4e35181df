// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.Status;
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

  /** What is left: 0.5 s to close the listener, and 0.5 s for the extension to finish. */
  private static final long REST_MS = 1000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final boolean predictable;
  private @Nullable String requestId;

  /** More than 1 if Lambda retries an invocation under its request id. */
  private int missing;

  /** The failed invocations that were reported, and whether the last report was of a timeout. */
  private long failures;

  private boolean timedOut;

  /**
   * Creates an instance.
   *
   * @param predictable whether each invocation is announced and its report will come. Otherwise a
   *     report is always missing, because telemetry can arrive until the environment has ended.
   */
  LastReport(boolean predictable) {
    this.predictable = predictable;
  }

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
            reported(report);
          } else if (event instanceof PlatformInitStart) {
            started();
          }
        }
      }
    };
  }

  /** A timeout that was reported before ended an earlier process, which did not get the report. */
  private void started() {
    lock.lock();
    try {
      timedOut = false;
    } finally {
      lock.unlock();
    }
  }

  private void reported(PlatformReport report) {
    Status status = report.outcome().status().orElse(Status.SUCCESS);
    lock.lock();
    try {
      failures += status == Status.SUCCESS ? 0 : 1;
      timedOut = status == Status.TIMEOUT;
      if (report.requestId().equals(requestId) && missing > 0) {
        missing--;
      }
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether the report has yet to arrive. */
  boolean isMissing() {
    lock.lock();
    try {
      return !predictable || missing > 0;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the report has arrived, for as long as the shutdown allows. After a failure there
   * can be one more: if an invocation fails at once, Lambda may send SHUTDOWN without its INVOKE.
   * So this then waits for the report of the failure, too.
   *
   * @param failed whether a failure may have ended the environment
   */
  void await(Buffering buffering, Instant deadline, boolean failed) {
    await(limitMs(buffering, deadline.toEpochMilli() - System.currentTimeMillis()), failed);
  }

  /** Returns how long to wait if so much is left until the deadline; 0 or less for no wait. */
  static long limitMs(Buffering buffering, long leftMs) {
    return Math.min(
        ARRIVAL_MS + buffering.timeoutMs(), Math.min(leftMs, MAX_SHUTDOWN_MS) - REST_MS);
  }

  void await(long limitMs, boolean failed) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(limitMs);
    lock.lock();
    try {
      long failuresBefore = failures;
      while (nanos > 0 && (isMissing() || (failed && !timedOut && failures == failuresBefore))) {
        nanos = arrived.awaitNanos(nanos);
      }
    } catch (InterruptedException ignored) {
      // An interrupt ends this wait only. With the flag set, closing the listener would not wait
      // for acknowledged batches, and what the extension sends at its end would fail.
    } finally {
      lock.unlock();
    }
  }
}
