// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.ActiveInvocation;
import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.telemetry.PlatformEventEmitter;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.PlatformStatus;
import io.lambdametrics.emulator.model.ShutdownCause;
import io.lambdametrics.emulator.model.ShutdownResult;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A managed instance: serves several invocations at the same time, is never frozen, and is replaced
 * as a whole when the runtime or an extension fails.
 *
 * <p>Invocations do not hold the monitor of the object.
 */
final class ManagedEnvironment extends ExecutionEnvironment {

  private final Semaphore places;

  /** The ids in use: the Runtime API distinguishes concurrent invocations only by their ids. */
  private final Set<String> runningChosenIds = ConcurrentHashMap.newKeySet();

  ManagedEnvironment(FunctionSettings settings, PlatformEventEmitter events, RunManager runs) {
    super(settings, events, runs);
    this.places = new Semaphore(settings.maxConcurrency(), true);
  }

  @Override
  public synchronized InitResult init() throws InterruptedException {
    requireOpen();
    if (runs.current().isPresent()) {
      throw alreadyInitialized();
    }
    EnvironmentRun begun = runs.begin(false);
    InitPhase.Ended init = runs.initialize(begun);
    requireOpen();
    if (init.failure().isPresent()) {
      replace(begun);
    }
    return init.result();
  }

  private synchronized void replace(EnvironmentRun unhealthy) throws InterruptedException {
    if (runs.current().filter(run -> run == unhealthy).isPresent()) {
      runs.end(unhealthy, ShutdownCause.FAILURE);
      runs.replaceInstance();
    }
  }

  @Override
  public InvocationResult invoke(Invocation invocation) throws InterruptedException {
    Optional<String> chosenId = invocation.requestId();
    if (chosenId.isPresent() && !runningChosenIds.add(chosenId.get())) {
      throw new IllegalArgumentException(
          "request id " + chosenId.get() + " is in use by an invocation that has not ended");
    }
    try {
      places.acquire();
      try {
        InvocationResult result = invokeNow(invocation);
        runs.invoked(result, Map.of());
        return result;
      } finally {
        places.release();
      }
    } finally {
      chosenId.ifPresent(runningChosenIds::remove);
    }
  }

  private InvocationResult invokeNow(Invocation invocation) throws InterruptedException {
    InitResult init = ready();
    if (!init.successful()) {
      return notInvoked(
          invocation,
          init.errorType().orElse("Runtime.Unknown"),
          init.message().orElse("the init failed"));
    }
    EnvironmentRun current = runs.current().orElseThrow(ExecutionEnvironment::alreadyShutDown);
    ActiveInvocation active =
        new ActiveInvocation(
            invocation, System.currentTimeMillis() + settings.timeout().toMillis());
    events.start(active, false);
    long start = System.nanoTime();
    current.monitor().change(() -> current.runtimeSession().dispatch(active));
    Optional<EnvironmentFailure> failure =
        current.await(
            () -> active.responded,
            start + settings.timeout().toNanos(),
            () -> EnvironmentFailure.timedOut(settings));
    current.runtimeSession().forget(active);
    requireOpen();
    double durationMs =
        Millis.between(
            start, active.responseEndedAt == 0 ? System.nanoTime() : active.responseEndedAt);
    events.managedReport(active, failure, durationMs);
    if (failure.filter(f -> !f.is(EnvironmentFailure.Kind.TIMEOUT)).isPresent()) {
      replace(current);
    }
    return result(active, failure, durationMs);
  }

  /** Initialises the instance if necessary, after replacing it if it failed. */
  private synchronized InitResult ready() throws InterruptedException {
    requireOpen();
    Optional<EnvironmentRun> current = runs.current();
    if (current.isPresent() && current.get().failure().isPresent()) {
      replace(current.get());
    }
    return runs.current().isPresent()
        ? new InitResult(PlatformStatus.SUCCESS, Optional.empty(), Optional.empty(), 0)
        : init();
  }

  private static InvocationResult result(
      ActiveInvocation active, Optional<EnvironmentFailure> failure, double durationMs) {
    Optional<String> handlerError =
        failure.isPresent() ? Optional.empty() : Optional.ofNullable(active.handlerErrorType);
    return new InvocationResult(
        active.requestId(),
        failure
            .map(EnvironmentFailure::outcome)
            .orElse(
                handlerError.isPresent()
                    ? InvocationOutcome.HANDLER_ERROR
                    : InvocationOutcome.SUCCESS),
        failure.map(EnvironmentFailure::errorType).or(() -> handlerError),
        failure
            .map(EnvironmentFailure::message)
            .or(() -> Optional.ofNullable(active.handlerErrorMessage)),
        Optional.ofNullable(active.response),
        Optional.ofNullable(active.errorBody),
        active.response == null ? OptionalDouble.empty() : OptionalDouble.of(durationMs),
        durationMs,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0);
  }

  @Override
  public void rest(Duration duration) throws InterruptedException {
    requireOpen();
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public synchronized ShutdownResult reset(ShutdownCause reason) throws InterruptedException {
    requireOpen();
    ShutdownResult result = endCurrentRun(ShutdownCause.FAILURE);
    runs.replaceInstance();
    return result;
  }
}
