package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a process takes, by Linux's {@code /proc}.
 *
 * @param residentMb resident memory in megabytes
 * @param threads how many threads it has
 */
record Footprint(double residentMb, int threads) {

  /** Empty where the process is gone. */
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
    } catch (IOException gone) {
      return Optional.empty();
    }
    return residentMb > 0 ? Optional.of(new Footprint(residentMb, threads)) : Optional.empty();
  }

  private static double number(String line) {
    return Double.parseDouble(line.replaceAll("[^0-9]", ""));
  }
}
