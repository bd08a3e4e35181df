package io.lambdametrics.emulator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One execution environment from its first init to its end: leads the phases one after the other,
 * freezes between them and begins a new generation after a reset.
 */
final class Environment implements AutoCloseable {

  /** In a real environment's records the report of a time-out came 19 ms after runtimeDone. */
  private static final long REPORT_AFTER_RESET_MS = 20;

  private final FunctionSettings settings;
  private final Timeline timeline;
  private final Telemetry telemetry;
  private final TempFolder temp = new TempFolder();
  private final Signals signals = new Signals();
  private final Freezer freezer = new Freezer(signals);
  private final ApiServer server;
  private final InitPhase initPhase;
  private final InvokePhase invokePhase;
  private final ShutdownPhase shutdownPhase;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "late reports");
            thread.setDaemon(true);
            return thread;
          });
  private final List<ExtensionReport> ended = new ArrayList<>();

  private volatile @Nullable Generation generation;
  private volatile boolean closed;
  private int generations;
  private OptionalDouble unreportedInitMs = OptionalDouble.empty();

  Environment(FunctionSettings settings, List<Path> extensionFiles, Timeline timeline) {
    WarmUp.once();
    this.settings = settings;
    this.timeline = timeline;
    this.telemetry = new Telemetry(timeline);
    String instanceId = logStream(settings);
    PlatformEvents events = new PlatformEvents(settings, instanceId, telemetry);
    RuntimeFactory runtimes =
        new RuntimeFactory(
            settings,
            signals,
            temp.path(),
            instanceId,
            line -> printed("function", "runtime", line));
    this.initPhase =
        new InitPhase(
            settings,
            extensionFiles,
            events,
            runtimes,
            timeline,
            temp.path(),
            (name, line) -> printed("extension", name, line));
    this.invokePhase = new InvokePhase(settings, events, new MemoryGauge(settings.memorySizeMb()));
    this.shutdownPhase = new ShutdownPhase(timeline, new Leftovers(temp.path()));
    this.server =
        new ApiServer(
            new Router(
                new ExtensionsApi(settings, this::generation),
                new RuntimeApi(settings, this::generation),
                new TelemetryApi(telemetry, this::generation),
                timeline));
  }

  private static String logStream(FunctionSettings settings) {
    return LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("uuuu/MM/dd"))
        + "/["
        + settings.functionVersion()
        + "]"
        + UUID.randomUUID().toString().replace("-", "");
  }

  private void printed(String type, String subject, String line) {
    timeline.add(TimelineEntry.Kind.LOG, subject, line);
    telemetry.emit(type, Json.text(line + "\n"));
  }

  private Optional<Generation> generation() {
    return Optional.ofNullable(generation);
  }

  Telemetry telemetry() {
    return telemetry;
  }

  String address() {
    return server.address();
  }

  Path temp() {
    return temp.path();
  }

  synchronized InitResult init() throws InterruptedException {
    requireOpen();
    if (generations > 0) {
      throw new IllegalStateException("The environment has been initialised already");
    }
    InitResult result = firstInit();
    freeze();
    return result;
  }

  private InitResult firstInit() throws InterruptedException {
    Generation first = begin("init");
    InitPhase.Ended init = initPhase.run(first, server.address(), settings.initTimeout());
    requireOpen();
    if (init.fault().isPresent()) {
      end(first, init.fault().get().shutdownReason(), () -> {});
    } else {
      unreportedInitMs = OptionalDouble.of(init.result().durationMs());
    }
    return init.result();
  }

  private Generation begin(String phase) {
    telemetry.resume();
    telemetry.beginGeneration();
    Generation begun = new Generation(++generations, phase);
    generation = begun;
    timeline.add(TimelineEntry.Kind.LIFECYCLE, "platform", phase + " phase: init begins");
    return begun;
  }

  synchronized InvocationResult invoke(Invocation invocation) throws InterruptedException {
    requireOpen();
    if (generations == 0) {
      firstInit();
    }
    thaw();
    long beganAt = System.nanoTime();
    ActiveInvocation active =
        new ActiveInvocation(
            invocation, System.currentTimeMillis() + settings.timeout().toMillis());
    Optional<InitPhase.Ended> inlineInit = Optional.empty();
    Generation current = generation;
    if (current == null) {
      current = begin("invoke");
      inlineInit = Optional.of(initPhase.run(current, server.address(), settings.timeout()));
    }
    OptionalDouble initMs = unreportedInitMs;
    unreportedInitMs = OptionalDouble.empty();
    InvokePhase.Ended result =
        invokePhase.run(current, new InvokePhase.Begin(active, beganAt, initMs, inlineInit));
    requireOpen();
    if (result.fault().isPresent()) {
      reset(current, result.fault().get(), result.report());
    } else {
      telemetry.pause();
      result.report().run();
      freeze();
    }
    return result.result();
  }

  /** The report comes a little after runtimeDone, while the extensions are being ended. */
  private void reset(Generation failed, Fault fault, Runnable report) throws InterruptedException {
    telemetry.flush();
    Future<?> reported =
        scheduler.schedule(
            () -> {
              report.run();
              telemetry.flush();
            },
            REPORT_AFTER_RESET_MS,
            TimeUnit.MILLISECONDS);
    end(failed, fault.shutdownReason(), () -> await(reported));
  }

  /** Ends a generation; {@code beforeLeaving} runs while its subscriptions still exist. */
  private ShutdownResult end(Generation ending, String reason, Runnable beforeLeaving)
      throws InterruptedException {
    ending.beginStopping();
    thaw();
    telemetry.flush();
    double durationMs = shutdownPhase.run(ending, reason);
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

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A late report failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void freeze() {
    Generation current = generation;
    if (current != null) {
      telemetry.pause();
      freezer.freeze(current.processes());
      timeline.add(TimelineEntry.Kind.LIFECYCLE, "platform", "frozen");
    }
  }

  private void thaw() {
    if (freezer.isFrozen()) {
      freezer.thaw();
      timeline.add(TimelineEntry.Kind.LIFECYCLE, "platform", "thawed");
    }
    telemetry.resume();
  }

  synchronized ShutdownResult shutdown() throws InterruptedException {
    closed = true;
    Generation current = generation;
    return current == null
        ? new ShutdownResult("spindown", 0, List.of())
        : end(current, "spindown", () -> {});
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

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The environment has been shut down");
    }
  }

  /** Ends whatever runs, also what another thread waits for, and leaves nothing behind. */
  @Override
  public void close() {
    closed = true;
    generation()
        .ifPresent(
            g ->
                g.fail(new Fault(Fault.Kind.CLOSED, "Sandbox.Failure", "the emulator was closed")));
    try {
      shutdown();
    } catch (InterruptedException e) {
      generation().ifPresent(g -> g.processes().forEach(ChildProcess::kill));
      Thread.currentThread().interrupt();
    } finally {
      release();
    }
  }

  private synchronized void release() {
    telemetry.close();
    server.close();
    scheduler.shutdownNow();
    signals.close();
    temp.close();
  }
}
