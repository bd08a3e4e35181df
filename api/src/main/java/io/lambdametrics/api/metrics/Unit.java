// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

/** The unit of a metric's values. */
public enum Unit {
  /** A number of things. */
  COUNT,
  /** Milliseconds, with fractions. */
  MILLISECONDS,
  BYTES,
  /** Money, in the currency of the configured prices. AWS lists US dollars. */
  DOLLARS
}
