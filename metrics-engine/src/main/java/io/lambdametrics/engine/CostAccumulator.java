package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.engine.internal.ExactSum;
import io.lambdametrics.engine.internal.MetricAccumulator;
import java.math.BigDecimal;

/** What invocations cost, from the exact sum of their memory-time. */
final class CostAccumulator implements MetricAccumulator {

  private static final double MEGABYTE_MILLIS_IN_GIGABYTE_SECOND = 1024 * 1000.0;

  private final Prices prices;
  private final ExactSum megabyteMillis = new ExactSum();
  private long requests;
  private double told;

  /** What earlier processes of the environment told. */
  private double resumed;

  private boolean news;

  CostAccumulator(Prices prices) {
    this.prices = prices;
  }

  /**
   * Puts the memory-time of one invocation in the place of another.
   *
   * @param before what was counted so far, in MB × ms; {@code NaN} for nothing
   * @param now what is true; {@code NaN} only where there was nothing before
   */
  void replace(double before, double now) {
    if (Double.compare(before, now) == 0) {
      return;
    }
    news = true;
    megabyteMillis.add(now);
    if (Double.isNaN(before)) {
      requests++;
    } else {
      megabyteMillis.subtract(before);
    }
  }

  @Override
  public boolean hasNews() {
    return news;
  }

  @Override
  public boolean hasBegun() {
    return news || told > 0;
  }

  @Override
  public boolean recover(Metric earlier) {
    if (!(earlier instanceof Metric.Counter counter)
        || !counter.descriptor().equals(LambdaMetrics.ESTIMATED_COST.descriptor())) {
      return false;
    }
    resumed = counter.total();
    told = resumed;
    return true;
  }

  /** Never less than before, as other totals. */
  @Override
  public Metric take() {
    double gigabyteSeconds = megabyteMillis.value() / MEGABYTE_MILLIS_IN_GIGABYTE_SECOND;
    double cost = gigabyteSeconds * prices.perGigabyteSecond() + requests * prices.perRequest();
    double before = told;
    told = Math.max(told, sum(resumed, cost));
    news = false;
    return new Metric.Counter(
        LambdaMetrics.ESTIMATED_COST.descriptor(), Labels.NONE, told - before, told);
  }

  /** Both are nearest to decimals of a few places, and so is the sum to theirs. */
  private static double sum(double before, double own) {
    return before == 0
        ? own
        : BigDecimal.valueOf(before).add(BigDecimal.valueOf(own)).doubleValue();
  }
}
