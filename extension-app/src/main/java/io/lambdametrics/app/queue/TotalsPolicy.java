// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.engine.LambdaMetric;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.engine.MetricGroup;
import java.time.Duration;
import java.util.Optional;

/**
 * What an outbox does with totals that a receiver already has, or may have forgotten.
 *
 * @param resetAfter the silence after which a total starts again at 0; empty for never
 * @param repeatUnchanged whether every batch has the metrics that hardly ever change
 */
public record TotalsPolicy(Optional<Duration> resetAfter, boolean repeatUnchanged) {

  /** Sends every total in every batch, since the start of the instance. */
  public static final TotalsPolicy CONTINUE = new TotalsPolicy(Optional.empty(), true);

  /** Returns whether an outbox must remember what its backend has accepted. */
  boolean needsMemory() {
    return resetAfter.isPresent() || !repeatUnchanged;
  }

  /**
   * Returns whether a metric is left out while it does not change: the metrics of initializations
   * and the build information.
   */
  boolean isLeftOutUnchanged(String name) {
    if (repeatUnchanged) {
      return false;
    }
    for (LambdaMetric metric : LambdaMetrics.ALL) {
      if (metric.name().equals(name)) {
        return metric.group() == MetricGroup.INIT || metric.equals(LambdaMetrics.BUILD_INFO);
      }
    }
    return false;
  }
}
