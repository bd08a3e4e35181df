package io.lambdametrics.engine.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Values of which several events can tell: each is that of the earliest event that has it, by the
 * events' own times, whichever comes first. Between two events of the same time the smaller value
 * stands, so that there, too, the order does not matter. What was known once is never unknown
 * again.
 */
public final class FirstObservedValues {

  /**
   * Every whole number up to this is exact in a {@code double}. No duration or size comes near it,
   * and neither sums nor products of such values leave the range of {@code double}.
   */
  public static final double LARGEST = 1L << 53;

  private final double[] values;

  /** The one time of all values; {@code null} while there are none. */
  private @Nullable Instant time;

  /** The time of each, once they have several. */
  private @Nullable Instant @Nullable [] times;

  /** Makes room for so many values, none of them known. */
  public FirstObservedValues(int size) {
    values = new double[size];
    Arrays.fill(values, Double.NaN);
  }

  /** Offers the value at a place; {@code NaN} if the event has none. */
  public void offer(int place, Instant from, double value) {
    if (Double.isNaN(value)) {
      return;
    }
    if (times == null && (time == null || time.equals(from))) {
      time = from;
      values[place] = earliest(values[place], value);
    } else {
      offerOfAnotherTime(place, from, value);
    }
  }

  private void offerOfAnotherTime(int place, Instant from, double value) {
    @Nullable Instant[] all = times;
    if (all == null) {
      all = new Instant[values.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = timeOf(i);
      }
      times = all;
    }
    Instant known = all[place];
    int order = known == null ? -1 : from.compareTo(known);
    if (order < 0) {
      all[place] = from;
      values[place] = value;
    } else if (order == 0) {
      values[place] = earliest(values[place], value);
    }
  }

  private @Nullable Instant timeOf(int place) {
    if (times != null) {
      return times[place];
    }
    return Double.isNaN(values[place]) ? null : time;
  }

  /** Of two values of the same time; the first may be {@code NaN}. */
  private static double earliest(double known, double value) {
    return known <= value ? known : value;
  }

  /** The value at a place; {@code NaN} if there is none. */
  public double get(int place) {
    return values[place];
  }

  /**
   * What can be a duration or a size: a number from 0 to {@link #LARGEST}; {@code NaN} otherwise.
   */
  public static double usable(double value) {
    return value >= 0 && value <= LARGEST ? value : Double.NaN;
  }

  /** The same of what an event may lack. */
  public static double usable(OptionalDouble value) {
    return value.isPresent() ? usable(value.getAsDouble()) : Double.NaN;
  }
}
