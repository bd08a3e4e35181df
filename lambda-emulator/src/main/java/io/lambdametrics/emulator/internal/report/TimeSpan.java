// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

/**
 * A part of a lane of the timeline. Times are microseconds since the start of the log.
 *
 * @param entry index of the entry that began it, among those of its environment
 */
record TimeSpan(int environment, Lane lane, Kind kind, long from, long to, int entry) {

  /** The kinds of spans. The page knows them by their ordinal numbers. */
  enum Kind {
    /** The init of the runtime, from its begin to its report. */
    INIT,
    /** From the start of an extension's process until it called register. */
    START,
    /** From register until the extension first asked for an event. */
    PREPARING,
    /** From an INVOKE event until the extension asked for the next one. */
    BUSY,
    /** From a SHUTDOWN event to the end of the process. */
    ENDING,
    /** All processes are frozen. */
    FROZEN,
    /** The processes are being ended. */
    SHUTDOWN,
    /** The processes are being ended because of a failure. */
    RESET,
    /** The emulator killed the process, or it exited outside of a shutdown. */
    LOST
  }
}
