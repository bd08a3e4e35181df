// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

/**
 * An attempt to deliver telemetry. Times are microseconds since the start of the log.
 *
 * @param from when the attempt began
 * @param to when it ended
 * @param response the HTTP status, or why there was none
 * @param oldestEvent when the oldest event was generated
 * @param entry index of its entry among those of its environment
 */
record Delivered(
    int environment,
    String extension,
    long from,
    long to,
    int events,
    int bytes,
    boolean accepted,
    String response,
    long oldestEvent,
    int entry) {

  /** Returns the time from the oldest event to the response. */
  double delayMs() {
    return Math.max(0, to - oldestEvent) / 1_000.0;
  }
}
