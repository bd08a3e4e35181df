// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.EnvironmentId;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.Freezer;
import io.lambdametrics.emulator.internal.run.CurrentRun;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.HostedExtension;
import io.lambdametrics.emulator.internal.telemetry.EnvironmentTelemetry;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ShutdownCause;
import io.lambdametrics.emulator.model.ShutdownResult;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Begins and ends the runs of an environment, one after the other, and freezes their processes in
 * between. The environment decides when.
 */
final class RunManager {

  private final FunctionSettings settings;
  private final Timeline timeline;
  private final EnvironmentResources resources;
  private final EnvironmentTelemetry telemetry;
  private final InitPhase initPhase;
  private final ShutdownPhase shutdownPhase;
  private final CurrentRun currentRun;
  private final EnvironmentId instanceId;
  private final Freezer freezer;
  private final List<ExtensionReport> ended = new ArrayList<>();
  private int runCount;

  RunManager(
      FunctionSettings settings,
      Timeline timeline,
      EnvironmentResources resources,
      InitPhase initPhase,
      ShutdownPhase shutdownPhase,
      CurrentRun currentRun,
      EnvironmentId instanceId) {
    this.settings = settings;
    this.timeline = timeline;
    this.resources = resources;
    this.telemetry = resources.telemetry();
    this.initPhase = initPhase;
    this.shutdownPhase = shutdownPhase;
    this.currentRun = currentRun;
    this.instanceId = instanceId;
    this.freezer = new Freezer(resources.signals());
  }

  EnvironmentResources resources() {
    return resources;
  }

  Optional<EnvironmentRun> current() {
    return currentRun.get();
  }

  /** Tells whether a run was begun before, whether or not it has ended. */
  boolean begunBefore() {
    return runCount > 0;
  }

  /** Begins a run; {@code inline} tells whether it begins inside an invocation. */
  EnvironmentRun begin(boolean inline) {
    telemetry.resume();
    telemetry.beginRun();
    EnvironmentRun begun = new EnvironmentRun(++runCount, inline, settings.managed());
    currentRun.set(begun);
    timeline.add(TimelineEntry.Kind.LIFECYCLE, "platform", begun.phase() + " phase: init begins");
    return begun;
  }

  /** Starts the extensions and the runtime of a run. */
  InitPhase.Ended initialize(EnvironmentRun begun) throws InterruptedException {
    return initPhase.run(begun, begun.inline() ? settings.timeout() : settings.initTimeout());
  }

  ShutdownResult end(EnvironmentRun ending, ShutdownCause reason) throws InterruptedException {
    return end(ending, reason, () -> {});
  }

  /**
   * Ends a run.
   *
   * @param beforeUnsubscribing runs after the processes have ended, while their telemetry
   *     subscriptions still exist
   */
  ShutdownResult end(EnvironmentRun ending, ShutdownCause reason, Runnable beforeUnsubscribing)
      throws InterruptedException {
    ending.beginStopping();
    thaw();
    telemetry.flush();
    double durationMs = shutdownPhase.run(ending, reason);
    resources.signals().killWatchedGroups();
    beforeUnsubscribing.run();
    List<ExtensionReport> reports = new ArrayList<>();
    for (HostedExtension extension : ending.extensions().all()) {
      extension.undelivered = telemetry.undelivered(extension.name());
      if (extension.external()) {
        ExtensionReport report = ending.report(extension);
        reports.add(report);
        timeline.add(
            TimelineEntry.Kind.PROCESS,
            report.name(),
            report.behaved() ? "behaved" : report.problem().orElse("did not behave"),
            () -> ResultJson.of(report));
      }
    }
    telemetry.endRun();
    ending.close();
    synchronized (ended) {
      currentRun.clear();
      ended.addAll(reports);
    }
    return new ShutdownResult(reason, durationMs, reports);
  }

  /** Adds the result of an invocation to the timeline. */
  void invoked(InvocationResult result, Map<String, Double> holdMs) {
    timeline.add(
        TimelineEntry.Kind.LIFECYCLE,
        "platform",
        "invocation " + result.requestId() + ": " + ResultJson.outcome(result),
        () -> ResultJson.of(result, holdMs));
  }

  /** Turns the environment into a new instance: with an id of its own and without any file. */
  void replaceInstance() {
    resources.temp().clear();
    instanceId.renew();
  }

  /** Generates the last event of an invocation, which a frozen environment keeps, and freezes. */
  void freezeAfter(Runnable report) {
    if (settings.freezing()) {
      telemetry.pause();
    }
    report.run();
    freeze();
  }

  /** Freezes the processes, unless the settings turn that off. */
  void freeze() {
    Optional<EnvironmentRun> current = current();
    if (settings.freezing() && current.isPresent()) {
      telemetry.pause();
      freezer.freeze(current.get().processes());
      timeline.add(TimelineEntry.Kind.LIFECYCLE, "platform", "frozen");
    }
  }

  void thaw() {
    if (freezer.isFrozen()) {
      freezer.thaw();
      timeline.add(TimelineEntry.Kind.LIFECYCLE, "platform", "thawed");
    }
    telemetry.resume();
  }

  /** Returns a report for each process of an extension, including processes that still run. */
  List<ExtensionReport> extensions() {
    synchronized (ended) {
      List<ExtensionReport> reports = new ArrayList<>(ended);
      current()
          .ifPresent(
              run ->
                  run.extensions().all().stream()
                      .filter(HostedExtension::external)
                      .map(run::report)
                      .forEach(reports::add));
      return reports;
    }
  }

  /** Fails the current run, so that no thread waits for it any longer. */
  void abandon() {
    current()
        .ifPresent(
            run ->
                run.fail(
                    new EnvironmentFailure(
                        EnvironmentFailure.Kind.CLOSED,
                        "Sandbox.Failure",
                        "the emulator was closed")));
  }

  /** Kills all processes immediately. */
  void kill() {
    current().ifPresent(run -> run.processes().forEach(ChildProcess::kill));
  }
}
