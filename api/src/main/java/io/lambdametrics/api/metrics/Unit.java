package io.lambdametrics.api.metrics;

/** What a metric's values are measured in. */
public enum Unit {
  /** A number of things. */
  COUNT,
  /** Milliseconds, with fractions. */
  MILLISECONDS,
  BYTES,
  /** Money, in the currency of the prices it was computed from; AWS lists US dollars. */
  DOLLARS
}
