package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.ReportFigures;
import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.RuntimeSession;
import io.lambdametrics.emulator.internal.telemetry.PlatformEventEmitter;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** Wakes an environment from its snapshot; extensions are told by telemetry only. */
final class RestorePhase {

  private final PlatformEventEmitter events;
  private final Duration limit;

  RestorePhase(PlatformEventEmitter events, Duration limit) {
    this.events = events;
    this.limit = limit;
  }

  record Ended(ReportFigures.Restored figures, Optional<EnvironmentFailure> fault) {}

  Ended run(EnvironmentRun generation) throws InterruptedException {
    events.restoreStart();
    long begin = System.nanoTime();
    RuntimeSession session = generation.runtimeSession();
    session.restore();
    Optional<EnvironmentFailure> fault =
        generation.await(g -> session.ready(), begin + limit.toNanos(), this::overrun);
    double durationMs = Millis.between(begin, System.nanoTime());
    events.restoreRuntimeDone(fault);
    events.restoreReport(fault, durationMs);
    return new Ended(new ReportFigures.Restored(durationMs, (long) Math.ceil(durationMs)), fault);
  }

  private EnvironmentFailure overrun() {
    return new EnvironmentFailure(
        EnvironmentFailure.Kind.TIMEOUT,
        "Runtime.Unknown",
        "restore not ended after " + limit.toMillis() + " ms");
  }

  /** The caller's answer where the function was never called. */
  static InvocationResult failedInvocation(Invocation invocation, EnvironmentFailure fault) {
    return new InvocationResult(
        invocation.requestId().orElseGet(() -> UUID.randomUUID().toString()),
        InvocationOutcome.INIT_FAILURE,
        Optional.of(fault.errorType()),
        Optional.of(fault.message()),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        0,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0);
  }
}
