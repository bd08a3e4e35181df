package io.lambdametrics.engine.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of decimal fractions that is the same in whatever order they are added, and from which a
 * value can be taken out again without a trace.
 *
 * <p>The platform writes decimals of at most a few places, of which a {@code double} is only the
 * nearest. Up to six places they are added as whole numbers, which costs little; all else is added
 * with unlimited precision.
 */
public final class ExactSum {

  private static final int SCALE = 6;
  private static final double MILLION = 1e6;
  private static final long WHOLE_LIMIT = 1L << 42;

  /** Sums of two numbers up to this are exact in a {@code double}. */
  private static final long EXACT = 1L << 52;

  private static final long EXACT_WHOLE = EXACT / 1_000_000;
  private static final long ROOM = Long.MAX_VALUE / 2;

  private long whole;
  private long millionths;

  /** Made when it is needed: {@code BigDecimal} takes a JVM some 7 ms to initialize. */
  private @Nullable BigDecimal rest;

  /** Adds a finite value. */
  public void add(double value) {
    add(value, 1);
  }

  /** Takes out a value that was added before. */
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

  /** Adds what the other sum is. */
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

  /** The nearest {@code double} to the exact sum. */
  public double value() {
    boolean noRest = rest == null || rest.signum() == 0;
    if (noRest && Math.abs(whole) < EXACT_WHOLE && Math.abs(millionths) < EXACT) {
      return (whole * MILLION + millionths) / MILLION;
    }
    BigDecimal sum = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(millionths, SCALE));
    return (rest == null ? sum : sum.add(rest)).doubleValue();
  }
}
