// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one process of an external extension did. After a reset the extension has another process
 * and another report. Durations are milliseconds with three decimals.
 *
 * @param name file name of the extension
 * @param run 1 for the environment's first set of processes, increased by one at each reset
 * @param pid process id; empty if the file could not be started
 * @param startedAt when the process was started
 * @param state the last state
 * @param events the events that it registered for
 * @param registerMs from starting the process until it called register
 * @param firstNextMs from starting the process until it first asked for an event
 * @param residentBytes memory of the process and its children at that moment; needs /proc
 * @param cpuMs processor time that they had used by then
 * @param holdMs for each INVOKE event, the time from the end of the runtime's work until the
 *     extension asked for the next event; 0 if it asked earlier
 * @param shutdownMs from SHUTDOWN until the process had ended
 * @param exitCode the exit code of an ended process; 128 + n after signal n
 * @param killed whether the emulator had to kill it
 * @param crashed whether it exited outside of a shutdown
 * @param undelivered number of telemetry events that it had not accepted when it ended
 * @param log the lines it printed
 * @param problem what it did wrong, if the platform noticed anything
 */
public record ExtensionReport(
    String name,
    int run,
    OptionalLong pid,
    Instant startedAt,
    ExtensionState state,
    List<String> events,
    OptionalDouble registerMs,
    OptionalDouble firstNextMs,
    OptionalLong residentBytes,
    OptionalDouble cpuMs,
    List<Double> holdMs,
    OptionalDouble shutdownMs,
    OptionalInt exitCode,
    boolean killed,
    boolean crashed,
    int undelivered,
    List<String> log,
    Optional<String> problem) {

  public ExtensionReport {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pid, "pid");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(state, "state");
    events = List.copyOf(events);
    Objects.requireNonNull(registerMs, "registerMs");
    Objects.requireNonNull(firstNextMs, "firstNextMs");
    Objects.requireNonNull(residentBytes, "residentBytes");
    Objects.requireNonNull(cpuMs, "cpuMs");
    holdMs = List.copyOf(holdMs);
    Objects.requireNonNull(shutdownMs, "shutdownMs");
    Objects.requireNonNull(exitCode, "exitCode");
    log = List.copyOf(log);
    Objects.requireNonNull(problem, "problem");
  }

  /**
   * Tells whether the extension did everything that Lambda requires: it registered, asked for
   * events, did not exit outside of a shutdown, and, if it registered for SHUTDOWN, exited with
   * status 0 in time. False while such an extension still runs, so shut the environment down first.
   */
  public boolean behaved() {
    boolean endedWell =
        !events.contains("SHUTDOWN") || (!killed && exitCode.equals(OptionalInt.of(0)));
    return firstNextMs.isPresent() && !crashed && problem.isEmpty() && endedWell;
  }
}
