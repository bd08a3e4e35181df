package io.lambdametrics.app.invocation;

import io.lambdametrics.app.config.PushStrategy;
import java.time.Duration;

/**
 * Decides whether an invocation is held at its end for a push. Pure: equal arguments give equal
 * decisions.
 *
 * @param strategy what the user chose
 * @param interval how often to push
 */
record PushPolicy(PushStrategy strategy, Duration interval) {

  /**
   * The number of intervals without a push after which {@code ADAPTIVE} holds a busy environment
   * too: its invocations are too short for a push beside them.
   */
  private static final int INTERVALS_BEFORE_HOLD = 3;

  /**
   * Returns whether to hold the invocation that has just started.
   *
   * @param sinceLastPush the time since a push was last accepted, or since the start
   * @param recentGap the mean gap between the last invocations
   * @param backendAnswers whether the last push succeeded, or none was tried yet
   */
  boolean holds(Duration sinceLastPush, Duration recentGap, boolean backendAnswers) {
    if (!backendAnswers) {
      return false;
    }
    return switch (strategy) {
      case ADAPTIVE ->
          sinceLastPush.compareTo(interval) >= 0
              && (recentGap.compareTo(interval) >= 0
                  || sinceLastPush.compareTo(interval.multipliedBy(INTERVALS_BEFORE_HOLD)) >= 0);
      case END -> true;
      case PERIODIC -> false;
    };
  }
}
