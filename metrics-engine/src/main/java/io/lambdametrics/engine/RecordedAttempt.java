package io.lambdametrics.engine;

import io.lambdametrics.engine.internal.FirstObservedValues;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the metrics have of one attempt, so that nothing is counted twice. */
final class RecordedAttempt {

  /** The largest that memory × billed time can be. */
  private static final double LARGEST = FirstObservedValues.LARGEST * FirstObservedValues.LARGEST;

  boolean error;
  boolean timeout;
  boolean outOfMemory;

  /**
   * The value of each figure that is produced, and memory × billed time; {@code NaN} for none. A
   * value can be one that turned out to be of no attempt, until another takes its place.
   */
  final double[] figures;

  /** What they have of the attempt after it. */
  @Nullable RecordedAttempt later;

  RecordedAttempt(int figures) {
    this.figures = new double[figures];
  }

  /** How many attempts the metrics have, given what they have of the first. */
  static int number(@Nullable RecordedAttempt first) {
    int number = 0;
    for (RecordedAttempt each = first; each != null; each = each.later) {
      number++;
    }
    return number;
  }

  /** The values of a figure, sorted, given what the metrics have of the first attempt. */
  static double[] values(@Nullable RecordedAttempt first, int figure) {
    double[] values = new double[number(first)];
    int number = 0;
    for (RecordedAttempt each = first; each != null; each = each.later) {
      if (!Double.isNaN(each.figures[figure])) {
        values[number++] = each.figures[figure];
      }
    }
    double[] known = Arrays.copyOf(values, number);
    Arrays.sort(known);
    return known;
  }

  /** Keeps a value of no attempt in the place of one that has none. */
  static void keep(@Nullable RecordedAttempt first, int figure, double value) {
    for (RecordedAttempt each = first; each != null; each = each.later) {
      if (Double.isNaN(each.figures[figure])) {
        each.figures[figure] = value;
        return;
      }
    }
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeBoolean(error);
    out.writeBoolean(timeout);
    out.writeBoolean(outOfMemory);
    for (double figure : figures) {
      out.writeDouble(figure);
    }
  }

  static RecordedAttempt readFrom(DataInput in, int figures) throws IOException {
    RecordedAttempt counted = new RecordedAttempt(figures);
    counted.error = in.readBoolean();
    counted.timeout = in.readBoolean();
    counted.outOfMemory = in.readBoolean();
    for (int i = 0; i < figures; i++) {
      double value = in.readDouble();
      counted.figures[i] = value >= 0 && value <= LARGEST ? value : Double.NaN;
    }
    return counted;
  }
}
