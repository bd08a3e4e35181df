// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads CPU time, memory and page faults of a process and its descendants from Linux's /proc.
 * Remembers the CPU time of processes that have ended.
 *
 * <p>Not thread-safe.
 */
public final class ProcessMeter {

  private static final Path PROC = Path.of("/proc");

  /** The first line of a mapping in smaps: addresses, permissions, offset, device, inode, file. */
  private static final Pattern MAPPING = Pattern.compile("[0-9a-f]+-[0-9a-f]+ [-rwxps]{4} .*");

  /** The unit of a process's times in /proc, on every Linux. */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

  /** How many ticks are lost by rounding: one for each field. */
  private static final int ROUNDED_TICKS = 4;

  private final long pid;
  private final Map<Path, Long> threads = new HashMap<>();
  private @Nullable Cpu first;

  /** The CPU time in both forms that /proc has: nanoseconds of threads, ticks of processes. */
  private record Cpu(long nanos, long ticks) {}

  /** Creates a meter of a process and its descendants. */
  public ProcessMeter(long pid) {
    this.pid = pid;
  }

  /** Returns whether this machine has the files that are read. */
  public static boolean isSupported() {
    return Files.isReadable(PROC.resolve("self/schedstat"))
        && Files.isReadable(PROC.resolve("self/smaps"));
  }

  /**
   * Memory at one moment.
   *
   * @param residentBytes all pages in memory, shared ones too
   * @param anonymousBytes the pages that do not belong to a file
   * @param codeBytes the resident pages of files that can be executed
   * @param constantBytes the resident pages of files that can only be read
   */
  public record Memory(
      long residentBytes, long anonymousBytes, long codeBytes, long constantBytes) {

    static final Memory NONE = new Memory(0, 0, 0, 0);

    private Memory plus(Memory other) {
      return new Memory(
          residentBytes + other.residentBytes,
          anonymousBytes + other.anonymousBytes,
          codeBytes + other.codeBytes,
          constantBytes + other.constantBytes);
    }
  }

  /**
   * Returns the CPU time used so far. Only differences between two calls are exact.
   *
   * <p>/proc has the time of each thread in nanoseconds while the thread lives. It has the time of
   * the process and of the children it waited for in whole ticks, in four fields. Both the sum of
   * the threads and the growth of the ticks minus their rounding are lower bounds, so this method
   * uses the greater one.
   */
  public long cpuNanos() {
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

  /** Returns the sum of the four fields with times of the process and of its children. */
  private static long ticks(Path process) {
    return statistics(process).skip(11).limit(4).mapToLong(Long::parseLong).sum();
  }

  /** Returns the fields of /proc/PID/stat after the name, which may contain blanks. */
  private static Stream<String> statistics(Path process) {
    return lines(process.resolve("stat")).stream()
        .flatMap(line -> Stream.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)));
  }

  /** Returns the minor page faults so far: those that needed no read from a disk. */
  public long pageFaults() {
    return family()
        .flatMap(process -> statistics(process).skip(7).limit(1))
        .mapToLong(Long::parseLong)
        .sum();
  }

  /** Returns the memory in use. */
  public Memory memory() {
    return family()
        .map(process -> memory(lines(process.resolve("smaps"))))
        .reduce(Memory.NONE, Memory::plus);
  }

  /** Adds up the mappings in lines of a file smaps. */
  static Memory memory(List<String> smaps) {
    Memory sum = Memory.NONE;
    String mapping = "";
    for (String line : smaps) {
      if (MAPPING.matcher(line).matches()) {
        mapping = line;
      } else if (line.startsWith("Rss:")) {
        long bytes = bytes(line);
        boolean isFile = mapping.indexOf('/') >= 0;
        sum =
            sum.plus(
                new Memory(
                    bytes,
                    0,
                    isFile && mapping.contains(" r-x") ? bytes : 0,
                    isFile && mapping.contains(" r--") ? bytes : 0));
      } else if (line.startsWith("Anonymous:")) {
        sum = sum.plus(new Memory(0, bytes(line), 0, 0));
      }
    }
    return sum;
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
