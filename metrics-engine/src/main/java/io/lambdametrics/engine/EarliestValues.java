package io.lambdametrics.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The values of the earliest of several events of one kind, by the events' own times, whichever
 * comes first. Events that have no value at all do not take part. Between two of the same time the
 * smaller values stand, so that here, too, the order does not matter.
 */
final class EarliestValues {

  private static final double[] NOTHING = {};

  private @Nullable Instant time;
  private double[] values = NOTHING;

  void offer(Instant eventTime, double... candidate) {
    if (isEmpty(candidate)) {
      return;
    }
    int order = time == null ? -1 : eventTime.compareTo(time);
    if (order < 0 || (order == 0 && Arrays.compare(candidate, values) < 0)) {
      time = eventTime;
      values = candidate;
    }
  }

  /** The value at this place; {@code NaN} if there is none. */
  double get(int index) {
    return time == null ? Double.NaN : values[index];
  }

  /** What can be a duration or a size: a finite number of at least 0; {@code NaN} otherwise. */
  static double usable(double value) {
    return value >= 0 && value < Double.POSITIVE_INFINITY ? value : Double.NaN;
  }

  /** The same of what an event may lack. */
  static double usable(OptionalDouble value) {
    return value.isPresent() ? usable(value.getAsDouble()) : Double.NaN;
  }

  private static boolean isEmpty(double[] candidate) {
    for (double value : candidate) {
      if (!Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }
}
