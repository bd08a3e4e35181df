package io.lambdametrics.api.metrics;

/** What a metric's values are measured in. */
public enum Unit {
  /** A number of things. */
  COUNT,
  /** Milliseconds, with fractions. */
  MILLISECONDS,
  BYTES
}
