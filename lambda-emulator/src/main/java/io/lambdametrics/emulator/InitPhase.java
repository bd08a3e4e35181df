package io.lambdametrics.emulator;

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
  private final PlatformEvents events;
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
      PlatformEvents events,
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
  record Ended(InitResult result, Optional<Fault> fault) {}

  /**
   * @param runtimeApi host and port of the APIs, as processes are told
   * @param ownApi host and port of the APIs for the built-in function
   */
  Ended run(Generation generation, String runtimeApi, String ownApi, Duration limit)
      throws InterruptedException {
    events.initStart(generation.phase());
    long begin = System.nanoTime();
    long deadline = begin + limit.toNanos();
    startExtensions(generation, runtimeApi);
    Optional<Fault> fault =
        generation.await(
            g -> g.extensions().every(Extension::registered),
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
            fault.map(Fault::status).orElse("success"),
            fault.map(Fault::errorType),
            fault.map(Fault::message),
            durationMs),
        fault);
  }

  private static boolean ready(Generation generation) {
    return generation.runtimeSession().initialized()
        && generation.extensions().every(e -> e.state == ExtensionState.READY);
  }

  private void startExtensions(Generation generation, String runtimeApi) {
    if (extensionFiles.size() > ExtensionRegistry.MOST) {
      generation.fail(
          new Fault(
              Fault.Kind.EXTENSION,
              "Extension.TooManyExtensions",
              extensionFiles.size() + " extensions; " + ExtensionRegistry.MOST + " are allowed"));
      return;
    }
    Map<String, String> variables = ProcessEnvironment.ofExtension(settings, runtimeApi, temp);
    List<Extension> extensions =
        extensionFiles.stream()
            .map(file -> generation.extensions().addExternal(file.getFileName().toString()))
            .toList();
    for (int i = 0; i < extensions.size(); i++) {
      startExtension(generation, extensions.get(i), extensionFiles.get(i), variables);
    }
  }

  private void startExtension(
      Generation generation, Extension extension, Path file, Map<String, String> variables) {
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

  private void exited(Generation generation, Extension extension, int code) {
    timeline.add(TimelineEntry.Kind.PROCESS, extension.name(), "exited with status " + code);
    generation.extensionExited(extension, code);
  }

  private static void launchFailed(
      Generation generation, Extension extension, IOException failure) {
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
        new Fault(
            Fault.Kind.EXTENSION,
            "Extension.LaunchError",
            "extension '" + extension.name() + "' could not be started: " + message));
  }

  private void startRuntime(Generation generation, String runtimeApi) {
    FunctionRuntime runtime = runtimes.create(generation, runtimeApi);
    generation.runtime(runtime);
    try {
      runtime.start(
          code -> {
            timeline.add(TimelineEntry.Kind.PROCESS, "runtime", "exited with status " + code);
            if (limits.outOfMemory()) {
              generation.fail(Fault.outOfMemory(settings));
            }
            generation.runtimeExited(code);
          });
    } catch (IOException e) {
      generation.fail(
          new Fault(
              Fault.Kind.RUNTIME,
              "Runtime.InvalidEntrypoint",
              "the function could not be started: " + e.getMessage()));
      generation.runtimeExited(1);
    }
  }

  private static Fault overrun(Generation generation, Duration limit) {
    return new Fault(
        Fault.Kind.TIMEOUT,
        "Runtime.Unknown",
        "init not ended after " + limit.toMillis() + " ms: " + generation.missing());
  }

  private void report(
      Generation generation, boolean runtimeStarted, Optional<Fault> fault, double durationMs) {
    if (runtimeStarted) {
      events.initRuntimeDone(generation.phase(), fault);
    }
    generation.extensions().all().forEach(extension -> events.extension(extension, fault));
    events.initReport(generation.phase(), fault, durationMs);
  }
}
