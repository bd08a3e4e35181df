package io.lambdametrics.app;

import io.lambdametrics.telemetry.NextEvent;
import java.time.Duration;

/**
 * What we do for an invocation before we ask for the next: count it, and push if that is to hold
 * it.
 */
final class Invocations {

  /** What is left of the function's time for Lambda and the network when we stop waiting. */
  private static final Duration MARGIN = Duration.ofMillis(500);

  private final Ledger ledger;
  private final TelemetryIntake intake;
  private final Delivery delivery;
  private final FunctionLabels labels;
  private final PushPolicy policy;
  private final Duration pushTimeout;
  private final InvocationGaps gaps;
  private final Clocks clocks;

  Invocations(
      Ledger ledger,
      TelemetryIntake intake,
      Delivery delivery,
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
  void handle(NextEvent.Invoke invoke) throws InterruptedException {
    ledger.invoked(invoke.requestId());
    labels.learnFrom(invoke.invokedFunctionArn());
    Duration gap = gaps.next(clocks.now());
    if (!intake.flows()
        || !policy.holds(delivery.sinceLastPush(), gap, delivery.anyBackendAnswers())) {
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
      delivery.pushToThoseThatAnswer(atMost(pushTimeout, invoke));
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
