// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact sum of decimal fractions. The order of the values does not matter, and a value can be
 * subtracted again without a rounding error.
 *
 * <p>The platform writes decimals of a few places, which a {@code double} only approximates. Values
 * of up to six places are added as whole numbers, which is cheap. All others are added as {@link
 * BigDecimal}.
 */
public final class ExactSum {

  private static final int SCALE = 6;
  private static final double MILLION = 1e6;
  private static final long WHOLE_LIMIT = 1L << 42;

  /** Sums of two numbers up to this are exact in a {@code double}. */
  private static final long EXACT = 1L << 52;

  private static final long EXACT_WHOLE = EXACT / 1_000_000;

  /** Above this, {@link #whole} is moved to {@link #rest} before it can overflow. */
  private static final long ROOM = Long.MAX_VALUE / 2;

  private long whole;
  private long millionths;

  /** Created on demand: initializing {@code BigDecimal} takes a JVM about 7 ms. */
  private @Nullable BigDecimal rest;

  /** Adds a finite value. */
  public void add(double value) {
    add(value, 1);
  }

  /** Subtracts a finite value. */
  public void subtract(double value) {
    add(value, -1);
  }

  private void add(double value, int sign) {
    long wholePart = (long) value;
    long fraction = Math.round((value - wholePart) * MILLION);
    if (Math.abs(wholePart) < WHOLE_LIMIT && wholePart + fraction / MILLION == value) {
      add(sign * wholePart, sign * fraction);
    } else {
      BigDecimal decimal = BigDecimal.valueOf(value);
      addToRest(sign > 0 ? decimal : decimal.negate());
    }
  }

  /** Adds another sum. */
  public void addAll(ExactSum other) {
    add(other.whole, other.millionths);
    if (other.rest != null) {
      addToRest(other.rest);
    }
  }

  private void add(long moreWhole, long moreMillionths) {
    whole += moreWhole;
    millionths += moreMillionths;
    if (Math.abs(whole) > ROOM) {
      addToRest(BigDecimal.valueOf(whole));
      whole = 0;
    }
  }

  private void addToRest(BigDecimal decimal) {
    rest = rest == null ? decimal : rest.add(decimal);
  }

  /** Returns the {@code double} that is nearest to the exact sum. */
  public double value() {
    boolean noRest = rest == null || rest.signum() == 0;
    if (noRest && Math.abs(whole) < EXACT_WHOLE && Math.abs(millionths) < EXACT) {
      return (whole * MILLION + millionths) / MILLION;
    }
    BigDecimal sum = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(millionths, SCALE));
    return (rest == null ? sum : sum.add(rest)).doubleValue();
  }
}
