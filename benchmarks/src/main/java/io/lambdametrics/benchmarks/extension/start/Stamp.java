// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process had used before it became the extension.
 *
 * @param nanoTime the time, on the same clock as {@link System#nanoTime()}
 * @param cpuNanos its CPU time
 * @param pageFaults its minor page faults
 */
record Stamp(long nanoTime, long cpuNanos, long pageFaults) {

  static Stamp read(Path file) {
    try {
      String[] fields = Files.readString(file).strip().split(" ", -1);
      return new Stamp(
          Long.parseLong(fields[0]), Long.parseLong(fields[1]), Long.parseLong(fields[2]));
    } catch (IOException e) {
      throw new UncheckedIOException("The launcher left no stamp", e);
    }
  }
}
