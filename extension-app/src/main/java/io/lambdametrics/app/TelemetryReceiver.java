// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.PushStrategy;
import io.lambdametrics.app.invocation.TelemetryIntake;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.push.ExtensionMetricsCollector;
import io.lambdametrics.telemetry.Buffering;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.ListenerScope;
import io.lambdametrics.telemetry.Registration;
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

/**
 * Subscribes to Lambda's telemetry and stops receiving it at the shutdown.
 *
 * <p>Not thread-safe: only the event loop's thread calls it.
 */
final class TelemetryReceiver {

  /**
   * For the strategy that holds no invocation: few large batches cost less than many small ones.
   */
  private static final Buffering RELAXED = new Buffering(1000, 262_144, 250);

  /** Without buffering, the last report was measured to arrive within 40 ms of the SHUTDOWN. */
  private static final Duration LAST_REPORT = Duration.ofMillis(300);

  private static final Logger logger = StdoutLoggerFinder.loggerOf(TelemetryReceiver.class);

  private final ExtensionsApi api;
  private final Registration registration;
  private final ListenerScope scope;
  private final Buffering buffering;
  private final TelemetryIntake intake;
  private final ExtensionMetricsCollector extensionMetrics;
  private @Nullable TelemetryListener listener;

  @Inject
  TelemetryReceiver(
      ExtensionsApi api,
      Registration registration,
      AppSettings settings,
      ListenerScope scope,
      TelemetryIntake intake,
      ExtensionMetricsCollector extensionMetrics) {
    this.api = api;
    this.registration = registration;
    this.scope = scope;
    this.buffering = settings.pushStrategy() == PushStrategy.PERIODIC ? RELAXED : Buffering.PROMPT;
    this.intake = intake;
    this.extensionMetrics = extensionMetrics;
  }

  /** Starts the listener and subscribes. If that fails, only INVOKE events are counted. */
  void start() {
    try {
      TelemetryListener started = TelemetryListener.start(scope, intake::handle);
      listener = started;
      extensionMetrics.setTelemetryStats(started::stats);
      SubscriptionOutcome outcome =
          api.subscribe(
              registration,
              new Subscription(Set.of(TelemetryType.PLATFORM), buffering, started.destination()));
      boolean isSubscribed = outcome instanceof SubscriptionOutcome.Subscribed;
      intake.setExpected(isSubscribed);
      if (!isSubscribed) {
        logger.log(
            Level.WARNING,
            "Lambda provides no telemetry, so only invocations are counted: " + outcome);
      }
    } catch (IOException failure) {
      logger.log(
          Level.WARNING, "telemetry cannot be received, so only invocations are counted", failure);
    }
  }

  /**
   * Waits for the last telemetry and stops the listener, so that nothing is acknowledged after the
   * last window. Then waits until every acknowledged batch is counted.
   *
   * @param failed whether a failure may have ended the environment
   */
  void stop(ShutdownBudget budget, boolean failed) throws InterruptedException {
    Duration left = budget.forTelemetry();
    Duration lastReport = LAST_REPORT.plusMillis(buffering.timeoutMs());
    intake.awaitReports(left.compareTo(lastReport) < 0 ? left : lastReport, failed);
    boolean isCounted = intake.awaitCounted(budget.forTelemetry());
    if (listener != null) {
      listener.close();
    }
    if (!isCounted || !intake.awaitCounted(budget.forTelemetry())) {
      logger.log(
          Level.WARNING,
          "a telemetry batch was acknowledged but not counted before the shutdown, for lack of time"
              + " or CPU: it counts only if another process of this environment recovers it from"
              + " the journal; give the function more memory, and CPU with it");
    }
  }
}
