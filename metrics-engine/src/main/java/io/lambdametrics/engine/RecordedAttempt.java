// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one attempt has contributed to the metrics, so that nothing is counted twice. */
final class RecordedAttempt {

  boolean error;

  /** Whether the attempt is reported and has no error. */
  boolean success;

  boolean timeout;
  boolean outOfMemory;

  /**
   * The value of each distribution that is produced, and last memory × billed time; {@code NaN} for
   * none. A value can turn out to belong to no attempt. It stays here until another replaces it.
   */
  final double[] values;

  /** The next attempt of the same request; {@code null} for the last. */
  @Nullable RecordedAttempt next;

  RecordedAttempt(int values) {
    this.values = new double[values];
  }

  /** Returns the number of attempts from {@code first} on. */
  static int count(@Nullable RecordedAttempt first) {
    int count = 0;
    for (RecordedAttempt each = first; each != null; each = each.next) {
      count++;
    }
    return count;
  }

  /** Returns the sorted values of one distribution, of all attempts from {@code first} on. */
  static double[] values(@Nullable RecordedAttempt first, int distribution) {
    double[] values = new double[count(first)];
    int count = 0;
    for (RecordedAttempt each = first; each != null; each = each.next) {
      if (!Double.isNaN(each.values[distribution])) {
        values[count++] = each.values[distribution];
      }
    }
    double[] known = Arrays.copyOf(values, count);
    Arrays.sort(known);
    return known;
  }

  /** Keeps a value that belongs to no attempt in the first attempt that has none. */
  static void keep(@Nullable RecordedAttempt first, int distribution, double value) {
    for (RecordedAttempt each = first; each != null; each = each.next) {
      if (Double.isNaN(each.values[distribution])) {
        each.values[distribution] = value;
        return;
      }
    }
  }
}
