// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

/** The verdict on a scenario: whether exactly what was invoked is stored. */
enum Verdict {
  /** Everything is stored exactly once. */
  OK,
  /** Something is missing, and the extension reported it or could not detect it. */
  LOST_AND_REPORTED,
  /** Something is missing without a report, or is stored twice, or another rule is violated. */
  WRONG
}
