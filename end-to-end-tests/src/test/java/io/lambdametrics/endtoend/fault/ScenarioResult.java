package io.lambdametrics.endtoend.fault;

import java.util.List;
import java.util.Locale;

/**
 * What became of one cell.
 *
 * @param lost invocations that are not stored, where that was said
 * @param wrongs what must not be, in words; empty unless the verdict is {@link Verdict#WRONG}
 * @param late whether something is wrong that the machine can be to blame for, being too busy: a
 *     wait that was too long, or a SHUTDOWN in which the time was not enough
 * @param addedMs what each invocation was held for after the runtime was done, ascending
 * @param evidence both sides' figures and the extension's log, for people
 */
record ScenarioResult(
    FaultScenario cell, int lost, List<String> wrongs, boolean late, List<Double> addedMs, String evidence) {

  /** What is wrong where an invocation was held for too long. */
  static final String TOO_LONG = "held above the bound";

  /** What is wrong where Lambda had to end a process. */
  static final String KILLED = "not ended in time at SHUTDOWN";

  ScenarioResult {
    wrongs = List.copyOf(wrongs);
    addedMs = addedMs.stream().sorted().toList();
  }

  Verdict verdict() {
    if (!wrongs.isEmpty()) {
      return Verdict.WRONG;
    }
    return lost > 0 ? Verdict.LOST_AND_SAID : Verdict.OK;
  }

  double medianAddedMs() {
    return addedMs.isEmpty() ? 0 : addedMs.get(addedMs.size() / 2);
  }

  double maxAddedMs() {
    return addedMs.isEmpty() ? 0 : addedMs.get(addedMs.size() - 1);
  }

  /** As the table has it. */
  String text() {
    String verdict =
        switch (verdict()) {
          case OK -> "ok";
          case LOST_AND_SAID ->
              "lost "
                  + lost
                  + (cell.fault() == Fault.NOTHING_STORED ? ", cannot be known" : ", said");
          case WRONG -> "**wrong**: " + wrongs.get(0);
        };
    return String.format(Locale.ROOT, "%s · %.0f / %.0f", verdict, medianAddedMs(), maxAddedMs());
  }
}
