// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.app.log.DeferredLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the problems of the journal and creates the log lines about them: one warning until the
 * journal has worked again for a whole window.
 *
 * <p>Only {@link #failures} and {@link #writeLog} may be called by any thread; the rest is called
 * under the lock of {@link DurableMetrics}, so the lines are kept for {@link #writeLog}.
 */
final class JournalProblems {

  private static final String CONSEQUENCE =
      "metrics that are not sent yet are lost if this process is killed, and a report that arrives"
          + " after that can be counted twice";

  private final String folder;
  private final DeferredLog log;
  private final AtomicLong failures = new AtomicLong();

  /** Whether there was a problem since the last checkpoint. */
  private boolean sinceCheckpoint;

  /** Whether a warning was logged, and the end of the problem was not. */
  private boolean warned;

  /**
   * Creates an object that has seen no problem.
   *
   * @param folder the path of the folder, for the log
   */
  JournalProblems(String folder, Logger logger) {
    this.folder = folder;
    this.log = new DeferredLog(logger);
  }

  /** Returns how often something could not be stored or read. */
  long failures() {
    return failures.get();
  }

  /** Adds to the number of failures. */
  void countFailures(int number) {
    failures.addAndGet(number);
  }

  /** Reports that records cannot be written or read until a checkpoint succeeds. */
  void cannotBeUsed(Throwable reason) {
    countFailures(1);
    warnOnce(
        "the journal in "
            + folder
            + " cannot be used ("
            + reason
            + "): until it works again, "
            + CONSEQUENCE
            + "; make room in the temporary folder; every push tries again");
  }

  /** Reports that the files are not at their paths any more. */
  void wasDeleted() {
    warnOnce(
        "the journal in "
            + folder
            + " was deleted or replaced, probably by a function that clears its temporary folder: it"
            + " is recreated, but until then "
            + CONSEQUENCE
            + "; do not delete this folder");
  }

  private void warnOnce(String text) {
    sinceCheckpoint = true;
    if (!warned) {
      warned = true;
      log.add(Level.WARNING, text);
    }
  }

  /** Notes that a checkpoint was written, which can end a problem. */
  void checkpointWritten() {
    if (warned && !sinceCheckpoint) {
      warned = false;
      log.add(
          Level.INFO,
          "the journal in " + folder + " works again: a killed process loses nothing from now on");
    }
    sinceCheckpoint = false;
  }

  /** Reports that the records of an earlier process cannot be used. */
  void earlierJournalLost(String reason) {
    countFailures(1);
    log.add(
        Level.WARNING,
        "the journal of an earlier process in "
            + folder
            + " "
            + reason
            + ": metrics that it had not sent yet are lost, totals start at 0 under a new instance"
            + " label, and a report that arrives late can be counted twice; leave room in the"
            + " temporary folder and do not change this folder");
  }

  /** Reports that another process uses the folder. */
  void usedByAnotherProcess() {
    log.add(
        Level.WARNING,
        "another process uses "
            + folder
            + ", for example because several local environments share one temporary folder: this"
            + " process has no journal and an instance label of its own, so "
            + CONSEQUENCE
            + "; set a different TMPDIR for each environment");
  }

  /** Reports that outdated records stay where the next process finds them. */
  void cannotBeDeleted() {
    log.add(
        Level.WARNING,
        "an outdated journal in "
            + folder
            + " cannot be deleted: the next process of this environment may count the same"
            + " invocations again");
  }

  /** Keeps a line for {@link #writeLog}. */
  void log(Level level, String text) {
    log.add(level, text);
  }

  /** Writes the lines that were kept. Called without a lock. */
  void writeLog() {
    log.write();
  }
}
