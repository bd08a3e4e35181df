package io.lambdametrics.engine;

/** Metrics that are switched on together. */
public enum MetricGroup {
  /** Invocations, errors, duration, and the time that extensions take afterwards. */
  CORE,
  /** Cold starts, initialization, restores, and the failures that have a name of their own. */
  INIT,
  /** What the runtime did with its time, and the size of what it answered. */
  RUNTIME,
  /** Memory used, and how much there is. */
  MEMORY,
  /** Billed time and an estimate of what it costs. */
  BILLING,
  /** What the extension itself did: pushes, telemetry taken in, and what had to be given up. */
  SELF
}
