package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.BucketBounds;
import java.util.Objects;
import java.util.Set;

/**
 * What the engine is to count.
 *
 * @param groups the metrics to produce, at least one group
 * @param handlerErrors whether a handler that threw counts as an error. On default Lambda it shows
 *     by a signature only (AWS calls it a success), which is well founded but nowhere promised. Not
 *     applied on managed instances, where the status itself tells.
 * @param maxRequests how many requests are remembered in detail at the most, so that late events
 *     find theirs; above 0. The oldest is forgotten first. Of some tens of thousands more, at least
 *     the id is known, so that they are not counted again.
 * @param durationBounds where the histograms of invocations' durations divide, in milliseconds
 * @param exponentialBuckets whether to count distributions in exponential buckets too
 * @param prices what to estimate the cost by
 */
public record EngineOptions(
    Set<MetricGroup> groups,
    boolean handlerErrors,
    int maxRequests,
    BucketBounds durationBounds,
    boolean exponentialBuckets,
    Prices prices) {

  /**
   * The groups {@code core} and {@code init}, handler errors counted, 2,000 requests, which is more
   * than one environment works on at a time.
   */
  public static final EngineOptions DEFAULT =
      new EngineOptions(
          Set.of(MetricGroup.CORE, MetricGroup.INIT),
          true,
          2_000,
          LambdaMetrics.DURATION_BOUNDS,
          false,
          Prices.X86_64);

  /**
   * Where histograms of durations divide on managed instances, in milliseconds: from 1 ms to the 90
   * minutes that Lambda grants an invocation there.
   */
  public static final BucketBounds MANAGED_DURATION_BOUNDS = LambdaMetrics.MANAGED_DURATION_BOUNDS;

  /**
   * Checks the above.
   *
   * @throws IllegalArgumentException if there is no group or no request may be remembered
   */
  public EngineOptions {
    groups = Set.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("no metric group");
    }
    if (maxRequests < 1) {
      throw new IllegalArgumentException("maxRequests has to be above 0: " + maxRequests);
    }
    Objects.requireNonNull(durationBounds, "durationBounds");
    Objects.requireNonNull(prices, "prices");
  }

  /** These options with other groups. */
  public EngineOptions withGroups(Set<MetricGroup> others) {
    return new EngineOptions(
        others, handlerErrors, maxRequests, durationBounds, exponentialBuckets, prices);
  }

  /** These options with handler errors counted or not. */
  public EngineOptions withHandlerErrors(boolean counted) {
    return new EngineOptions(
        groups, counted, maxRequests, durationBounds, exponentialBuckets, prices);
  }

  /** These options with another bound of memory. */
  public EngineOptions withMaxRequests(int number) {
    return new EngineOptions(
        groups, handlerErrors, number, durationBounds, exponentialBuckets, prices);
  }

  /** These options with other bounds of the durations' histograms. */
  public EngineOptions withDurationBounds(BucketBounds bounds) {
    return new EngineOptions(
        groups, handlerErrors, maxRequests, bounds, exponentialBuckets, prices);
  }

  /** These options with distributions counted in exponential buckets too, or not. */
  public EngineOptions withExponentialBuckets(boolean counted) {
    return new EngineOptions(groups, handlerErrors, maxRequests, durationBounds, counted, prices);
  }

  /** These options with other prices. */
  public EngineOptions withPrices(Prices others) {
    return new EngineOptions(
        groups, handlerErrors, maxRequests, durationBounds, exponentialBuckets, others);
  }
}
