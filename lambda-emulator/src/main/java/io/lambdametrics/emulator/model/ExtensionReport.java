package io.lambdametrics.emulator.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one process of an external extension did. After a reset the same extension has a process,
 * and a report, of its own. Durations are milliseconds with three decimals.
 *
 * @param name file name of the extension
 * @param run 1 for the environment's first set of processes, one more after each reset
 * @param pid process id; empty when the file could not be started
 * @param startedAt when the process was started
 * @param state the platform's name of the last state: {@code Ready}, {@code Exited}, {@code
 *     ShutdownFailed} ...
 * @param events what it registered for
 * @param registerMs from starting the process until it called register
 * @param firstNextMs from starting the process until it first asked for an event
 * @param residentBytes memory of the process and its children at that moment, where there is a
 *     /proc
 * @param cpuMs processor time that they had used by then
 * @param holdMs for each invocation it was registered for, how long after the runtime was done it
 *     asked for the next event; 0 when it had asked before
 * @param shutdownMs from handing out SHUTDOWN until the process was gone
 * @param exitCode the process's exit code, once it is gone; 128 + n after signal n
 * @param killed whether the emulator had to kill it
 * @param crashed whether it exited though nobody had asked for it
 * @param undelivered telemetry events that it subscribed to and that had not been accepted when it
 *     ended
 * @param log the lines it printed
 * @param problem what it did wrong, where the platform took notice
 */
public record ExtensionReport(
    String name,
    int run,
    OptionalLong pid,
    Instant startedAt,
    String state,
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
   * Tells whether it did all that Lambda asks of an extension: registered, asked for events, did
   * not exit unasked, and, where it registered for SHUTDOWN, exited by itself with status 0 in
   * time. False while such an extension still runs, so shut the environment down before.
   */
  public boolean behaved() {
    boolean endedWell =
        !events.contains("SHUTDOWN") || (!killed && exitCode.equals(OptionalInt.of(0)));
    return firstNextMs.isPresent() && !crashed && problem.isEmpty() && endedWell;
  }
}
