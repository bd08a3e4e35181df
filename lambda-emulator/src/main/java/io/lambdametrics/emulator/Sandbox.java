package io.lambdametrics.emulator;

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
final class Sandbox implements AutoCloseable {

  private final FunctionSettings settings;
  private final Timeline timeline;
  private final Telemetry telemetry;
  private final TempFolder temp = new TempFolder();
  private final Signals signals = new Signals(temp.path());
  private final Freezer freezer = new Freezer(signals);
  private final PlatformEvents events;
  private final ApiServer server;
  private final InitPhase initPhase;
  private final ShutdownPhase shutdownPhase;
  private final ResourceLimits limits;
  private final List<ExtensionReport> ended = new ArrayList<>();

  private volatile @Nullable Generation generation;
  private volatile String instanceId;
  private volatile boolean closed;
  private int generations;

  Sandbox(FunctionSettings settings, List<Path> extensionFiles, Timeline timeline) {
    WarmUp.once();
    this.settings = settings;
    this.timeline = timeline;
    this.telemetry = new Telemetry(settings::plays, timeline);
    this.instanceId = newLogStream(settings);
    this.limits = ResourceLimits.of(settings);
    this.events = new PlatformEvents(settings, () -> instanceId, telemetry);
    LogCapture logs = new LogCapture(settings.logFormat(), telemetry, timeline, this::runningId);
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
        new ShutdownPhase(settings, telemetry, timeline, new Leftovers(temp.path()));
    Supplier<Optional<Generation>> current = this::generation;
    this.server =
        ApiServer.atFreePort(
            new Router(
                new ExtensionsApi(settings, current),
                new RuntimeApi(settings, current),
                new TelemetryApi(settings, telemetry, current),
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

  PlatformEvents events() {
    return events;
  }

  Telemetry telemetry() {
    return telemetry;
  }

  Timeline timeline() {
    return timeline;
  }

  ResourceLimits limits() {
    return limits;
  }

  /** Host and port of the APIs, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return settings.loopback().advertised(server.port());
  }

  Path temp() {
    return temp.path();
  }

  Optional<Generation> generation() {
    return Optional.ofNullable(generation);
  }

  int generations() {
    return generations;
  }

  Generation begin(String phase) {
    telemetry.resume();
    telemetry.beginGeneration();
    Generation begun = new Generation(++generations, phase, settings.managed());
    generation = begun;
    timeline.add(TimelineEntry.Kind.LIFECYCLE, "platform", phase + " phase: init begins");
    return begun;
  }

  /** Starts everything of a generation. */
  InitPhase.Ended initialize(Generation begun) throws InterruptedException {
    return initPhase.run(
        begun,
        address(),
        settings.loopback().authority(server.port()),
        begun.phase().equals("init") ? settings.initTimeout() : settings.timeout());
  }

  /** Ends a generation; {@code beforeLeaving} runs while its subscriptions still exist. */
  ShutdownResult end(Generation ending, String reason, Runnable beforeLeaving)
      throws InterruptedException {
    ending.beginStopping();
    thaw();
    telemetry.flush();
    double durationMs = shutdownPhase.run(ending, reason);
    signals.killWatchedGroups();
    beforeLeaving.run();
    List<ExtensionReport> reports = new ArrayList<>();
    for (Extension extension : ending.extensions().all()) {
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
    Generation current = generation;
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
  List<ExtensionReport> extensions() {
    synchronized (ended) {
      List<ExtensionReport> reports = new ArrayList<>(ended);
      generation()
          .ifPresent(
              g ->
                  g.extensions().all().stream()
                      .filter(Extension::external)
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
                g.fail(new Fault(Fault.Kind.CLOSED, "Sandbox.Failure", "the emulator was closed")));
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
