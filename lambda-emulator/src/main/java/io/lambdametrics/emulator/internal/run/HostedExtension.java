// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.run;

import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.ProcessStatistics;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.ExtensionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An extension in a run. Guarded by the {@link RunMonitor} of the run. */
public final class HostedExtension {

  private final String name;
  private final boolean external;
  private final String identifier = UUID.randomUUID().toString();

  public ExtensionState state = ExtensionState.STARTED;
  public Set<String> events = Set.of();
  @Nullable DispatchedEvent pending;
  public @Nullable ChildProcess process;
  public @Nullable String errorType;
  public @Nullable String problem;

  private Instant startedAt = Instant.EPOCH;
  private long startedAtNanos;
  long registeredAt;
  long firstNextAt;
  public long readyAt;
  long shutdownAt;
  long exitedAt;
  boolean shutdownTaken;
  public boolean killed;
  boolean crashed;
  OptionalInt exitCode = OptionalInt.empty();
  public int undelivered;
  public Optional<ProcessStatistics> atFirstNext = Optional.empty();
  private final List<Double> holds = new ArrayList<>();

  HostedExtension(String name, boolean external) {
    this.name = name;
    this.external = external;
  }

  public String name() {
    return name;
  }

  /**
   * Tells whether the extension has its own process. An internal extension is part of the runtime's
   * process.
   */
  public boolean external() {
    return external;
  }

  public String identifier() {
    return identifier;
  }

  /** Records the start time, immediately before the process is started. */
  public void launching() {
    startedAt = Instant.now();
    startedAtNanos = System.nanoTime();
  }

  public boolean wants(String event) {
    return events.contains(event);
  }

  public boolean registered() {
    return registeredAt != 0;
  }

  public boolean askedForNext() {
    return firstNextAt != 0;
  }

  public boolean running() {
    return process != null && exitedAt == 0;
  }

  public void addHold(double milliseconds) {
    holds.add(milliseconds);
  }

  public ExtensionReport report(int run) {
    ChildProcess started = process;
    return new ExtensionReport(
        name,
        run,
        started == null ? OptionalLong.empty() : OptionalLong.of(started.pid()),
        startedAt,
        state,
        events.stream().sorted().toList(),
        sinceStart(registeredAt),
        sinceStart(firstNextAt),
        atFirstNext.map(s -> OptionalLong.of(s.residentBytes())).orElse(OptionalLong.empty()),
        atFirstNext
            .map(s -> OptionalDouble.of(Millis.ofNanos(s.cpuNanos())))
            .orElse(OptionalDouble.empty()),
        holds,
        shutdownAt == 0 || exitedAt == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(Millis.between(shutdownAt, exitedAt)),
        exitCode,
        killed,
        crashed,
        undelivered,
        started == null ? List.of() : started.lines(),
        Optional.ofNullable(problem));
  }

  private OptionalDouble sinceStart(long nanos) {
    return nanos == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Millis.between(startedAtNanos, nanos));
  }
}
