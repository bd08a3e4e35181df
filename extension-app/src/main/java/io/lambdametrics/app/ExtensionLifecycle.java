// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.invocation.EventLoop;
import io.lambdametrics.app.invocation.InvocationHandler;
import io.lambdametrics.app.invocation.TelemetryIntake;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.push.ExtensionMetricsCollector;
import io.lambdametrics.app.push.PushCoordinator;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.NextEvent;
import io.lambdametrics.telemetry.Registration;
import io.lambdametrics.telemetry.ShutdownReason;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Runs the extension from the telemetry subscription to the exit. */
final class ExtensionLifecycle {

  private static final Logger logger = StdoutLoggerFinder.loggerOf(ExtensionLifecycle.class);

  private final ExtensionsApi api;
  private final Registration registration;
  private final AppSettings settings;
  private final TelemetryReceiver receiver;
  private final TelemetryIntake intake;
  private final InvocationHandler invocations;
  private final BackendStarter backends;
  private final PushCoordinator coordinator;
  private final EventLoop loop;
  private final ExtensionMetricsCollector extensionMetrics;
  private final Clocks clocks;

  @Inject
  ExtensionLifecycle(
      ExtensionsApi api,
      Registration registration,
      AppSettings settings,
      TelemetryReceiver receiver,
      TelemetryIntake intake,
      InvocationHandler invocations,
      BackendStarter backends,
      PushCoordinator coordinator,
      EventLoop loop,
      ExtensionMetricsCollector extensionMetrics,
      Clocks clocks) {
    this.api = api;
    this.registration = registration;
    this.settings = settings;
    this.receiver = receiver;
    this.intake = intake;
    this.invocations = invocations;
    this.backends = backends;
    this.coordinator = coordinator;
    this.loop = loop;
    this.extensionMetrics = extensionMetrics;
    this.clocks = clocks;
  }

  /**
   * Runs until Lambda has shut the environment down.
   *
   * @throws IOException if Lambda can no longer be reached
   * @throws SettingsException for invalid settings that are meant to fail the function
   */
  void run() throws IOException, InterruptedException {
    receiver.start();
    NextEvent.Shutdown shutdown = settings.failFast() ? runFailingFast() : runStartingLater();
    try {
      pushLastWindow(shutdown);
    } catch (InterruptedException | RuntimeException | Error bug) {
      logger.log(Level.ERROR, "the last metrics may not have been pushed", bug);
    }
    try {
      extensionMetrics.telemetryLosses().ifPresent(line -> line.to(logger));
      coordinator.summary().to(logger);
      coordinator.close();
    } catch (RuntimeException | Error bug) {
      logger.log(Level.ERROR, "the backends could not be closed", bug);
    }
  }

  private NextEvent.Shutdown runFailingFast() throws IOException {
    try {
      backends.startNow();
    } catch (SettingsException invalid) {
      api.initError(registration, "Extension.InvalidSettings", String.join("; ", invalid.errors()));
      throw invalid;
    }
    return loop.run(invocations::handle);
  }

  private NextEvent.Shutdown runStartingLater() throws IOException {
    backends.checkSettings();
    return loop.run(invocations::handle, backends::startInBackground);
  }

  private void pushLastWindow(NextEvent.Shutdown shutdown) throws InterruptedException {
    ShutdownBudget budget = new ShutdownBudget(shutdown.deadline(), clocks);
    backends.startBeforeExit();
    // A refused request for the next event can mean a failure, too.
    receiver.stop(budget, shutdown.reason() != ShutdownReason.SPINDOWN);
    if (isFailure(shutdown.reason())) {
      intake.recordFailure();
    }
    // Loading the backends takes none of the time that the last push gets in any case.
    coordinator.awaitStart(budget.forLastPush());
    coordinator.pushFinally(budget.forLastPush());
    backends.logErrorsBeforeExit();
  }

  private static boolean isFailure(ShutdownReason reason) {
    return reason == ShutdownReason.FAILURE || reason == ShutdownReason.TIMEOUT;
  }
}
