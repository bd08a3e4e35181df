package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import io.lambdametrics.emulator.internal.process.OrphanedProcesses;
import io.lambdametrics.emulator.internal.run.DispatchedEvent;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.HostedExtension;
import io.lambdametrics.emulator.internal.telemetry.EnvironmentTelemetry;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Ends a generation as Lambda does: the runtime first, then SHUTDOWN to the extensions, and what
 * still lives at the deadline is killed.
 */
public final class ShutdownPhase {

  /** AWS documents 2,000 ms where there is an external extension. */
  public static final Duration BUDGET = Duration.ofSeconds(2);

  /** The published supervisor gives the runtime so much of it before it kills it. */
  private static final double RUNTIME_SHARE = 0.3;

  private static final long UNTIL_KILLED_IS_GONE = TimeUnit.SECONDS.toNanos(5);
  private static final Duration LAST_OUTPUT = Duration.ofMillis(200);

  /** What AWS's supervisor for managed instances spends on telemetry before SHUTDOWN. */
  private static final long LAST_TELEMETRY = TimeUnit.SECONDS.toNanos(1);

  private final FunctionSettings settings;
  private final EnvironmentTelemetry telemetry;
  private final Timeline timeline;
  private final OrphanedProcesses leftovers;

  ShutdownPhase(
      FunctionSettings settings,
      EnvironmentTelemetry telemetry,
      Timeline timeline,
      OrphanedProcesses leftovers) {
    this.settings = settings;
    this.telemetry = telemetry;
    this.timeline = timeline;
    this.leftovers = leftovers;
  }

  /**
   * Returns how long it took, in milliseconds. Call {@link EnvironmentRun#beginStopping} before.
   */
  double run(EnvironmentRun generation, String reason) throws InterruptedException {
    long begin = System.nanoTime();
    long deadlineMs = System.currentTimeMillis() + settings.shutdownTimeout().toMillis();
    timeline.add(TimelineEntry.Kind.LIFECYCLE, "platform", "shutdown (" + reason + ")");
    stopRuntime(generation, begin);
    if (settings.managed()) {
      telemetry.deliverAll(LAST_TELEMETRY);
    }
    String told =
        settings.plays(PlatformVariation.SHUTDOWN_REASON_UPPER_CASE)
            ? reason.toUpperCase(Locale.ROOT)
            : reason;
    DispatchedEvent event = DispatchedEvent.shutdown(told, deadlineMs);
    for (HostedExtension extension : generation.extensions().all()) {
      if (extension.wants("SHUTDOWN")) {
        generation.extensions().dispatchShutdown(extension, event);
      } else {
        kill(generation, extension);
      }
    }
    if (!awaitExtensions(generation, begin + settings.shutdownTimeout().toNanos())) {
      generation.extensions().all().forEach(extension -> kill(generation, extension));
      awaitExtensions(generation, System.nanoTime() + UNTIL_KILLED_IS_GONE);
    }
    double durationMs = Millis.between(begin, System.nanoTime());
    leftovers.kill();
    for (ChildProcess process : generation.processes()) {
      process.killDescendants();
      process.drainOutput(LAST_OUTPUT);
    }
    return durationMs;
  }

  private void stopRuntime(EnvironmentRun generation, long begin) throws InterruptedException {
    if (generation.runtime().isEmpty()) {
      return;
    }
    FunctionRuntime runtime = generation.runtime().get();
    if (!generation.runtimeGone()) {
      runtime.terminate();
      long deadline = begin + (long) (settings.shutdownTimeout().toNanos() * RUNTIME_SHARE);
      generation.rendezvous().await(generation::runtimeGone, deadline);
    }
    runtime.kill();
    generation
        .rendezvous()
        .await(generation::runtimeGone, System.nanoTime() + UNTIL_KILLED_IS_GONE);
  }

  private static boolean awaitExtensions(EnvironmentRun generation, long deadline)
      throws InterruptedException {
    return generation
        .rendezvous()
        .await(() -> generation.extensions().every(e -> !e.running()), deadline);
  }

  private void kill(EnvironmentRun generation, HostedExtension extension) {
    ChildProcess process = generation.extensions().process(extension);
    if (process == null || !process.isAlive()) {
      return;
    }
    generation.rendezvous().change(() -> extension.killed = true);
    timeline.add(TimelineEntry.Kind.PROCESS, extension.name(), "killed");
    process.kill();
  }
}
