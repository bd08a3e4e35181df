// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import io.lambdametrics.emulator.internal.core.FunctionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Limits the memory and the processor time of all processes of an environment together, by a
 * control group of Linux (version 2). Only measures them if the machine does not permit such a
 * group.
 */
public final class ResourceLimits implements AutoCloseable {

  private static final System.Logger logger = System.getLogger(ResourceLimits.class.getName());

  /** Memory size at which a function has one whole processor, according to AWS. */
  private static final double MB_OF_ONE_PROCESSOR = 1_769.0;

  private static final long PERIOD_MICROS = 100_000;
  private static final Path OWN = Path.of("/proc/self/cgroup");
  private static final Path MOUNTS = Path.of("/proc/self/mounts");

  private final @Nullable Path group;
  private final String description;

  private ResourceLimits(@Nullable Path group, String description) {
    this.group = group;
    this.description = description;
  }

  public static ResourceLimits of(FunctionSettings settings) {
    if (!settings.limits()) {
      return new ResourceLimits(null, "not requested");
    }
    try {
      return in(ownGroup(), settings.memorySizeMb());
    } catch (IOException e) {
      logger.log(
          System.Logger.Level.WARNING,
          "Memory and processor are only measured, not limited: cannot create a control group"
              + " ({0})",
          e.toString());
      return new ResourceLimits(null, "measured only: " + e);
    }
  }

  /** Creates a group below a parent group. */
  static ResourceLimits in(Path parent, int memorySizeMb) throws IOException {
    Files.writeString(parent.resolve("cgroup.subtree_control"), "+memory +cpu");
    Path created = Files.createDirectory(parent.resolve("lambda-emulator-" + UUID.randomUUID()));
    try {
      Files.writeString(created.resolve("memory.max"), Long.toString(memorySizeMb * 1024L * 1024L));
      Files.writeString(created.resolve("memory.swap.max"), "0");
      long quota = Math.round(PERIOD_MICROS * memorySizeMb / MB_OF_ONE_PROCESSOR);
      Files.writeString(created.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
      return new ResourceLimits(created, "limited by " + created);
    } catch (IOException e) {
      Files.deleteIfExists(created);
      throw e;
    }
  }

  private static Path ownGroup() throws IOException {
    String mount =
        Files.readAllLines(MOUNTS).stream()
            .map(line -> line.split(" ", -1))
            .filter(fields -> fields.length > 2 && fields[2].equals("cgroup2"))
            .map(fields -> fields[1])
            .findFirst()
            .orElseThrow(() -> new IOException("no cgroup2 is mounted"));
    String own =
        Files.readAllLines(OWN).stream()
            .filter(line -> line.startsWith("0::/"))
            .map(line -> line.substring(4))
            .findFirst()
            .orElseThrow(() -> new IOException("this process is in no group of version 2"));
    return Path.of(mount).resolve(own);
  }

  /** Describes the limits, or the reason for having none. */
  public String description() {
    return description;
  }

  /** Returns the command that starts a program inside the group. */
  public List<String> command(Path file) {
    return group == null
        ? List.of(file.toString())
        : List.of(
            "/bin/sh",
            "-c",
            "echo $$ > \"$1\" && exec \"$0\"",
            file.toString(),
            group.resolve("cgroup.procs").toString());
  }

  /** Tells whether the kernel killed a process of the group because the memory was used up. */
  public boolean outOfMemory() {
    return group != null
        && lines("memory.events").stream()
            .anyMatch(line -> line.startsWith("oom_kill ") && !line.equals("oom_kill 0"));
  }

  /** Returns the peak memory of all processes together, if the kernel reports it. */
  public OptionalLong peakBytes() {
    Optional<String> peak = lines("memory.peak").stream().findFirst();
    return peak.isPresent()
        ? OptionalLong.of(Long.parseLong(peak.get().trim()))
        : OptionalLong.empty();
  }

  private List<String> lines(String file) {
    try {
      return group == null ? List.of() : Files.readAllLines(group.resolve(file));
    } catch (IOException e) {
      // Older kernels do not report this.
      return List.of();
    }
  }

  /** Removes the group. It must not contain a process any more. */
  @Override
  public void close() {
    try {
      if (group != null) {
        Files.deleteIfExists(group);
      }
    } catch (IOException e) {
      logger.log(System.Logger.Level.WARNING, "Cannot remove " + group, e);
    }
  }
}
