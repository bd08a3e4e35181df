package io.lambdametrics.engine;

/** Metrics that are switched on together. */
public enum MetricGroup {
  /** Invocations, errors, duration, and the time that extensions take afterwards. */
  CORE,
  /** Cold starts, initialization, restores, and the failures that have a name of their own. */
  INIT
}
