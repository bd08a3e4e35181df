// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.LambdaEnvironment;
import io.lambdametrics.app.config.Pause;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryBatch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Counts telemetry batches, and lets the event loop wait for their events.
 *
 * <p>Thread-safe: a lock guards the fields that change. The listener's threads call {@link
 * #handle}, one at a time; the event loop's thread calls the other methods.
 */
@Singleton
public final class TelemetryIntake {

  /** How often a batch is counted at most while memory is short. */
  static final int MEMORY_ATTEMPTS = 10;

  private static final long MEMORY_PAUSE_MS = 20;

  private final MetricsEngine engine;
  private final DurableMetrics metrics;
  private final TelemetryLossLogger losses;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition received = lock.newCondition();
  private final boolean registeredForInvoke;
  private final ReportedFailures failures = new ReportedFailures();
  private boolean expected;

  /** How many batches with a report were handled. */
  private long batchesWithReport;

  /** Whether {@link #handle} is running: a batch may be acknowledged and not counted yet. */
  private boolean handlingBatch;

  @Inject
  TelemetryIntake(
      MetricsEngine engine,
      DurableMetrics metrics,
      AppSettings settings,
      LambdaEnvironment environment) {
    this(engine, metrics, environment.registersForInvoke(settings.pushStrategy()));
  }

  /**
   * Creates an intake that has received nothing.
   *
   * @param engine the engine of {@code metrics}, which knows the unfinished invocations
   * @param registeredForInvoke whether Lambda sends an INVOKE event for every invocation
   */
  TelemetryIntake(MetricsEngine engine, DurableMetrics metrics, boolean registeredForInvoke) {
    this.engine = engine;
    this.metrics = metrics;
    this.losses =
        new TelemetryLossLogger(engine, StdoutLoggerFinder.loggerOf(TelemetryLossLogger.class));
    this.registeredForInvoke = registeredForInvoke;
  }

  /** Persists a batch, acknowledges it and counts its events. */
  public void handle(TelemetryBatch batch) {
    startHandling();
    try {
      metrics.persist(batch.bytes(), batch.arrived());
    } finally {
      // A batch that could not be persisted is acknowledged and counted all the same.
      batch.acknowledge();
      count(batch);
    }
    losses.log();
  }

  private void startHandling() {
    lock.lock();
    try {
      handlingBatch = true;
    } finally {
      lock.unlock();
    }
  }

  private void count(TelemetryBatch batch) {
    List<TelemetryEvent> events = List.of();
    try {
      events = record(batch);
    } finally {
      endHandling(events);
    }
  }

  /**
   * Counts a batch. A lack of memory can pass, and Lambda does not send an acknowledged batch
   * again. So the batch is tried several times; events that are counted twice do no harm.
   */
  private List<TelemetryEvent> record(TelemetryBatch batch) {
    for (int attempt = 1; true; attempt++) {
      try {
        List<TelemetryEvent> events = batch.events();
        metrics.record(events);
        return events;
      } catch (OutOfMemoryError noMemory) {
        if (attempt == MEMORY_ATTEMPTS) {
          throw noMemory;
        }
        Pause.ofMillis(MEMORY_PAUSE_MS);
      }
    }
  }

  private void endHandling(List<TelemetryEvent> events) {
    boolean runtimeDone = false;
    boolean report = false;
    for (TelemetryEvent event : events) {
      runtimeDone |= event instanceof PlatformRuntimeDone;
      report |= event instanceof PlatformReport;
    }
    lock.lock();
    try {
      events.forEach(failures::add);
      expected |= runtimeDone;
      batchesWithReport += report ? 1 : 0;
      handlingBatch = false;
      received.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Records that a failure ended the environment. Without an invocation before it, the
   * initialization failed. Only INVOKE events show in time whether there was an invocation.
   */
  public void recordFailure() {
    if (registeredForInvoke) {
      metrics.shutDownByFailure();
    }
  }

  /** Sets whether telemetry is expected to arrive. */
  public void setExpected(boolean expected) {
    lock.lock();
    try {
      this.expected = expected;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns whether telemetry is expected to arrive. A wait that times out makes this false, and
   * the next event about a finished runtime makes it true again. Without this, every invocation
   * would be held until its timeout while Lambda sends no telemetry.
   */
  boolean isExpected() {
    lock.lock();
    try {
      return expected;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the runtime has finished an invocation.
   *
   * @return whether it has, within {@code bound}
   */
  boolean awaitRuntimeDone(String requestId, Duration bound) throws InterruptedException {
    boolean done = await(() -> engine.isRuntimeDone(requestId), bound);
    if (!done) {
      setExpected(false);
    }
    return done;
  }

  /**
   * Waits until the report of every known invocation has arrived, which may never happen. Without
   * INVOKE events there can be unknown invocations, so it then waits for at least one more report,
   * in a batch that arrives after this call: Lambda sends a batch only after the one before. After
   * a failure there can be one in any case: if an invocation fails at once, Lambda may send
   * SHUTDOWN without its INVOKE. So this then waits for the report of the failure, too.
   *
   * @param failed whether a failure may have ended the environment
   */
  public void awaitReports(Duration bound, boolean failed) throws InterruptedException {
    long batchesBefore;
    long failuresBefore;
    lock.lock();
    try {
      batchesBefore = batchesWithReport + (handlingBatch ? 1 : 0);
      failuresBefore = failures.count();
    } finally {
      lock.unlock();
    }
    await(
        () ->
            !handlingBatch
                && !engine.awaitsReports()
                && (registeredForInvoke || batchesWithReport > batchesBefore)
                && (!failed || failures.endProcess() || failures.count() > failuresBefore),
        bound);
  }

  /**
   * Waits until every acknowledged batch is counted: the decoder can be slower than the event loop.
   *
   * @return whether every batch is counted, within {@code bound}
   */
  public boolean awaitCounted(Duration bound) throws InterruptedException {
    return await(() -> !handlingBatch, bound);
  }

  private boolean await(BooleanSupplier condition, Duration bound) throws InterruptedException {
    long left = Clocks.nanosOf(bound);
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
