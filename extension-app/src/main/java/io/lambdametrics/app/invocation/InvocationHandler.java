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
 * What we do for an invocation before we ask for the next: count it, and push if that is to hold
 * it.
 */
@Singleton
public final class InvocationHandler {

  /** What is left of the function's time for Lambda and the network when we stop waiting. */
  private static final Duration MARGIN = Duration.ofMillis(500);

  private final DurableMetrics ledger;
  private final TelemetryIntake intake;
  private final PushCoordinator delivery;
  private final FunctionLabels labels;
  private final PushPolicy policy;
  private final Duration pushTimeout;
  private final InvocationGaps gaps;
  private final Clocks clocks;

  @Inject
  public InvocationHandler(
      DurableMetrics ledger,
      TelemetryIntake intake,
      PushCoordinator delivery,
      FunctionLabels labels,
      AppSettings settings,
      Clocks clocks) {
    this.ledger = ledger;
    this.intake = intake;
    this.delivery = delivery;
    this.labels = labels;
    this.policy = new PushPolicy(settings.pushStrategy(), settings.pushInterval());
    this.pushTimeout = settings.pushTimeout();
    this.gaps = new InvocationGaps(clocks.now());
    this.clocks = clocks;
  }

  /** Returns when the invocation need not be held open any longer; most often at once. */
  public void handle(NextEvent.Invoke invoke) throws InterruptedException {
    ledger.invoked(invoke.requestId());
    labels.learnAccountFrom(invoke.invokedFunctionArn());
    Duration gap = gaps.next(clocks.now());
    if (!intake.flows()
        || !policy.holds(delivery.sinceLastPush(), gap, delivery.anyBackendHealthy())) {
      return;
    }
    // One that runs for longer than the interval is pushed for while it runs.
    Duration bound = atMost(policy.interval(), invoke);
    if (bound.isNegative() || bound.isZero()) {
      // Nearly over, or the deadline cannot be right: nothing is known of the telemetry then.
      return;
    }
    delivery.postpone(bound);
    if (intake.awaitRuntimeDone(invoke.requestId(), bound)) {
      delivery.pushToHealthyBackends(atMost(pushTimeout, invoke));
    }
  }

  private Duration atMost(Duration bound, NextEvent.Invoke invoke) {
    Duration left = timeLeft(invoke);
    return left.compareTo(bound) < 0 ? left : bound;
  }

  private Duration timeLeft(NextEvent.Invoke invoke) {
    return clocks.until(invoke.deadline()).minus(MARGIN);
  }
}
