package io.lambdametrics.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
final class EarliestValues {

  private final @Nullable Instant[] times;
  private final double[] values;

  /** Makes room for so many values, none of them known. */
  EarliestValues(int size) {
    times = new Instant[size];
    values = new double[size];
    Arrays.fill(values, Double.NaN);
  }

  /** Offers the value at a place; {@code NaN} if the event has none. */
  void offer(int place, Instant time, double value) {
    if (Double.isNaN(value)) {
      return;
    }
    Instant known = times[place];
    int order = known == null ? -1 : time.compareTo(known);
    if (order < 0 || (order == 0 && value < values[place])) {
      times[place] = time;
      values[place] = value;
    }
  }

  /** The value at a place; {@code NaN} if there is none. */
  double get(int place) {
    return values[place];
  }

  void writeTo(DataOutput out) throws IOException {
    for (int place = 0; place < values.length; place++) {
      Encoding.writeInstantOrNone(out, times[place]);
      out.writeDouble(values[place]);
    }
  }

  void readFrom(DataInput in) throws IOException {
    for (int place = 0; place < values.length; place++) {
      times[place] = Encoding.readInstantOrNone(in);
      values[place] = in.readDouble();
    }
  }

  /** What can be a duration or a size: a finite number of at least 0; {@code NaN} otherwise. */
  static double usable(double value) {
    return value >= 0 && value < Double.POSITIVE_INFINITY ? value : Double.NaN;
  }

  /** The same of what an event may lack. */
  static double usable(OptionalDouble value) {
    return value.isPresent() ? usable(value.getAsDouble()) : Double.NaN;
  }
}
