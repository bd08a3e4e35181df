// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.model.ExtensionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tracks memory and threads of an environment's extension processes. Not thread-safe. */
final class FootprintTracker {

  /** The time in which a JVM loads classes and compiles. */
  private static final Duration WARM_UP = Duration.ofSeconds(15);

  /** The growth that uncollected garbage explains. */
  private static final double MAX_GROWTH_MB = 12;

  /** Enough for a pusher and four calls of each of two backends, the JVM and the libraries. */
  private static final int MAX_THREADS = 48;

  /** The memory and the threads of a process at one moment, by Linux's {@code /proc}. */
  private record Footprint(double residentMb, int threads) {

    /** Returns the footprint; empty if the process has ended. */
    static Optional<Footprint> of(long pid) {
      double residentMb = 0;
      int threads = 0;
      try {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
          if (line.startsWith("VmRSS:")) {
            residentMb = number(line) * 1024 / 1e6;
          } else if (line.startsWith("Threads:")) {
            threads = (int) number(line);
          }
        }
      } catch (IOException ended) {
        return Optional.empty();
      }
      return residentMb > 0 ? Optional.of(new Footprint(residentMb, threads)) : Optional.empty();
    }

    private static double number(String line) {
      return Double.parseDouble(line.replaceAll("[^0-9]", ""));
    }
  }

  private record Span(Instant start, Footprint first, Instant end, Footprint last) {
    Duration length() {
      return Duration.between(start, end);
    }

    double growthMb() {
      return last.residentMb() - first.residentMb();
    }
  }

  private final Map<Long, Span> byProcess = new LinkedHashMap<>();
  private int mostThreads;

  /** Measures the newest process, if it has warmed up. */
  void measure(List<ExtensionReport> processes) {
    if (processes.isEmpty()) {
      return;
    }
    ExtensionReport process = processes.get(processes.size() - 1);
    Instant now = Instant.now();
    if (process.pid().isEmpty()
        || Duration.between(process.startedAt(), now).compareTo(WARM_UP) < 0) {
      return;
    }
    long pid = process.pid().getAsLong();
    Footprint.of(pid).ifPresent(footprint -> add(pid, footprint, now));
  }

  private void add(long pid, Footprint footprint, Instant now) {
    mostThreads = Math.max(mostThreads, footprint.threads());
    Span known = byProcess.getOrDefault(pid, new Span(now, footprint, now, footprint));
    byProcess.put(pid, new Span(known.start(), known.first(), now, footprint));
  }

  /** Returns whether the memory or the threads of a process grew beyond the limits. */
  boolean grew() {
    return mostThreads > MAX_THREADS
        || byProcess.values().stream().anyMatch(span -> span.growthMb() >= MAX_GROWTH_MB);
  }

  @Override
  public String toString() {
    return byProcess.values().stream()
        .max(Comparator.comparing(Span::length))
        .map(
            span ->
                String.format(
                    Locale.ROOT,
                    "%.1f MB after warm-up, %.1f MB %d s later; at most %d threads",
                    span.first().residentMb(),
                    span.last().residentMb(),
                    span.length().toSeconds(),
                    mostThreads))
        .orElse("no process ran long enough to be measured");
  }
}
