package io.lambdametrics.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads CPU time and memory of a process and its descendants from Linux's /proc. Remembers the CPU
 * time of processes that have ended.
 *
 * <p>Not thread-safe.
 */
final class ProcessMeter {

  private static final Path PROC = Path.of("/proc");

  /** The unit of a process's times in /proc, on every Linux. */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

  /** How many ticks are lost by rounding: one for each field. */
  private static final int ROUNDED_TICKS = 4;

  private final long pid;
  private final Map<Path, Long> threads = new HashMap<>();
  private @Nullable Cpu first;

  /** The CPU time in both forms that /proc has: nanoseconds of threads, ticks of processes. */
  private record Cpu(long nanos, long ticks) {}

  ProcessMeter(long pid) {
    this.pid = pid;
  }

  /** Returns whether this machine has the files that are read. */
  static boolean isSupported() {
    return Files.isReadable(PROC.resolve("self/schedstat"))
        && Files.isReadable(PROC.resolve("self/smaps_rollup"));
  }

  /**
   * Memory at one moment.
   *
   * @param residentBytes all pages in memory, shared ones too
   * @param anonymousBytes the pages that do not belong to a file
   */
  record Memory(long residentBytes, long anonymousBytes) {}

  /**
   * Returns the CPU time used so far. Only differences between two calls are exact.
   *
   * <p>/proc has the time of each thread in nanoseconds while the thread lives. It has the time of
   * the process and of the children it waited for in whole ticks, in four fields. Both the sum of
   * the threads and the growth of the ticks minus their rounding are lower bounds, so this method
   * uses the greater one.
   */
  long cpuNanos() {
    long ticks =
        family()
            .mapToLong(
                process -> {
                  readThreads(process);
                  return ticks(process);
                })
            .sum();
    long nanos = threads.values().stream().mapToLong(Long::longValue).sum();
    if (first == null) {
      first = new Cpu(nanos, ticks);
    }
    return Math.max(first.nanos, first.ticks * TICK)
        + Math.max(nanos - first.nanos, (ticks - first.ticks - ROUNDED_TICKS) * TICK);
  }

  private void readThreads(Path process) {
    try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
      tasks.forEach(
          task ->
              lines(task.resolve("schedstat")).stream()
                  .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                  .forEach(time -> threads.merge(task, time, Math::max)));
    } catch (IOException e) {
      // The process ended meanwhile.
      return;
    }
  }

  /** Returns the sum of the 12th to 15th field after the name, which may contain blanks. */
  private static long ticks(Path process) {
    return lines(process.resolve("stat")).stream()
        .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
        .flatMap(fields -> Stream.of(fields).skip(11).limit(4))
        .mapToLong(Long::parseLong)
        .sum();
  }

  /** Returns the memory in use. */
  Memory memory() {
    List<String> lines =
        family().flatMap(process -> lines(process.resolve("smaps_rollup")).stream()).toList();
    return new Memory(sum(lines, "Rss:"), sum(lines, "Anonymous:"));
  }

  private static long sum(List<String> lines, String field) {
    return lines.stream().filter(l -> l.startsWith(field)).mapToLong(ProcessMeter::bytes).sum();
  }

  private static long bytes(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
  }

  /** Returns the process, and then its descendants, because finding these takes a while. */
  private Stream<Path> family() {
    Stream<Long> descendants =
        Stream.of(pid)
            .flatMap(id -> ProcessHandle.of(id).stream())
            .flatMap(ProcessHandle::descendants)
            .map(ProcessHandle::pid);
    return Stream.concat(Stream.of(pid), descendants).map(id -> PROC.resolve(Long.toString(id)));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      // The process or thread ended meanwhile.
      return List.of();
    }
  }
}
