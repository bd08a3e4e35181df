// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.EnvironmentId;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import io.lambdametrics.emulator.internal.process.ProcessEnvironment;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.ExtensionRegistry;
import io.lambdametrics.emulator.internal.run.HostedExtension;
import io.lambdametrics.emulator.internal.telemetry.LogLineEmitter;
import io.lambdametrics.emulator.internal.telemetry.PlatformEventEmitter;
import io.lambdametrics.emulator.model.ExtensionState;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.PlatformStatus;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the extensions, then the runtime, and waits until all of them have asked for work. */
final class InitPhase {

  private final FunctionSettings settings;
  private final List<Path> extensionFiles;
  private final PlatformEventEmitter events;
  private final EnvironmentResources resources;
  private final RuntimeFactory runtimes;
  private final LogLineEmitter logs;
  private final Timeline timeline;

  InitPhase(
      FunctionSettings settings,
      List<Path> extensionFiles,
      PlatformEventEmitter events,
      EnvironmentResources resources,
      EnvironmentId instanceId,
      LogLineEmitter logs,
      Timeline timeline) {
    this.settings = settings;
    this.extensionFiles = List.copyOf(extensionFiles);
    this.events = events;
    this.resources = resources;
    this.runtimes = new RuntimeFactory(settings, resources, instanceId, logs::ofFunction);
    this.logs = logs;
    this.timeline = timeline;
  }

  /** How an init ended; {@code failure} is present if the run has to be ended. */
  record Ended(InitResult result, Optional<EnvironmentFailure> failure) {}

  Ended run(EnvironmentRun run, Duration limit) throws InterruptedException {
    events.initStart(run.phase());
    long start = System.nanoTime();
    long deadline = start + limit.toNanos();
    startExtensions(run);
    Optional<EnvironmentFailure> failure =
        run.await(
            () -> run.extensions().every(HostedExtension::registered),
            deadline,
            () -> overrun(run, limit));
    boolean runtimeStarted = failure.isEmpty();
    if (runtimeStarted) {
      startRuntime(run);
      failure = run.await(() -> ready(run), deadline, () -> overrun(run, limit));
    }
    run.initialized();
    double durationMs = Millis.between(start, System.nanoTime());
    report(run, runtimeStarted, failure, durationMs);
    return new Ended(
        new InitResult(
            failure.map(EnvironmentFailure::status).orElse(PlatformStatus.SUCCESS),
            failure.map(EnvironmentFailure::errorType),
            failure.map(EnvironmentFailure::message),
            durationMs),
        failure);
  }

  private static boolean ready(EnvironmentRun run) {
    return run.runtimeSession().initialized()
        && run.extensions().every(e -> e.state == ExtensionState.READY);
  }

  private void startExtensions(EnvironmentRun run) {
    if (extensionFiles.size() > ExtensionRegistry.MAX_EXTENSIONS) {
      run.fail(
          new EnvironmentFailure(
              EnvironmentFailure.Kind.EXTENSION,
              "Extension.TooManyExtensions",
              extensionFiles.size()
                  + " extensions; "
                  + ExtensionRegistry.MAX_EXTENSIONS
                  + " are allowed"));
      return;
    }
    Map<String, String> variables =
        ProcessEnvironment.ofExtension(
            settings, resources.advertisedAddress(), resources.temp().path());
    List<HostedExtension> extensions =
        extensionFiles.stream()
            .map(file -> run.extensions().addExternal(file.getFileName().toString()))
            .toList();
    for (int i = 0; i < extensions.size(); i++) {
      startExtension(run, extensions.get(i), extensionFiles.get(i), variables);
    }
  }

  private void startExtension(
      EnvironmentRun run, HostedExtension extension, Path file, Map<String, String> variables) {
    String name = extension.name();
    try {
      extension.launching();
      ChildProcess process =
          ChildProcess.start(
              resources.limits().command(file),
              file,
              resources.temp().path(),
              variables,
              resources.signals(),
              line -> logs.ofExtension(name, line));
      run.monitor().change(() -> extension.process = process);
      timeline.add(TimelineEntry.Kind.PROCESS, name, "started as process " + process.pid());
      process.onExit(code -> exited(run, extension, code));
    } catch (IOException e) {
      launchFailed(run, extension, e);
    }
  }

  private void exited(EnvironmentRun run, HostedExtension extension, int code) {
    timeline.add(TimelineEntry.Kind.PROCESS, extension.name(), "exited with status " + code);
    run.extensionExited(extension, code);
  }

  private static void launchFailed(
      EnvironmentRun run, HostedExtension extension, IOException failure) {
    String message = String.valueOf(failure.getMessage());
    run.monitor()
        .change(
            () -> {
              extension.state = ExtensionState.LAUNCH_ERROR;
              extension.errorType =
                  message.contains("error=13") ? "PermissionDenied" : "UnknownError";
              extension.problem = "could not be started: " + message;
            });
    run.fail(
        new EnvironmentFailure(
            EnvironmentFailure.Kind.EXTENSION,
            "Extension.LaunchError",
            "extension '" + extension.name() + "' could not be started: " + message));
  }

  private void startRuntime(EnvironmentRun run) {
    FunctionRuntime runtime = runtimes.create(run);
    run.runtime(runtime);
    try {
      runtime.start(
          code -> {
            timeline.add(TimelineEntry.Kind.PROCESS, "runtime", "exited with status " + code);
            if (resources.limits().outOfMemory()) {
              run.fail(EnvironmentFailure.outOfMemory(settings));
            }
            run.runtimeExited(code);
          });
    } catch (IOException e) {
      run.fail(
          new EnvironmentFailure(
              EnvironmentFailure.Kind.RUNTIME,
              "Runtime.InvalidEntrypoint",
              "the function could not be started: " + e.getMessage()));
      run.runtimeExited(1);
    }
  }

  private static EnvironmentFailure overrun(EnvironmentRun run, Duration limit) {
    return new EnvironmentFailure(
        EnvironmentFailure.Kind.TIMEOUT,
        "Runtime.Unknown",
        "init not ended after " + limit.toMillis() + " ms: " + run.missing());
  }

  private void report(
      EnvironmentRun run,
      boolean runtimeStarted,
      Optional<EnvironmentFailure> failure,
      double durationMs) {
    if (runtimeStarted) {
      events.initRuntimeDone(run.phase(), failure);
    }
    for (HostedExtension extension : run.extensions().all()) {
      events.extension(
          extension.name(), extension.state, extension.events, extension.errorType, failure);
    }
    events.initReport(run.phase(), failure, durationMs);
  }
}
