// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import io.lambdametrics.receiver.RunTotals;

/** The figures that must be equal on both sides. */
enum Figure {
  INVOCATIONS("Invocations", RunTotals.INVOCATIONS, false),
  ERRORS("Errors", RunTotals.ERRORS, false),
  TIMEOUTS("Timeouts", RunTotals.TIMEOUTS, false),
  COLD_STARTS("Cold starts", RunTotals.COLD_STARTS, false),
  DURATION_COUNT("Invocations with a duration", RunTotals.DURATION_COUNT, false),
  DURATION_SUM("Sum of the durations", RunTotals.DURATION_SUM, true),
  EXTENSIONS_SUM("Sum of the time of extensions after the runtime", RunTotals.EXTENSIONS_SUM, true);

  final String title;

  /** The name in {@link RunTotals}. */
  final String metric;

  private final boolean time;

  Figure(String title, String metric, boolean time) {
    this.title = title;
    this.metric = metric;
    this.time = time;
  }

  String unit() {
    return time ? "µs" : "";
  }

  /** Returns the figure as a whole number; Lambda reports times in microseconds. */
  long of(RunTotals totals) {
    double value = totals.get(metric);
    return Math.round(time ? value * 1_000 : value);
  }
}
