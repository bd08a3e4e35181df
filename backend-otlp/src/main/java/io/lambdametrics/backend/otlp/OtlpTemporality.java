// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

/** The span of time that a data point sums up. */
enum OtlpTemporality {
  /** From the start of the total to the end of the window. */
  CUMULATIVE,
  /** The window alone. */
  DELTA
}
