// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import java.util.List;
import java.util.Locale;

/**
 * The result of one scenario.
 *
 * @param lost the number of invocations that are not stored
 * @param errors the violated rules; empty unless the verdict is {@link Verdict#WRONG}
 * @param late whether an overloaded machine may have caused an error: something took too long, or
 *     the time at SHUTDOWN was not enough
 * @param addedMs how long each invocation was held after the runtime was done, in ascending order
 * @param details both sides' totals and the extension's log, for people
 */
record ScenarioResult(
    FaultScenario scenario,
    int lost,
    List<String> errors,
    boolean late,
    List<Double> addedMs,
    String details) {

  /** The error for an invocation that was held too long. */
  static final String HELD_TOO_LONG = "held too long";

  /** The error for a process that Lambda had to kill. */
  static final String KILLED = "did not exit in time at SHUTDOWN";

  ScenarioResult {
    errors = List.copyOf(errors);
    addedMs = addedMs.stream().sorted().toList();
  }

  Verdict verdict() {
    if (!errors.isEmpty()) {
      return Verdict.WRONG;
    }
    return lost > 0 ? Verdict.LOST_AND_REPORTED : Verdict.OK;
  }

  double medianAddedMs() {
    return addedMs.isEmpty() ? 0 : addedMs.get(addedMs.size() / 2);
  }

  double maxAddedMs() {
    return addedMs.isEmpty() ? 0 : addedMs.get(addedMs.size() - 1);
  }

  /** Returns the text of its table cell. */
  String text() {
    String verdict =
        switch (verdict()) {
          case OK -> "ok";
          case LOST_AND_REPORTED ->
              "lost "
                  + lost
                  + (scenario.fault() == Fault.NOTHING_STORED ? ", undetectable" : ", reported");
          case WRONG -> "**wrong**: " + errors.get(0);
        };
    return String.format(Locale.ROOT, "%s · %.0f / %.0f", verdict, medianAddedMs(), maxAddedMs());
  }
}
