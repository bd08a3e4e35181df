// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The system calls of a process in some span of time.
 *
 * @param counts the number of calls by name, the most frequent first
 */
record SystemCalls(Map<String, Integer> counts) {

  /**
   * The beginning of a call: process, seconds, name. Other lines are signals, exits and results.
   */
  private static final Pattern CALL =
      Pattern.compile("\\d+ +(?<seconds>\\d+\\.\\d+) (?<name>\\w+)\\(.*");

  private static final double NANOS = 1e9;

  /** Returns the command that writes the calls of a program and all its threads into a file. */
  static String[] tracing(Path file) {
    return new String[] {"strace", "-f", "-qq", "-ttt", "-o", file.toString()};
  }

  /** Returns whether strace can trace a process here. */
  static boolean canBeTraced() throws InterruptedException {
    try {
      return new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads the calls that began in a span of time. */
  static SystemCalls read(Path trace, Instant from, Instant to) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
      lines
          .map(CALL::matcher)
          .filter(Matcher::matches)
          .filter(call -> isBetween(Double.parseDouble(call.group("seconds")), from, to))
          .forEach(call -> counts.merge(call.group("name"), 1, Integer::sum));
    }
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return new SystemCalls(sorted);
  }

  private static boolean isBetween(double seconds, Instant from, Instant to) {
    return seconds >= seconds(from) && seconds < seconds(to);
  }

  private static double seconds(Instant instant) {
    return instant.getEpochSecond() + instant.getNano() / NANOS;
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
