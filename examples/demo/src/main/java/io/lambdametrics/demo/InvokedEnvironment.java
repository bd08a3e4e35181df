// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import io.lambdametrics.receiver.RunTotals;
import java.util.List;

/**
 * What happened in one environment.
 *
 * @param number its number, from 1, which is also its value of the label {@code environment}
 * @param totals what its callers got and Lambda reported
 */
record InvokedEnvironment(int number, List<InvokedCall> calls, RunTotals totals) {

  /** The label of series that tells environments apart. */
  static final String LABEL = "environment";

  InvokedEnvironment {
    calls = List.copyOf(calls);
  }
}
