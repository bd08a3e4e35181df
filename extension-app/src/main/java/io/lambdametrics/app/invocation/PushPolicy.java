// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import io.lambdametrics.app.config.PushStrategy;
import java.time.Duration;

/**
 * Decides whether an invocation is held at its end for a push. The decision depends only on the
 * arguments.
 *
 * @param strategy the strategy that the user chose
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
   * @param backendHealthy whether the last push succeeded, or none was tried yet
   */
  boolean holds(Duration sinceLastPush, Duration recentGap, boolean backendHealthy) {
    if (!backendHealthy) {
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
