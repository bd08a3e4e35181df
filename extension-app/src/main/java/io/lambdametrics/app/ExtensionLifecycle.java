package io.lambdametrics.app;

import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.PushStrategy;
import io.lambdametrics.app.invocation.EventLoop;
import io.lambdametrics.app.invocation.InvocationHandler;
import io.lambdametrics.app.invocation.TelemetryIntake;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.push.ExtensionMetricsCollector;
import io.lambdametrics.app.push.PushCoordinator;
import io.lambdametrics.telemetry.Buffering;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.ListenerScope;
import io.lambdametrics.telemetry.NextEvent;
import io.lambdametrics.telemetry.Registration;
import io.lambdametrics.telemetry.ShutdownReason;
import io.lambdametrics.telemetry.Subscription;
import io.lambdametrics.telemetry.SubscriptionOutcome;
import io.lambdametrics.telemetry.TelemetryListener;
import io.lambdametrics.telemetry.TelemetryType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The life of the extension, from the subscription to the exit. */
final class ExtensionLifecycle {

  /** Where an invocation may wait for telemetry, telemetry has to come at once. */
  private static final Buffering PROMPT = Buffering.PROMPT;

  /** Where nothing waits, few deliveries cost less than one for each invocation. */
  private static final Buffering RELAXED = new Buffering(1000, 262_144, 250);

  /** The last report came within 40 ms of the shutdown wherever somebody measured it. */
  private static final Duration LAST_REPORT = Duration.ofMillis(300);

  private final Logger logger = StdoutLoggerFinder.loggerOf(ExtensionLifecycle.class);
  private final ExtensionsApi api;
  private final Registration registration;
  private final AppSettings settings;
  private final ListenerScope listenerScope;
  private final TelemetryIntake intake;
  private final InvocationHandler invocations;
  private final BackendStarter backends;
  private final PushCoordinator delivery;
  private final EventLoop loop;
  private final ExtensionMetricsCollector counts;
  private final Clocks clocks;
  private @Nullable TelemetryListener listener;

  @Inject
  ExtensionLifecycle(
      ExtensionsApi api,
      Registration registration,
      AppSettings settings,
      ListenerScope listenerScope,
      TelemetryIntake intake,
      InvocationHandler invocations,
      BackendStarter backends,
      PushCoordinator delivery,
      EventLoop loop,
      ExtensionMetricsCollector counts,
      Clocks clocks) {
    this.api = api;
    this.registration = registration;
    this.settings = settings;
    this.listenerScope = listenerScope;
    this.intake = intake;
    this.invocations = invocations;
    this.backends = backends;
    this.delivery = delivery;
    this.loop = loop;
    this.counts = counts;
    this.clocks = clocks;
  }

  /**
   * Returns when Lambda has shut the environment down.
   *
   * @throws IOException if Lambda cannot be asked any more
   * @throws SettingsException for wrong settings, where those are to fail the function
   */
  void run() throws IOException, InterruptedException {
    listen();
    if (settings.failFast()) {
      startBackendsNow();
    } else {
      backends.checkSettings();
    }
    NextEvent.Shutdown shutdown =
        loop.run(invocations::handle, settings.failFast() ? () -> {} : backends::startInBackground);
    try {
      finish(shutdown);
    } catch (InterruptedException | RuntimeException | Error bug) {
      logger.log(Level.ERROR, "the last figures were not pushed", bug);
    }
    try {
      counts.telemetryLosses().ifPresent(line -> line.to(logger));
      delivery.summary().to(logger);
      delivery.close();
    } catch (RuntimeException | Error bug) {
      logger.log(Level.ERROR, "not everything was closed", bug);
    }
  }

  /**
   * Listens for as long as the process lives. Without telemetry it goes on, and counts what it can.
   */
  private void listen() {
    try {
      TelemetryListener started = TelemetryListener.start(listenerScope, intake::handle);
      listener = started;
      counts.telemetry(started::stats);
      SubscriptionOutcome outcome =
          api.subscribe(
              registration,
              new Subscription(Set.of(TelemetryType.PLATFORM), buffering(), started.destination()));
      intake.subscribed(outcome instanceof SubscriptionOutcome.Subscribed);
      if (!(outcome instanceof SubscriptionOutcome.Subscribed)) {
        logger.log(Level.WARNING, "no telemetry here, so only invocations are counted: " + outcome);
      }
    } catch (IOException trouble) {
      logger.log(Level.WARNING, "no telemetry, so only invocations are counted", trouble);
    }
  }

  private void startBackendsNow() throws IOException {
    try {
      backends.startNow();
    } catch (SettingsException wrong) {
      api.initError(registration, "Extension.InvalidSettings", String.join("; ", wrong.errors()));
      throw wrong;
    }
  }

  private void finish(NextEvent.Shutdown shutdown) throws InterruptedException {
    ShutdownBudget time = new ShutdownBudget(shutdown.deadline(), clocks);
    backends.startBeforeExit();
    Duration left = time.forTelemetry();
    Duration lastReport = LAST_REPORT.plusMillis(buffering().timeoutMs());
    intake.awaitLast(left.compareTo(lastReport) < 0 ? left : lastReport);
    stopListening(time);
    if (isFailure(shutdown.reason())) {
      intake.shutDownByFailure();
    }
    delivery.pushFinally(time.forLastPush());
    backends.logErrorsBeforeExit();
  }

  /**
   * Takes no more telemetry, so that nothing is acknowledged after the last window, and waits until
   * all that was acknowledged is counted.
   */
  private void stopListening(ShutdownBudget time) throws InterruptedException {
    boolean counted = intake.awaitCounted(time.forTelemetry());
    if (listener != null) {
      listener.close();
    }
    if (!counted || !intake.awaitCounted(time.forTelemetry())) {
      logger.log(
          Level.WARNING,
          "a batch of telemetry was taken and not counted before the end, for lack of time or CPU:"
              + " only a next process of this environment still counts it, from the journal");
    }
  }

  private static boolean isFailure(ShutdownReason reason) {
    return reason == ShutdownReason.FAILURE || reason == ShutdownReason.TIMEOUT;
  }

  private Buffering buffering() {
    return settings.pushStrategy() == PushStrategy.PERIODIC ? RELAXED : PROMPT;
  }
}
