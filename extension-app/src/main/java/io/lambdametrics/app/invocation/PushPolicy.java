package io.lambdametrics.app.invocation;

import io.lambdametrics.app.config.PushStrategy;
import java.time.Duration;

/**
 * Decides whether an invocation is held open for a push at its end. Pure: the same arguments always
 * give the same answer.
 *
 * @param strategy what the user chose
 * @param interval how often to push
 */
record PushPolicy(PushStrategy strategy, Duration interval) {

  /**
   * After so many intervals without a push, invocations come often but are too short for one beside
   * them.
   */
  private static final int STARVED = 3;

  /**
   * Whether to hold the invocation that has just begun.
   *
   * @param sinceLastPush how long ago a push was accepted last, or since the start if none was
   * @param recentGap the usual time between invocations of late; for the first one, zero or more
   * @param backendAnswers whether the last push went well, or none was tried
   */
  boolean holds(Duration sinceLastPush, Duration recentGap, boolean backendAnswers) {
    if (!backendAnswers) {
      return false;
    }
    return switch (strategy) {
      case ADAPTIVE ->
          sinceLastPush.compareTo(interval) >= 0
              && (recentGap.compareTo(interval) >= 0
                  || sinceLastPush.compareTo(interval.multipliedBy(STARVED)) >= 0);
      case END -> true;
      case PERIODIC -> false;
    };
  }
}
