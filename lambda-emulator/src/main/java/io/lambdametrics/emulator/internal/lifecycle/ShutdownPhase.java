// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import io.lambdametrics.emulator.internal.process.OrphanedProcesses;
import io.lambdametrics.emulator.internal.run.DispatchedEvent;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.HostedExtension;
import io.lambdametrics.emulator.internal.telemetry.EnvironmentTelemetry;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.ShutdownCause;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run as Lambda does: it ends the runtime, sends SHUTDOWN to the extensions, and kills the
 * processes that still run at the deadline.
 */
public final class ShutdownPhase {

  /** AWS documents 2,000 ms for environments with an external extension. */
  public static final Duration BUDGET = Duration.ofSeconds(2);

  /** The part of the budget after which AWS's published supervisor kills the runtime. */
  private static final double RUNTIME_SHARE = 0.3;

  private static final long UNTIL_KILLED_IS_GONE = TimeUnit.SECONDS.toNanos(5);
  private static final Duration LAST_OUTPUT = Duration.ofMillis(200);

  /**
   * Time that AWS's published supervisor for managed instances spends on telemetry before SHUTDOWN.
   */
  private static final long LAST_TELEMETRY = TimeUnit.SECONDS.toNanos(1);

  private final FunctionSettings settings;
  private final EnvironmentTelemetry telemetry;
  private final Timeline timeline;
  private final OrphanedProcesses orphans;

  ShutdownPhase(
      FunctionSettings settings,
      EnvironmentTelemetry telemetry,
      Timeline timeline,
      OrphanedProcesses orphans) {
    this.settings = settings;
    this.telemetry = telemetry;
    this.timeline = timeline;
    this.orphans = orphans;
  }

  /**
   * Ends a run, for which {@link EnvironmentRun#beginStopping} was called. Returns the duration in
   * milliseconds.
   */
  double run(EnvironmentRun run, ShutdownCause reason) throws InterruptedException {
    long start = System.nanoTime();
    long deadlineMs = System.currentTimeMillis() + settings.shutdownTimeout().toMillis();
    timeline.add(
        TimelineEntry.Kind.LIFECYCLE,
        "platform",
        "shutdown (" + reason.platformName() + ")",
        () -> PlatformJson.object().put("budgetMs", settings.shutdownTimeout().toMillis()));
    stopRuntime(run, start);
    if (settings.managed()) {
      telemetry.deliverAll(LAST_TELEMETRY);
    }
    String stated =
        settings.isEnabled(PlatformVariation.SHUTDOWN_REASON_UPPER_CASE)
            ? reason.name()
            : reason.platformName();
    DispatchedEvent event = DispatchedEvent.shutdown(stated, deadlineMs);
    for (HostedExtension extension : run.extensions().all()) {
      if (extension.wants("SHUTDOWN")) {
        run.extensions().dispatchShutdown(extension, event);
      } else {
        kill(run, extension);
      }
    }
    if (!awaitExtensions(run, start + settings.shutdownTimeout().toNanos())) {
      run.extensions().all().forEach(extension -> kill(run, extension));
      awaitExtensions(run, System.nanoTime() + UNTIL_KILLED_IS_GONE);
    }
    double durationMs = Millis.between(start, System.nanoTime());
    orphans.kill();
    for (ChildProcess process : run.processes()) {
      process.killDescendants();
      process.drainOutput(LAST_OUTPUT);
    }
    return durationMs;
  }

  private void stopRuntime(EnvironmentRun run, long start) throws InterruptedException {
    if (run.runtime().isEmpty()) {
      return;
    }
    FunctionRuntime runtime = run.runtime().get();
    if (!run.runtimeGone()) {
      runtime.terminate();
      long deadline = start + (long) (settings.shutdownTimeout().toNanos() * RUNTIME_SHARE);
      run.monitor().await(run::runtimeGone, deadline);
    }
    runtime.kill();
    run.monitor().await(run::runtimeGone, System.nanoTime() + UNTIL_KILLED_IS_GONE);
  }

  private static boolean awaitExtensions(EnvironmentRun run, long deadline)
      throws InterruptedException {
    return run.monitor().await(() -> run.extensions().every(e -> !e.running()), deadline);
  }

  private void kill(EnvironmentRun run, HostedExtension extension) {
    ChildProcess process = run.extensions().process(extension);
    if (process == null || !process.isAlive()) {
      return;
    }
    run.monitor().change(() -> extension.killed = true);
    timeline.add(TimelineEntry.Kind.PROCESS, extension.name(), "killed");
    process.kill();
  }
}
