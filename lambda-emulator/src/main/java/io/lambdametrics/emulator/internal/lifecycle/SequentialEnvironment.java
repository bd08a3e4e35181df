// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.ActiveInvocation;
import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.telemetry.EnvironmentTelemetry;
import io.lambdametrics.emulator.internal.telemetry.PlatformEventEmitter;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ShutdownCause;
import io.lambdametrics.emulator.model.ShutdownResult;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An environment that serves one invocation at a time. It runs the phases one after the other,
 * freezes the processes between invocations and begins another run after a reset.
 */
final class SequentialEnvironment extends ExecutionEnvironment {

  /** A capture of Lambda shows the report of a timeout 19 ms after runtimeDone. */
  private static final long REPORT_AFTER_RESET_MS = 20;

  /** Limit for the delivery of the telemetry that was generated before the snapshot. */
  private static final long BEFORE_SNAPSHOT = TimeUnit.SECONDS.toNanos(1);

  private final InvokePhase invokePhase;
  private final RestorePhase restorePhase;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "late reports");
            thread.setDaemon(true);
            return thread;
          });

  private OptionalDouble unreportedInitMs = OptionalDouble.empty();
  private boolean snapshot;
  private final EnvironmentTelemetry telemetry;

  SequentialEnvironment(FunctionSettings settings, PlatformEventEmitter events, RunManager runs) {
    super(settings, events, runs);
    this.telemetry = runs.resources().telemetry();
    this.invokePhase =
        new InvokePhase(settings, events, new MemoryGauge(settings, runs.resources().limits()));
    this.restorePhase = new RestorePhase(events, settings.restoreTimeout());
  }

  @Override
  public synchronized InitResult init() throws InterruptedException {
    requireOpen();
    if (runs.begunBefore()) {
      throw alreadyInitialized();
    }
    InitResult result = firstInit();
    runs.freeze();
    return result;
  }

  private InitResult firstInit() throws InterruptedException {
    EnvironmentRun first = runs.begin(false);
    InitPhase.Ended init = runs.initialize(first);
    requireOpen();
    if (init.failure().isPresent()) {
      runs.end(first, init.failure().get().shutdownReason());
      return init.result();
    }
    switch (settings.initializationType()) {
      case ON_DEMAND -> unreportedInitMs = OptionalDouble.of(init.result().durationMs());
      case SNAP_START -> {
        telemetry.deliverAll(BEFORE_SNAPSHOT);
        snapshot = true;
      }
      default -> unreportedInitMs = OptionalDouble.empty();
    }
    return init.result();
  }

  @Override
  public synchronized InvocationResult invoke(Invocation invocation) throws InterruptedException {
    requireOpen();
    if (!runs.begunBefore()) {
      firstInit();
    }
    runs.thaw();
    Optional<RestorePhase.Ended> restore = restore();
    if (restore.flatMap(RestorePhase.Ended::failure).isPresent()) {
      InvocationResult failed = notInvoked(invocation, restore.get().failure().get());
      runs.invoked(failed, Map.of());
      return failed;
    }
    long beganAt = System.nanoTime();
    ActiveInvocation active =
        new ActiveInvocation(
            invocation, System.currentTimeMillis() + settings.timeout().toMillis());
    Optional<InitPhase.Ended> inlineInit = Optional.empty();
    EnvironmentRun current = runs.current().orElse(null);
    if (current == null) {
      current = runs.begin(true);
      inlineInit = Optional.of(runs.initialize(current));
    }
    OptionalDouble initMs = unreportedInitMs;
    unreportedInitMs = OptionalDouble.empty();
    InvokePhase.Ended result =
        invokePhase.run(
            current,
            new InvokePhase.Start(
                active, beganAt, initMs, restore.map(RestorePhase.Ended::figures), inlineInit));
    requireOpen();
    if (result.failure().isPresent()) {
      endWithReport(current, result.failure().get(), result.report());
    } else {
      runs.freezeAfter(result.report());
    }
    runs.invoked(result.result(), result.holdMs());
    return result.result();
  }

  /**
   * Restores the environment before the first invocation after the snapshot; otherwise does
   * nothing.
   */
  private Optional<RestorePhase.Ended> restore() throws InterruptedException {
    Optional<EnvironmentRun> current = runs.current();
    if (!snapshot || current.isEmpty()) {
      return Optional.empty();
    }
    snapshot = false;
    RestorePhase.Ended ended = restorePhase.run(current.get());
    if (ended.failure().isPresent()) {
      runs.end(current.get(), ended.failure().get().shutdownReason());
    }
    return Optional.of(ended);
  }

  /**
   * Ends a failed run. The report follows shortly after runtimeDone, while the extensions are
   * ended.
   */
  private void endWithReport(EnvironmentRun failed, EnvironmentFailure failure, Runnable report)
      throws InterruptedException {
    telemetry.flush();
    Future<?> reported =
        scheduler.schedule(
            () -> {
              report.run();
              telemetry.flush();
            },
            REPORT_AFTER_RESET_MS,
            TimeUnit.MILLISECONDS);
    runs.end(failed, failure.shutdownReason(), () -> await(reported));
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A late report failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void rest(Duration duration) throws InterruptedException {
    requireOpen();
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public synchronized ShutdownResult reset(ShutdownCause reason) throws InterruptedException {
    requireOpen();
    return endCurrentRun(reason);
  }

  @Override
  synchronized void release() {
    scheduler.shutdownNow();
    super.release();
  }
}
