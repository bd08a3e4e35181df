package io.lambdametrics.emulator;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** Wakes an environment from its snapshot; extensions are told by telemetry only. */
final class RestorePhase {

  private final PlatformEvents events;
  private final Duration limit;

  RestorePhase(PlatformEvents events, Duration limit) {
    this.events = events;
    this.limit = limit;
  }

  record Ended(InvocationFigures.Restored figures, Optional<Fault> fault) {}

  Ended run(Generation generation) throws InterruptedException {
    events.restoreStart();
    long begin = System.nanoTime();
    RuntimeSession session = generation.runtimeSession();
    session.restore();
    Optional<Fault> fault =
        generation.await(g -> session.ready(), begin + limit.toNanos(), this::overrun);
    double durationMs = Millis.between(begin, System.nanoTime());
    events.restoreRuntimeDone(fault);
    events.restoreReport(fault, durationMs);
    return new Ended(
        new InvocationFigures.Restored(durationMs, (long) Math.ceil(durationMs)), fault);
  }

  private Fault overrun() {
    return new Fault(
        Fault.Kind.TIMEOUT,
        "Runtime.Unknown",
        "restore not ended after " + limit.toMillis() + " ms");
  }

  /** The caller's answer where the function was never called. */
  static InvocationResult failedInvocation(Invocation invocation, Fault fault) {
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
