package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.ActiveInvocation;
import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ShutdownResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An environment that serves one invocation at a time: leads the phases one after the other,
 * freezes between them and begins a new generation after a reset.
 */
final class SequentialEnvironment implements ExecutionEnvironment {

  /** In a real environment's records the report of a time-out came 19 ms after runtimeDone. */
  private static final long REPORT_AFTER_RESET_MS = 20;

  /** What was generated before a snapshot is delivered before it, if the listener is there. */
  private static final long BEFORE_SNAPSHOT = TimeUnit.SECONDS.toNanos(1);

  private final Sandbox sandbox;
  private final FunctionSettings settings;
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

  SequentialEnvironment(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.settings = sandbox.settings();
    this.invokePhase =
        new InvokePhase(settings, sandbox.events(), new MemoryGauge(settings, sandbox.limits()));
    this.restorePhase = new RestorePhase(sandbox.events(), settings.restoreTimeout());
  }

  @Override
  public synchronized InitResult init() throws InterruptedException {
    sandbox.requireOpen();
    if (sandbox.generations() > 0) {
      throw new IllegalStateException("The environment has been initialised already");
    }
    InitResult result = firstInit();
    sandbox.freeze();
    return result;
  }

  private InitResult firstInit() throws InterruptedException {
    EnvironmentRun first = sandbox.begin("init");
    InitPhase.Ended init = sandbox.initialize(first);
    sandbox.requireOpen();
    if (init.fault().isPresent()) {
      sandbox.end(first, init.fault().get().shutdownReason(), () -> {});
      return init.result();
    }
    switch (settings.initializationType()) {
      case ON_DEMAND -> unreportedInitMs = OptionalDouble.of(init.result().durationMs());
      case SNAP_START -> {
        sandbox.telemetry().deliverAll(BEFORE_SNAPSHOT);
        snapshot = true;
      }
      default -> unreportedInitMs = OptionalDouble.empty();
    }
    return init.result();
  }

  @Override
  public synchronized InvocationResult invoke(Invocation invocation) throws InterruptedException {
    sandbox.requireOpen();
    if (sandbox.generations() == 0) {
      firstInit();
    }
    sandbox.thaw();
    Optional<RestorePhase.Ended> restore = restore();
    if (restore.flatMap(RestorePhase.Ended::fault).isPresent()) {
      return RestorePhase.failedInvocation(invocation, restore.get().fault().get());
    }
    long beganAt = System.nanoTime();
    ActiveInvocation active =
        new ActiveInvocation(
            invocation, System.currentTimeMillis() + settings.timeout().toMillis());
    Optional<InitPhase.Ended> inlineInit = Optional.empty();
    EnvironmentRun current = sandbox.generation().orElse(null);
    if (current == null) {
      current = sandbox.begin("invoke");
      inlineInit = Optional.of(sandbox.initialize(current));
    }
    OptionalDouble initMs = unreportedInitMs;
    unreportedInitMs = OptionalDouble.empty();
    InvokePhase.Ended result =
        invokePhase.run(
            current,
            new InvokePhase.Begin(
                active, beganAt, initMs, restore.map(RestorePhase.Ended::figures), inlineInit));
    sandbox.requireOpen();
    if (result.fault().isPresent()) {
      endWithReport(current, result.fault().get(), result.report());
    } else {
      sandbox.telemetry().pause();
      result.report().run();
      sandbox.freeze();
    }
    return result.result();
  }

  /** Before the first invocation after a snapshot, and then no more. */
  private Optional<RestorePhase.Ended> restore() throws InterruptedException {
    Optional<EnvironmentRun> current = sandbox.generation();
    if (!snapshot || current.isEmpty()) {
      return Optional.empty();
    }
    snapshot = false;
    RestorePhase.Ended ended = restorePhase.run(current.get());
    if (ended.fault().isPresent()) {
      sandbox.end(current.get(), ended.fault().get().shutdownReason(), () -> {});
    }
    return Optional.of(ended);
  }

  /** The report comes a little after runtimeDone, while the extensions are being ended. */
  private void endWithReport(EnvironmentRun failed, EnvironmentFailure fault, Runnable report)
      throws InterruptedException {
    sandbox.telemetry().flush();
    Future<?> reported =
        scheduler.schedule(
            () -> {
              report.run();
              sandbox.telemetry().flush();
            },
            REPORT_AFTER_RESET_MS,
            TimeUnit.MILLISECONDS);
    sandbox.end(failed, fault.shutdownReason(), () -> await(reported));
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
    sandbox.requireOpen();
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public synchronized ShutdownResult reset(EnvironmentFailure fault) throws InterruptedException {
    sandbox.requireOpen();
    return end(fault.shutdownReason());
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
    scheduler.shutdownNow();
    sandbox.close();
  }
}
