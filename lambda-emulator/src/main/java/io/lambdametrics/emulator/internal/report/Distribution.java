// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import java.util.Collection;
import java.util.List;

/** A sorted list of measured values. */
public record Distribution(List<Double> sorted) {

  public static Distribution of(Collection<Double> values) {
    return new Distribution(values.stream().sorted().toList());
  }

  int count() {
    return sorted.size();
  }

  /** Returns the smallest value that at least this share of all values do not exceed. */
  double quantile(double share) {
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }

  public double median() {
    return quantile(0.5);
  }

  public double max() {
    return sorted.get(sorted.size() - 1);
  }

  double sum() {
    return sorted.stream().mapToDouble(Double::doubleValue).sum();
  }
}
