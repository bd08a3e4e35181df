// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

/** The span of time that a data point sums up. */
enum OtlpTemporality {
  /** From the start of the total to the end of the window. */
  CUMULATIVE {
    @Override
    String fateOfRefusedPoints(boolean totalsRestart) {
      return totalsRestart
          ? "are lost if their totals restart before the next push"
          : "the next totals contain";
    }
  },
  /** The window alone. */
  DELTA {
    @Override
    String fateOfRefusedPoints(boolean totalsRestart) {
      return "are lost";
    }
  };

  /** Returns what becomes of data points that a receiver refuses, for the log. */
  abstract String fateOfRefusedPoints(boolean totalsRestart);
}
