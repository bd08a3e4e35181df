// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.FunctionLabels;
import io.lambdametrics.app.push.PushCoordinator;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.telemetry.NextEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Counts an invocation, and holds it for a push if the push policy says so.
 *
 * <p>Not thread-safe: only the event loop's thread calls it.
 */
@Singleton
public final class InvocationHandler {

  /** The part of the function's time that is left to Lambda and the network. */
  private static final Duration MARGIN = Duration.ofMillis(500);

  private final DurableMetrics metrics;
  private final TelemetryIntake intake;
  private final PushCoordinator coordinator;
  private final FunctionLabels labels;
  private final PushPolicy policy;
  private final Duration pushTimeout;
  private final InvocationGaps gaps;
  private final Clocks clocks;

  @Inject
  InvocationHandler(
      DurableMetrics metrics,
      TelemetryIntake intake,
      PushCoordinator coordinator,
      FunctionLabels labels,
      AppSettings settings,
      Clocks clocks) {
    this.metrics = metrics;
    this.intake = intake;
    this.coordinator = coordinator;
    this.labels = labels;
    this.policy = new PushPolicy(settings.pushStrategy(), settings.pushInterval());
    this.pushTimeout = settings.pushTimeout();
    this.gaps = new InvocationGaps(clocks.now());
    this.clocks = clocks;
  }

  /** Returns when the invocation need not be held any longer; in most cases immediately. */
  public void handle(NextEvent.Invoke invoke) throws InterruptedException {
    metrics.invoked(invoke.requestId());
    labels.learnAccountFrom(invoke.invokedFunctionArn());
    Duration gap = gaps.recordInvocation(clocks.now());
    if (!intake.isExpected()
        || !policy.holds(coordinator.sinceLastPush(), gap, coordinator.anyBackendHealthy())) {
      return;
    }
    // An invocation that runs longer than the interval is pushed for while it runs.
    Duration bound = shorterOf(policy.interval(), timeLeft(invoke));
    if (bound.isNegative() || bound.isZero()) {
      // No time is left, or the deadline is wrong. A wait of no length would time out, and
      // telemetry
      // would no longer be expected.
      return;
    }
    coordinator.expectPush(bound);
    if (intake.awaitRuntimeDone(invoke.requestId(), bound)) {
      coordinator.pushToHealthyBackends(shorterOf(pushTimeout, timeLeft(invoke)));
    }
  }

  private Duration timeLeft(NextEvent.Invoke invoke) {
    return clocks.until(invoke.deadline()).minus(MARGIN);
  }

  private static Duration shorterOf(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
