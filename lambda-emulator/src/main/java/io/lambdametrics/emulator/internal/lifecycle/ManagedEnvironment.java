package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.ActiveInvocation;
import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ShutdownResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A managed instance: serves several invocations at the same time, is never frozen, and is replaced
 * as a whole when runtime or extension fail.
 *
 * <p>Its monitor guards beginning and ending; invocations run outside of it.
 */
final class ManagedEnvironment implements ExecutionEnvironment {

  private final Sandbox sandbox;
  private final FunctionSettings settings;
  private final Semaphore places;

  /** The Runtime API tells invocations that run at the same time apart by their ids alone. */
  private final Set<String> runningChosenIds = ConcurrentHashMap.newKeySet();

  ManagedEnvironment(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.settings = sandbox.settings();
    this.places = new Semaphore(settings.maxConcurrency(), true);
  }

  @Override
  public synchronized InitResult init() throws InterruptedException {
    sandbox.requireOpen();
    if (sandbox.generation().isPresent()) {
      throw new IllegalStateException("The environment has been initialised already");
    }
    EnvironmentRun begun = sandbox.begin("init");
    InitPhase.Ended init = sandbox.initialize(begun);
    sandbox.requireOpen();
    if (init.fault().isPresent()) {
      replace(begun);
    }
    return init.result();
  }

  private synchronized void replace(EnvironmentRun unhealthy) throws InterruptedException {
    if (sandbox.generation().filter(g -> g == unhealthy).isPresent()) {
      sandbox.end(unhealthy, "failure", () -> {});
      sandbox.replace();
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
        return invokeNow(invocation);
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
      return RestorePhase.failedInvocation(
          invocation,
          new EnvironmentFailure(
              EnvironmentFailure.Kind.RUNTIME,
              init.errorType().orElse("Runtime.Unknown"),
              init.message().orElse("the init failed")));
    }
    EnvironmentRun current =
        sandbox
            .generation()
            .orElseThrow(() -> new IllegalStateException("The environment has been shut down"));
    ActiveInvocation active =
        new ActiveInvocation(
            invocation, System.currentTimeMillis() + settings.timeout().toMillis());
    sandbox.events().start(active, false);
    long begin = System.nanoTime();
    current.rendezvous().change(() -> current.runtimeSession().dispatch(active));
    Optional<EnvironmentFailure> fault =
        current.await(g -> active.answered, begin + settings.timeout().toNanos(), this::overrun);
    current.runtimeSession().forget(active);
    sandbox.requireOpen();
    double durationMs =
        Millis.between(
            begin, active.responseEndedAt == 0 ? System.nanoTime() : active.responseEndedAt);
    sandbox.events().managedReport(active, fault, durationMs);
    if (fault.filter(f -> !f.is(EnvironmentFailure.Kind.TIMEOUT)).isPresent()) {
      replace(current);
    }
    return result(active, fault, durationMs);
  }

  /** An instance that takes invocations: this one, or a new one where it is not healthy. */
  private synchronized InitResult ready() throws InterruptedException {
    sandbox.requireOpen();
    Optional<EnvironmentRun> current = sandbox.generation();
    if (current.isPresent() && current.get().fault().isPresent()) {
      replace(current.get());
    }
    return sandbox.generation().isPresent()
        ? new InitResult("success", Optional.empty(), Optional.empty(), 0)
        : init();
  }

  /** The code goes on: a time-out only marks the invocation. */
  private EnvironmentFailure overrun() {
    return new EnvironmentFailure(
        EnvironmentFailure.Kind.TIMEOUT,
        "Sandbox.Timedout",
        "timed out after " + settings.timeout().toMillis() + " ms");
  }

  private static InvocationResult result(
      ActiveInvocation active, Optional<EnvironmentFailure> fault, double durationMs) {
    Optional<String> handlerError =
        fault.isPresent() ? Optional.empty() : Optional.ofNullable(active.handlerErrorType);
    return new InvocationResult(
        active.requestId(),
        fault
            .map(EnvironmentFailure::outcome)
            .orElse(
                handlerError.isPresent()
                    ? InvocationOutcome.HANDLER_ERROR
                    : InvocationOutcome.SUCCESS),
        fault.map(EnvironmentFailure::errorType).or(() -> handlerError),
        fault
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
    sandbox.requireOpen();
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public synchronized ShutdownResult reset(EnvironmentFailure fault) throws InterruptedException {
    sandbox.requireOpen();
    ShutdownResult result = end("failure");
    sandbox.replace();
    return result;
  }

  @Override
  public synchronized ShutdownResult shutdown() throws InterruptedException {
    sandbox.markClosed();
    return end("spindown");
  }

  private ShutdownResult end(String reason) throws InterruptedException {
    Optional<EnvironmentRun> current = sandbox.generation();
    return current.isEmpty()
        ? new ShutdownResult(reason, 0, List.of())
        : sandbox.end(current.get(), reason, () -> {});
  }

  @Override
  public void close() {
    sandbox.abandon();
    try {
      shutdown();
    } catch (InterruptedException e) {
      sandbox.kill();
      Thread.currentThread().interrupt();
    } finally {
      release();
    }
  }

  private synchronized void release() {
    sandbox.close();
  }
}
