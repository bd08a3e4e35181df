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
 * Reads what a process and its descendants use, from Linux's /proc. Processes that are gone use
 * nothing any more, but what they had used of the processor is remembered.
 *
 * <p>Not for use by several threads.
 */
final class ProcessMeter {

  private static final Path PROC = Path.of("/proc");

  /** What a process's times are counted in there, on every Linux. */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

  private static final int ROUNDED = 4;

  private final long pid;
  private final Map<Path, Long> threads = new HashMap<>();
  private @Nullable Cpu first;

  /** The two ways of telling processor time, in nanoseconds and in ticks. */
  private record Cpu(long exactly, long ticks) {}

  ProcessMeter(long pid) {
    this.pid = pid;
  }

  /** Whether this machine tells. */
  static boolean works() {
    return Files.isReadable(PROC.resolve("self/schedstat"))
        && Files.isReadable(PROC.resolve("self/smaps_rollup"));
  }

  /**
   * Memory at one moment.
   *
   * @param residentBytes what is in memory of it, shared pages too
   * @param anonymousBytes what of it is no file's
   */
  record Memory(long residentBytes, long anonymousBytes) {}

  /**
   * Returns the processor time used so far; the differences between calls are what is exact.
   * Threads tell theirs to the nanosecond, but only while they live; the process tells that of all,
   * and of the children it waited for, but each of four fields in whole ticks. So neither the sum
   * of the threads nor what the ticks grew by less their rounding says too much, and the greater is
   * nearer.
   */
  long cpuNanos() {
    long ticks =
        family()
            .mapToLong(
                process -> {
                  read(process);
                  return ticks(process);
                })
            .sum();
    long exactly = threads.values().stream().mapToLong(Long::longValue).sum();
    if (first == null) {
      first = new Cpu(exactly, ticks);
    }
    return Math.max(first.exactly, first.ticks * TICK)
        + Math.max(exactly - first.exactly, (ticks - first.ticks - ROUNDED) * TICK);
  }

  private void read(Path process) {
    try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
      tasks.forEach(
          task ->
              lines(task.resolve("schedstat")).stream()
                  .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                  .forEach(nanos -> threads.merge(task, nanos, Math::max)));
    } catch (IOException e) {
      // It ended while we looked.
      return;
    }
  }

  /** The fields after the name, which may hold blanks: the 12th to 15th are the times. */
  private static long ticks(Path process) {
    return lines(process.resolve("stat")).stream()
        .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
        .flatMap(fields -> Stream.of(fields).skip(11).limit(4))
        .mapToLong(Long::parseLong)
        .sum();
  }

  /** Returns the memory that is used now. */
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

  /** The process itself at once; to find the others takes a while, in which it may go on. */
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
      // The process or thread ended while we looked.
      return List.of();
    }
  }
}
