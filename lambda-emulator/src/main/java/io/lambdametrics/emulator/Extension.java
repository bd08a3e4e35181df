package io.lambdametrics.emulator;

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

/** An extension in one generation. Guarded by its generation's rendezvous. */
final class Extension {

  private final String name;
  private final boolean external;
  private final String identifier = UUID.randomUUID().toString();

  ExtensionState state = ExtensionState.STARTED;
  Set<String> events = Set.of();
  @Nullable ExtensionEvent pending;
  @Nullable ChildProcess process;
  @Nullable String errorType;
  @Nullable String problem;

  private Instant startedAt = Instant.EPOCH;
  private long startedAtNanos;
  long registeredAt;
  long firstNextAt;
  long readyAt;
  long shutdownAt;
  long exitedAt;
  boolean shutdownTaken;
  boolean killed;
  boolean crashed;
  OptionalInt exitCode = OptionalInt.empty();
  int undelivered;
  Optional<ProcessStatistics> atFirstNext = Optional.empty();
  private final List<Double> holds = new ArrayList<>();

  Extension(String name, boolean external) {
    this.name = name;
    this.external = external;
  }

  String name() {
    return name;
  }

  /** A process of its own; an internal one lives in the runtime's. */
  boolean external() {
    return external;
  }

  String identifier() {
    return identifier;
  }

  /** Called immediately before its process is started. */
  void launching() {
    startedAt = Instant.now();
    startedAtNanos = System.nanoTime();
  }

  boolean wants(String event) {
    return events.contains(event);
  }

  boolean registered() {
    return registeredAt != 0;
  }

  boolean asked() {
    return firstNextAt != 0;
  }

  boolean running() {
    return process != null && exitedAt == 0;
  }

  void addHold(double milliseconds) {
    holds.add(milliseconds);
  }

  ExtensionReport report(int generation) {
    ChildProcess started = process;
    return new ExtensionReport(
        name,
        generation,
        started == null ? OptionalLong.empty() : OptionalLong.of(started.pid()),
        startedAt,
        state.toString(),
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
