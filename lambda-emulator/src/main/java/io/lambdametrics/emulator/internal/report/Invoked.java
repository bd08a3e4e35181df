// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * An invocation of the run. Times are microseconds since the start of the log.
 *
 * @param outcome in lower case with hyphens; {@code unfinished} if the log ends before it does
 * @param from the start
 * @param done when the runtime was done; 0 if it never was
 * @param to the end
 * @param initMs duration of the init before or inside it
 * @param addedMs for each extension, how long it held the environment after the runtime was done
 * @param logLines number of lines printed in it
 * @param problem error type and message; empty without an error
 * @param firstEntry index of its first entry among those of its environment
 * @param lastEntry index of its last entry
 */
record Invoked(
    int environment,
    String requestId,
    String outcome,
    long from,
    long done,
    long to,
    double durationMs,
    OptionalDouble initMs,
    Map<String, Double> addedMs,
    int logLines,
    String problem,
    int firstEntry,
    int lastEntry) {}
