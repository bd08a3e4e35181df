// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

/**
 * What was invoked in all environments of a fleet. Durations are whole microseconds, so the sums
 * are exact.
 *
 * @param invocations the number of invocations
 * @param errors how many of them failed
 * @param durationMicros the sum of their durations
 * @param longestMicros the longest duration
 * @param withinOneSecond how many took one second at most
 * @param extensionMicros the sum of the times that extensions ran after the runtime was done
 */
record InvokedTotals(
    long invocations,
    long errors,
    long durationMicros,
    long longestMicros,
    long withinOneSecond,
    long extensionMicros) {

  private static final long ONE_SECOND = 1_000_000;

  static final InvokedTotals NONE = new InvokedTotals(0, 0, 0, 0, 0, 0);

  /** Returns the totals of one invocation. */
  static InvokedTotals ofInvocation(boolean fails, long durationMicros, long extensionMicros) {
    return new InvokedTotals(
        1,
        fails ? 1 : 0,
        durationMicros,
        durationMicros,
        durationMicros <= ONE_SECOND ? 1 : 0,
        extensionMicros);
  }

  InvokedTotals plus(InvokedTotals other) {
    return new InvokedTotals(
        invocations + other.invocations,
        errors + other.errors,
        durationMicros + other.durationMicros,
        Math.max(longestMicros, other.longestMicros),
        withinOneSecond + other.withinOneSecond,
        extensionMicros + other.extensionMicros);
  }
}
