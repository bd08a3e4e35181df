// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.ReportFigures;
import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.RuntimeSession;
import io.lambdametrics.emulator.internal.telemetry.PlatformEventEmitter;
import java.time.Duration;
import java.util.Optional;

/** Restores an environment from its snapshot. Extensions learn of it only by telemetry. */
final class RestorePhase {

  private final PlatformEventEmitter events;
  private final Duration limit;

  RestorePhase(PlatformEventEmitter events, Duration limit) {
    this.events = events;
    this.limit = limit;
  }

  record Ended(ReportFigures.Restored figures, Optional<EnvironmentFailure> failure) {}

  Ended run(EnvironmentRun run) throws InterruptedException {
    events.restoreStart();
    long start = System.nanoTime();
    RuntimeSession session = run.runtimeSession();
    session.restore();
    Optional<EnvironmentFailure> failure =
        run.await(session::ready, start + limit.toNanos(), this::overrun);
    double durationMs = Millis.between(start, System.nanoTime());
    events.restoreRuntimeDone(failure);
    events.restoreReport(failure, durationMs);
    return new Ended(new ReportFigures.Restored(durationMs, (long) Math.ceil(durationMs)), failure);
  }

  private EnvironmentFailure overrun() {
    return new EnvironmentFailure(
        EnvironmentFailure.Kind.TIMEOUT,
        "Runtime.Unknown",
        "restore not ended after " + limit.toMillis() + " ms");
  }
}
