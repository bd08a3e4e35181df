// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.engine.LambdaMetric;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.engine.MetricGroup;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an outbox does with totals that a receiver already has, or may have forgotten.
 *
 * @param resetAfter the silence after which a total starts again at 0; empty for never
 * @param repeatUnchanged whether every batch has the metrics that hardly ever change
 */
public record TotalsPolicy(Optional<Duration> resetAfter, boolean repeatUnchanged) {

  /** Sends every total in every batch, since the start of the instance. */
  public static final TotalsPolicy CONTINUE = new TotalsPolicy(Optional.empty(), true);

  /**
   * The backends that send a sample of 0 before the first value of a total that starts again. Known
   * by name, because the journal is replayed before the backends are loaded.
   */
  private static final Set<String> BACKENDS_WITH_ZERO_SAMPLES =
      Set.of("otlp", "prometheus", "sysdig");

  /**
   * Returns whether totals can start again for a backend. Without the sample of 0, a receiver would
   * take the new total for a small increase of the old one, or for a decrease.
   */
  public static boolean canRestart(String backend) {
    return BACKENDS_WITH_ZERO_SAMPLES.contains(backend);
  }

  /** Returns the same policy for one backend: without restarts if it sends no sample of 0. */
  TotalsPolicy of(String backend) {
    return canRestart(backend) ? this : new TotalsPolicy(Optional.empty(), repeatUnchanged);
  }

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
