// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine.internal;

import java.util.OptionalDouble;

/** The range of durations and sizes that can be true. */
public final class ValidValues {

  /**
   * The largest valid value. Every whole number up to it is exact in a {@code double}. No duration
   * or size comes near it, and sums and products of such values stay in the range of {@code
   * double}.
   */
  public static final double LARGEST = 1L << 53;

  private ValidValues() {}

  /** Returns {@code value} if it is from 0 to {@link #LARGEST}, else {@code NaN}. */
  public static double validOrNan(double value) {
    return value >= 0 && value <= LARGEST ? value : Double.NaN;
  }

  /** Returns the value if there is one and it is valid, else {@code NaN}. */
  public static double validOrNan(OptionalDouble value) {
    return value.isPresent() ? validOrNan(value.getAsDouble()) : Double.NaN;
  }
}
