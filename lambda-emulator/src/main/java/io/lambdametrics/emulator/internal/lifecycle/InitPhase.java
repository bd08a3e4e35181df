package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import io.lambdametrics.emulator.internal.process.ProcessEnvironment;
import io.lambdametrics.emulator.internal.process.ResourceLimits;
import io.lambdametrics.emulator.internal.process.Signals;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.ExtensionRegistry;
import io.lambdametrics.emulator.internal.run.ExtensionState;
import io.lambdametrics.emulator.internal.run.HostedExtension;
import io.lambdametrics.emulator.internal.telemetry.PlatformEventEmitter;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Starts extensions, then the runtime, and waits until all of them ask for work. */
final class InitPhase {

  private final FunctionSettings settings;
  private final List<Path> extensionFiles;
  private final PlatformEventEmitter events;
  private final RuntimeFactory runtimes;
  private final ResourceLimits limits;
  private final Signals signals;
  private final Timeline timeline;
  private final Path temp;
  private final BiConsumer<String, String> onExtensionLine;

  /**
   * @param onExtensionLine gets the name of an extension and a line that it printed
   */
  InitPhase(
      FunctionSettings settings,
      List<Path> extensionFiles,
      PlatformEventEmitter events,
      RuntimeFactory runtimes,
      ResourceLimits limits,
      Signals signals,
      Timeline timeline,
      Path temp,
      BiConsumer<String, String> onExtensionLine) {
    this.settings = settings;
    this.extensionFiles = List.copyOf(extensionFiles);
    this.events = events;
    this.runtimes = runtimes;
    this.limits = limits;
    this.signals = signals;
    this.timeline = timeline;
    this.temp = temp;
    this.onExtensionLine = onExtensionLine;
  }

  /** What came of it; the fault is for those who have to clear up. */
  record Ended(InitResult result, Optional<EnvironmentFailure> fault) {}

  /**
   * @param runtimeApi host and port of the APIs, as processes are told
   * @param ownApi host and port of the APIs for the built-in function
   */
  Ended run(EnvironmentRun generation, String runtimeApi, String ownApi, Duration limit)
      throws InterruptedException {
    events.initStart(generation.phase());
    long begin = System.nanoTime();
    long deadline = begin + limit.toNanos();
    startExtensions(generation, runtimeApi);
    Optional<EnvironmentFailure> fault =
        generation.await(
            g -> g.extensions().every(HostedExtension::registered),
            deadline,
            () -> overrun(generation, limit));
    boolean runtimeStarted = fault.isEmpty();
    if (runtimeStarted) {
      startRuntime(generation, settings.function().isPresent() ? runtimeApi : ownApi);
      fault = generation.await(InitPhase::ready, deadline, () -> overrun(generation, limit));
    }
    generation.initialized();
    double durationMs = Millis.between(begin, System.nanoTime());
    report(generation, runtimeStarted, fault, durationMs);
    return new Ended(
        new InitResult(
            fault.map(EnvironmentFailure::status).orElse("success"),
            fault.map(EnvironmentFailure::errorType),
            fault.map(EnvironmentFailure::message),
            durationMs),
        fault);
  }

  private static boolean ready(EnvironmentRun generation) {
    return generation.runtimeSession().initialized()
        && generation.extensions().every(e -> e.state == ExtensionState.READY);
  }

  private void startExtensions(EnvironmentRun generation, String runtimeApi) {
    if (extensionFiles.size() > ExtensionRegistry.MOST) {
      generation.fail(
          new EnvironmentFailure(
              EnvironmentFailure.Kind.EXTENSION,
              "Extension.TooManyExtensions",
              extensionFiles.size() + " extensions; " + ExtensionRegistry.MOST + " are allowed"));
      return;
    }
    Map<String, String> variables = ProcessEnvironment.ofExtension(settings, runtimeApi, temp);
    List<HostedExtension> extensions =
        extensionFiles.stream()
            .map(file -> generation.extensions().addExternal(file.getFileName().toString()))
            .toList();
    for (int i = 0; i < extensions.size(); i++) {
      startExtension(generation, extensions.get(i), extensionFiles.get(i), variables);
    }
  }

  private void startExtension(
      EnvironmentRun generation,
      HostedExtension extension,
      Path file,
      Map<String, String> variables) {
    String name = extension.name();
    try {
      extension.launching();
      ChildProcess process =
          ChildProcess.start(
              limits.command(file),
              file,
              temp,
              variables,
              signals,
              line -> onExtensionLine.accept(name, line));
      generation.rendezvous().change(() -> extension.process = process);
      timeline.add(TimelineEntry.Kind.PROCESS, name, "started as process " + process.pid());
      process.onExit(code -> exited(generation, extension, code));
    } catch (IOException e) {
      launchFailed(generation, extension, e);
    }
  }

  private void exited(EnvironmentRun generation, HostedExtension extension, int code) {
    timeline.add(TimelineEntry.Kind.PROCESS, extension.name(), "exited with status " + code);
    generation.extensionExited(extension, code);
  }

  private static void launchFailed(
      EnvironmentRun generation, HostedExtension extension, IOException failure) {
    String message = String.valueOf(failure.getMessage());
    generation
        .rendezvous()
        .change(
            () -> {
              extension.state = ExtensionState.LAUNCH_ERROR;
              extension.errorType =
                  message.contains("error=13") ? "PermissionDenied" : "UnknownError";
              extension.problem = "could not be started: " + message;
            });
    generation.fail(
        new EnvironmentFailure(
            EnvironmentFailure.Kind.EXTENSION,
            "Extension.LaunchError",
            "extension '" + extension.name() + "' could not be started: " + message));
  }

  private void startRuntime(EnvironmentRun generation, String runtimeApi) {
    FunctionRuntime runtime = runtimes.create(generation, runtimeApi);
    generation.runtime(runtime);
    try {
      runtime.start(
          code -> {
            timeline.add(TimelineEntry.Kind.PROCESS, "runtime", "exited with status " + code);
            if (limits.outOfMemory()) {
              generation.fail(EnvironmentFailure.outOfMemory(settings));
            }
            generation.runtimeExited(code);
          });
    } catch (IOException e) {
      generation.fail(
          new EnvironmentFailure(
              EnvironmentFailure.Kind.RUNTIME,
              "Runtime.InvalidEntrypoint",
              "the function could not be started: " + e.getMessage()));
      generation.runtimeExited(1);
    }
  }

  private static EnvironmentFailure overrun(EnvironmentRun generation, Duration limit) {
    return new EnvironmentFailure(
        EnvironmentFailure.Kind.TIMEOUT,
        "Runtime.Unknown",
        "init not ended after " + limit.toMillis() + " ms: " + generation.missing());
  }

  private void report(
      EnvironmentRun generation,
      boolean runtimeStarted,
      Optional<EnvironmentFailure> fault,
      double durationMs) {
    if (runtimeStarted) {
      events.initRuntimeDone(generation.phase(), fault);
    }
    for (HostedExtension extension : generation.extensions().all()) {
      events.extension(
          extension.name(),
          extension.state.toString(),
          extension.events,
          extension.errorType,
          fault);
    }
    events.initReport(generation.phase(), fault, durationMs);
  }
}
