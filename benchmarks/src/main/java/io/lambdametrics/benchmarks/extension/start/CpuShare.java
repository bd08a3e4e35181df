// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A control group that limits CPU time to the share of a memory size. Needs Linux and usually root.
 */
public final class CpuShare implements AutoCloseable {

  /** Memory size at which a function has one whole processor, according to AWS. */
  private static final double MB_OF_ONE_PROCESSOR = 1_769.0;

  private static final long PERIOD_MICROS = 20_000;

  private final Path group;

  private CpuShare(Path group) {
    this.group = group;
  }

  /**
   * Creates the group.
   *
   * @throws IOException if the machine does not permit it
   */
  public static CpuShare of(int memorySizeMb) throws IOException {
    long quota = Math.round(PERIOD_MICROS * memorySizeMb / MB_OF_ONE_PROCESSOR);
    for (String[] mount : mounts()) {
      Path parent = Path.of(mount[1]);
      Path group = parent.resolve("benchmark-" + UUID.randomUUID());
      if (mount[2].equals("cgroup") && List.of(mount[3].split(",", -1)).contains("cpu")) {
        Files.createDirectory(group);
        Files.writeString(group.resolve("cpu.cfs_period_us"), Long.toString(PERIOD_MICROS));
        Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
        return new CpuShare(group);
      }
      if (mount[2].equals("cgroup2")
          && Files.readString(parent.resolve("cgroup.controllers")).matches("(?s).*\\bcpu\\b.*")) {
        Files.writeString(parent.resolve("cgroup.subtree_control"), "+cpu");
        Files.createDirectory(group);
        Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
        return new CpuShare(group);
      }
    }
    throw new IOException("no control groups for CPU time are mounted");
  }

  private static List<String[]> mounts() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/mounts"))) {
      return lines.map(line -> line.split(" ", -1)).filter(fields -> fields.length > 3).toList();
    }
  }

  /** Returns the file to which a process writes 0 to join. */
  Path processes() {
    return group.resolve("cgroup.procs");
  }

  /** Removes the group. It must not contain a process any more. */
  @Override
  public void close() throws IOException {
    Files.delete(group);
  }
}
