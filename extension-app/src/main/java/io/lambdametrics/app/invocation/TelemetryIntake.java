package io.lambdametrics.app.invocation;

import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.LambdaEnvironment;
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
 * Brings telemetry to the ledger, and lets the loop wait for what it tells.
 *
 * <p>{@link #handle} is called by the listener's threads, one at a time; the other methods by the
 * event loop's thread.
 */
@Singleton
public final class TelemetryIntake {

  private final MetricsEngine engine;
  private final DurableMetrics ledger;
  private final TelemetryLossLogger losses;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition received = lock.newCondition();
  private final boolean toldOfInvocations;
  private boolean flows;
  private long batches;

  /** Whether {@link #handle} is running: a batch may be acknowledged and not counted yet. */
  private boolean handlingBatch;

  @Inject
  TelemetryIntake(
      MetricsEngine engine,
      DurableMetrics ledger,
      AppSettings settings,
      LambdaEnvironment environment) {
    this(engine, ledger, environment.registersForInvoke(settings.pushStrategy()));
  }

  /**
   * Makes an intake that has received nothing.
   *
   * @param engine the ledger's, to ask what it knows
   * @param toldOfInvocations whether we registered for INVOKE
   */
  public TelemetryIntake(MetricsEngine engine, DurableMetrics ledger, boolean toldOfInvocations) {
    this.engine = engine;
    this.ledger = ledger;
    this.losses =
        new TelemetryLossLogger(engine, StdoutLoggerFinder.loggerOf(TelemetryLossLogger.class));
    this.toldOfInvocations = toldOfInvocations;
  }

  /** Persists a batch, acknowledges it and counts its events. */
  public void handle(TelemetryBatch batch) {
    startHandling();
    try {
      ledger.persist(batch.bytes(), batch.arrived());
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
      events = batch.events();
      ledger.record(events);
    } finally {
      endHandling(events);
    }
  }

  private void endHandling(List<TelemetryEvent> events) {
    boolean runtimeDone = events.stream().anyMatch(PlatformRuntimeDone.class::isInstance);
    lock.lock();
    try {
      flows |= runtimeDone;
      batches++;
      handlingBatch = false;
      received.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Notes that a failure ended the environment. That is the initialization's if there was no
   * invocation, which only INVOKE can tell us in time.
   */
  public void shutDownByFailure() {
    if (toldOfInvocations) {
      ledger.shutDownByFailure();
    }
  }

  /** Notes whether Lambda took our subscription. */
  public void subscribed(boolean willDeliver) {
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

  /**
   * Waits for what Lambda still has to tell when the environment ends: until the report of every
   * known invocation is there, which can be never. Where Lambda told us of no invocation by itself,
   * there can be some that we have not heard of, so something has to come first.
   */
  public void awaitLast(Duration bound) throws InterruptedException {
    long before = batches();
    await(
        () -> !handlingBatch && !engine.awaitsReports() && (toldOfInvocations || batches > before),
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

  private long batches() {
    lock.lock();
    try {
      return batches;
    } finally {
      lock.unlock();
    }
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
