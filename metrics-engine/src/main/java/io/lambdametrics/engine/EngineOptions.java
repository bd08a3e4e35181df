package io.lambdametrics.engine;

import java.util.Set;

/**
 * What the engine is to count.
 *
 * @param groups the metrics to produce, at least one group
 * @param handlerErrors whether a handler that threw counts as an error. On default Lambda it shows
 *     by a signature only (AWS calls it a success), which is well founded but nowhere promised.
 * @param maxRequests how many requests are remembered at the most, so that late events find theirs;
 *     above 0. The oldest is forgotten first, and {@link MetricsEngine#forgottenRequests()} counts
 *     it.
 */
public record EngineOptions(Set<MetricGroup> groups, boolean handlerErrors, int maxRequests) {

  /** The groups {@code core} and {@code init}, handler errors counted, 10,000 requests. */
  public static final EngineOptions DEFAULT =
      new EngineOptions(Set.of(MetricGroup.CORE, MetricGroup.INIT), true, 10_000);

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
  }
}
