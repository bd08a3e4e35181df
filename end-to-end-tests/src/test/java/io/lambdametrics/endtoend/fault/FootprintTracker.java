package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.model.ExtensionReport;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the memory of an environment's processes develops. Not for use by several threads. */
final class FootprintTracker {

  /** Until then a JVM loads classes and compiles. */
  private static final Duration WARM = Duration.ofSeconds(15);

  /** What a collector leaves lying, beside what leaks. */
  private static final double FLAT_MB = 12;

  /** A pusher and four calls for each of two backends, and what the JVM and the libraries have. */
  private static final int MOST_THREADS = 48;

  private record Span(Instant first, Footprint begin, Instant last, Footprint end) {
    Duration length() {
      return Duration.between(first, last);
    }
  }

  private final Map<Long, Span> byProcess = new LinkedHashMap<>();
  private int mostThreads;

  /** Looks at the process that runs now. */
  void look(List<ExtensionReport> processes) {
    if (processes.isEmpty()) {
      return;
    }
    ExtensionReport process = processes.get(processes.size() - 1);
    Instant now = Instant.now();
    if (process.pid().isEmpty() || Duration.between(process.startedAt(), now).compareTo(WARM) < 0) {
      return;
    }
    long pid = process.pid().getAsLong();
    Footprint.of(pid)
        .ifPresent(
            footprint -> {
              mostThreads = Math.max(mostThreads, footprint.threads());
              Span known = byProcess.get(pid);
              byProcess.put(
                  pid,
                  known == null
                      ? new Span(now, footprint, now, footprint)
                      : new Span(known.first(), known.begin(), now, footprint));
            });
  }

  /** Whether no process grew, in memory or threads. */
  boolean flat() {
    return mostThreads <= MOST_THREADS
        && byProcess.values().stream()
            .allMatch(span -> span.end().residentMb() - span.begin().residentMb() < FLAT_MB);
  }

  @Override
  public String toString() {
    return byProcess.values().stream()
        .max((one, other) -> one.length().compareTo(other.length()))
        .map(
            span ->
                String.format(
                    Locale.ROOT,
                    "%.1f MB when warm, %.1f MB %d s later; at most %d threads",
                    span.begin().residentMb(),
                    span.end().residentMb(),
                    span.length().toSeconds(),
                    mostThreads))
        .orElse("no process lived long enough to be measured");
  }
}
