package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.api.ApiRouter;
import io.lambdametrics.emulator.internal.api.ApiServer;
import io.lambdametrics.emulator.internal.api.ExtensionsApiHandler;
import io.lambdametrics.emulator.internal.api.RuntimeApiHandler;
import io.lambdametrics.emulator.internal.api.TelemetryApiHandler;
import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.Freezer;
import io.lambdametrics.emulator.internal.process.OrphanedProcesses;
import io.lambdametrics.emulator.internal.process.ResourceLimits;
import io.lambdametrics.emulator.internal.process.Signals;
import io.lambdametrics.emulator.internal.process.TempFolder;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.HostedExtension;
import io.lambdametrics.emulator.internal.telemetry.EnvironmentTelemetry;
import io.lambdametrics.emulator.internal.telemetry.LogLineEmitter;
import io.lambdametrics.emulator.internal.telemetry.PlatformEventEmitter;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.ShutdownResult;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The place in which runtime and extensions run, whatever kind of life is led in it. */
public final class Sandbox implements AutoCloseable {

  private final FunctionSettings settings;
  private final Timeline timeline;
  private final EnvironmentTelemetry telemetry;
  private final TempFolder temp = new TempFolder();
  private final Signals signals = new Signals(temp.path());
  private final Freezer freezer = new Freezer(signals);
  private final PlatformEventEmitter events;
  private final ApiServer server;
  private final InitPhase initPhase;
  private final ShutdownPhase shutdownPhase;
  private final ResourceLimits limits;
  private final List<ExtensionReport> ended = new ArrayList<>();

  private volatile @Nullable EnvironmentRun generation;
  private volatile String instanceId;
  private volatile boolean closed;
  private int generations;

  public Sandbox(FunctionSettings settings, List<Path> extensionFiles, Timeline timeline) {
    WarmUp.once();
    this.settings = settings;
    this.timeline = timeline;
    this.telemetry = new EnvironmentTelemetry(settings::plays, timeline);
    this.instanceId = newLogStream(settings);
    this.limits = ResourceLimits.of(settings);
    this.events = new PlatformEventEmitter(settings, () -> instanceId, telemetry);
    LogLineEmitter logs =
        new LogLineEmitter(settings.logFormat(), telemetry, timeline, this::runningId);
    RuntimeFactory runtimes =
        new RuntimeFactory(
            settings, limits, signals, temp.path(), () -> instanceId, logs::ofFunction);
    this.initPhase =
        new InitPhase(
            settings,
            extensionFiles,
            events,
            runtimes,
            limits,
            signals,
            timeline,
            temp.path(),
            logs::ofExtension);
    this.shutdownPhase =
        new ShutdownPhase(settings, telemetry, timeline, new OrphanedProcesses(temp.path()));
    Supplier<Optional<EnvironmentRun>> current = this::generation;
    this.server =
        ApiServer.atFreePort(
            new ApiRouter(
                new ExtensionsApiHandler(settings, current),
                new RuntimeApiHandler(settings, current),
                new TelemetryApiHandler(settings, telemetry, current),
                timeline),
            settings.loopback().address());
  }

  private static String newLogStream(FunctionSettings settings) {
    return LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("uuuu/MM/dd"))
        + "/["
        + settings.functionVersion()
        + "]"
        + UUID.randomUUID().toString().replace("-", "");
  }

  private Optional<String> runningId() {
    return generation().flatMap(g -> g.runtimeSession().onlyRunning());
  }

  FunctionSettings settings() {
    return settings;
  }

  PlatformEventEmitter events() {
    return events;
  }

  public EnvironmentTelemetry telemetry() {
    return telemetry;
  }

  Timeline timeline() {
    return timeline;
  }

  public ResourceLimits limits() {
    return limits;
  }

  /** Host and port of the APIs, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  public String address() {
    return settings.loopback().advertised(server.port());
  }

  public Path temp() {
    return temp.path();
  }

  Optional<EnvironmentRun> generation() {
    return Optional.ofNullable(generation);
  }

  int generations() {
    return generations;
  }

  EnvironmentRun begin(String phase) {
    telemetry.resume();
    telemetry.beginGeneration();
    EnvironmentRun begun = new EnvironmentRun(++generations, phase, settings.managed());
    generation = begun;
    timeline.add(TimelineEntry.Kind.LIFECYCLE, "platform", phase + " phase: init begins");
    return begun;
  }

  /** Starts everything of a generation. */
  InitPhase.Ended initialize(EnvironmentRun begun) throws InterruptedException {
    return initPhase.run(
        begun,
        address(),
        settings.loopback().authority(server.port()),
        begun.phase().equals("init") ? settings.initTimeout() : settings.timeout());
  }

  /** Ends a generation; {@code beforeLeaving} runs while its subscriptions still exist. */
  ShutdownResult end(EnvironmentRun ending, String reason, Runnable beforeLeaving)
      throws InterruptedException {
    ending.beginStopping();
    thaw();
    telemetry.flush();
    double durationMs = shutdownPhase.run(ending, reason);
    signals.killWatchedGroups();
    beforeLeaving.run();
    List<ExtensionReport> reports = new ArrayList<>();
    for (HostedExtension extension : ending.extensions().all()) {
      extension.undelivered = telemetry.undelivered(extension.name());
      if (extension.external()) {
        reports.add(ending.rendezvous().read(() -> extension.report(ending.number())));
      }
    }
    telemetry.endGeneration();
    ending.close();
    synchronized (ended) {
      generation = null;
      ended.addAll(reports);
    }
    return new ShutdownResult(reason, durationMs, reports);
  }

  /** Makes it another instance, with nothing left of this one. */
  void replace() {
    temp.clear();
    instanceId = newLogStream(settings);
  }

  void freeze() {
    EnvironmentRun current = generation;
    if (current != null) {
      telemetry.pause();
      freezer.freeze(current.processes());
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

  /** What each process of an extension did, those that still run included. */
  public List<ExtensionReport> extensions() {
    synchronized (ended) {
      List<ExtensionReport> reports = new ArrayList<>(ended);
      generation()
          .ifPresent(
              g ->
                  g.extensions().all().stream()
                      .filter(HostedExtension::external)
                      .map(e -> g.rendezvous().read(() -> e.report(g.number())))
                      .forEach(reports::add));
      return reports;
    }
  }

  void markClosed() {
    closed = true;
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The environment has been shut down");
    }
  }

  /** Lets nobody wait for what will not come any more. */
  void abandon() {
    closed = true;
    generation()
        .ifPresent(
            g ->
                g.fail(
                    new EnvironmentFailure(
                        EnvironmentFailure.Kind.CLOSED,
                        "Sandbox.Failure",
                        "the emulator was closed")));
  }

  /** Kills without a word what runs. */
  void kill() {
    generation().ifPresent(g -> g.processes().forEach(ChildProcess::kill));
  }

  @Override
  public void close() {
    telemetry.close();
    server.close();
    signals.close();
    limits.close();
    temp.close();
  }
}
