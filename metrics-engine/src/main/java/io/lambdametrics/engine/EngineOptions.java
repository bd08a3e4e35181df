// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.BucketBounds;
import java.util.Objects;
import java.util.Set;

/**
 * What the engine counts.
 *
 * @param groups the metrics to produce, at least one group
 * @param handlerErrors whether a handler that threw counts as an error. On default Lambda such an
 *     invocation has a signature only, since AWS calls it a success. The signature is well founded,
 *     but AWS does not promise it. It is not used on managed instances, whose status is enough.
 * @param maxRequests how many requests are kept in detail, so that late events find theirs; above
 *     0. The oldest is evicted first. The ids of some tens of thousands more are kept, so that they
 *     are not counted again.
 * @param durationBounds the bucket bounds of the durations of invocations, in milliseconds
 * @param extensionsBounds the bucket bounds of the time that extensions run after the runtime, in
 *     milliseconds
 * @param exponentialBuckets whether to count distributions in exponential buckets too
 * @param prices the prices for the estimated cost
 */
public record EngineOptions(
    Set<MetricGroup> groups,
    boolean handlerErrors,
    int maxRequests,
    BucketBounds durationBounds,
    BucketBounds extensionsBounds,
    boolean exponentialBuckets,
    Prices prices) {

  /**
   * The groups {@code core} and {@code init}, with handler errors and 2,000 requests. That is more
   * requests than one execution environment handles at a time.
   */
  public static final EngineOptions DEFAULT =
      new EngineOptions(
          Set.of(MetricGroup.CORE, MetricGroup.INIT),
          true,
          2_000,
          DefaultBounds.DURATION,
          DefaultBounds.EXTENSIONS,
          false,
          Prices.X86_64);

  /**
   * The bucket bounds of durations on managed instances, in milliseconds: from 1 ms to 90 minutes,
   * the limit of an invocation there.
   */
  public static final BucketBounds MANAGED_DURATION_BOUNDS = DefaultBounds.MANAGED_DURATION;

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if there is no group or {@code maxRequests} is below 1
   */
  public EngineOptions {
    groups = Set.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("no metric group");
    }
    if (maxRequests < 1) {
      throw new IllegalArgumentException("maxRequests must be above 0: " + maxRequests);
    }
    Objects.requireNonNull(durationBounds, "durationBounds");
    Objects.requireNonNull(extensionsBounds, "extensionsBounds");
    Objects.requireNonNull(prices, "prices");
  }

  /** Returns these options with other groups. */
  public EngineOptions withGroups(Set<MetricGroup> newGroups) {
    return new EngineOptions(
        newGroups,
        handlerErrors,
        maxRequests,
        durationBounds,
        extensionsBounds,
        exponentialBuckets,
        prices);
  }

  /** Returns these options with handler errors counted or not. */
  public EngineOptions withHandlerErrors(boolean enabled) {
    return new EngineOptions(
        groups, enabled, maxRequests, durationBounds, extensionsBounds, exponentialBuckets, prices);
  }

  /** Returns these options with another number of requests. */
  public EngineOptions withMaxRequests(int newMaxRequests) {
    return new EngineOptions(
        groups,
        handlerErrors,
        newMaxRequests,
        durationBounds,
        extensionsBounds,
        exponentialBuckets,
        prices);
  }

  /** Returns these options with other bucket bounds of durations. */
  public EngineOptions withDurationBounds(BucketBounds newBounds) {
    return new EngineOptions(
        groups,
        handlerErrors,
        maxRequests,
        newBounds,
        extensionsBounds,
        exponentialBuckets,
        prices);
  }

  /** Returns these options with other bucket bounds of the time of extensions. */
  public EngineOptions withExtensionsBounds(BucketBounds newBounds) {
    return new EngineOptions(
        groups, handlerErrors, maxRequests, durationBounds, newBounds, exponentialBuckets, prices);
  }

  /** Returns these options with or without exponential buckets. */
  public EngineOptions withExponentialBuckets(boolean enabled) {
    return new EngineOptions(
        groups, handlerErrors, maxRequests, durationBounds, extensionsBounds, enabled, prices);
  }

  /** Returns these options with other prices. */
  public EngineOptions withPrices(Prices newPrices) {
    return new EngineOptions(
        groups,
        handlerErrors,
        maxRequests,
        durationBounds,
        extensionsBounds,
        exponentialBuckets,
        newPrices);
  }
}
