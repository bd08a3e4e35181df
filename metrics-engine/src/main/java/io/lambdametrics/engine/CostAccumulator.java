// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.engine.internal.ExactSum;
import io.lambdametrics.engine.internal.MetricAccumulator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The estimated cost of invocations, from the exact sum of their memory × billed time. */
final class CostAccumulator implements MetricAccumulator {

  private static final double MEGABYTE_MILLIS_IN_GIGABYTE_SECOND = 1024 * 1000.0;

  private final Prices prices;
  private final ExactSum megabyteMillis = new ExactSum();
  private long requests;

  /** The total of the last window. */
  private double reported;

  /** The total of the earlier processes of the execution environment. */
  private double recovered;

  private boolean changed;

  /** When the total was 0; {@code null} before the first window. */
  private @Nullable Instant start;

  CostAccumulator(Prices prices) {
    this.prices = prices;
  }

  /**
   * Replaces the memory × time of an invocation.
   *
   * @param before the product counted so far, in MB × ms; {@code NaN} for none
   * @param now the product to count; {@code NaN} only if there was none before
   */
  void replace(double before, double now) {
    if (Double.compare(before, now) == 0) {
      return;
    }
    changed = true;
    megabyteMillis.add(now);
    if (Double.isNaN(before)) {
      requests++;
    } else {
      megabyteMillis.subtract(before);
    }
  }

  @Override
  public boolean hasChanged() {
    return changed;
  }

  @Override
  public boolean hasStarted() {
    return changed || reported > 0;
  }

  @Override
  public boolean recover(Metric earlier) {
    if (!(earlier instanceof Metric.Counter counter)
        || !counter.descriptor().equals(LambdaMetrics.ESTIMATED_COST.descriptor())) {
      return false;
    }
    recovered = counter.total();
    reported = recovered;
    start = counter.start();
    return true;
  }

  @Override
  public @Nullable Metric correction() {
    double cost = cost();
    return cost >= 0 && cost < reported
        ? new Metric.Counter(LambdaMetrics.ESTIMATED_COST.descriptor(), Labels.NONE, 0, cost)
        : null;
  }

  @Override
  public void correct(Metric correction) {
    if (correction instanceof Metric.Counter counter
        && counter.descriptor().equals(LambdaMetrics.ESTIMATED_COST.descriptor())) {
      recovered = Math.min(counter.total(), reported);
    }
  }

  /** Returns the cost. Its total never decreases, like the total of any counter. */
  @Override
  public Metric take(Instant windowStart) {
    Instant from = start == null ? windowStart : start;
    start = from;
    double before = reported;
    reported = Math.max(reported, cost());
    changed = false;
    return new Metric.Counter(
        LambdaMetrics.ESTIMATED_COST.descriptor(), Labels.NONE, reported - before, reported, from);
  }

  /** Returns the true total. */
  private double cost() {
    double gigabyteSeconds = megabyteMillis.value() / MEGABYTE_MILLIS_IN_GIGABYTE_SECOND;
    double cost = gigabyteSeconds * prices.perGigabyteSecond() + requests * prices.perRequest();
    return recovered == 0 ? cost : RecoveredTotals.sum(recovered, cost);
  }
}
