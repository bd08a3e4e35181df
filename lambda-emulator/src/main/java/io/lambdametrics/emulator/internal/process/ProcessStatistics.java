// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Memory and processor time of running processes, from Linux's /proc.
 *
 * @param residentBytes sum of the processes' VmRSS
 * @param peakResidentBytes sum of the processes' VmHWM
 * @param cpuNanos processor time of all their living threads
 */
public record ProcessStatistics(long residentBytes, long peakResidentBytes, long cpuNanos) {

  private static final Path PROC = Path.of("/proc");

  /** Returns the statistics; empty on systems without /proc. An ended process counts as 0. */
  public static Optional<ProcessStatistics> of(Collection<Long> pids) {
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return Optional.empty();
    }
    long resident = 0;
    long peak = 0;
    long cpu = 0;
    for (long pid : pids) {
      Path folder = PROC.resolve(Long.toString(pid));
      for (String line : lines(folder.resolve("status"))) {
        if (line.startsWith("VmRSS:")) {
          resident += kibibytes(line);
        } else if (line.startsWith("VmHWM:")) {
          peak += kibibytes(line);
        }
      }
      cpu += cpuNanos(folder.resolve("task"));
    }
    return Optional.of(new ProcessStatistics(resident, peak, cpu));
  }

  private static long kibibytes(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
  }

  /** Tells whether no thread of these processes can run; always true on systems without /proc. */
  static boolean stopped(Collection<Long> pids) {
    return pids.stream().allMatch(pid -> stopped(PROC.resolve(pid + "/task")));
  }

  private static boolean stopped(Path tasks) {
    try (Stream<Path> threads = Files.list(tasks)) {
      return threads
          .flatMap(thread -> lines(thread.resolve("stat")).stream())
          .map(line -> line.charAt(line.lastIndexOf(')') + 2))
          .allMatch(state -> state == 'T' || state == 'Z' || state == 'X');
    } catch (IOException e) {
      return true;
    }
  }

  private static long cpuNanos(Path tasks) {
    try (Stream<Path> threads = Files.list(tasks)) {
      return threads
          .flatMap(thread -> lines(thread.resolve("schedstat")).stream())
          .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      // The process or thread has just ended.
      return List.of();
    }
  }
}
