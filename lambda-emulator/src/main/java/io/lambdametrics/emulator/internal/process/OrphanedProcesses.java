// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Kills processes that were started in an environment and have lost their parent, so that they are
 * no longer descendants. Their variable TMPDIR, the environment's temporary folder, identifies
 * them. Needs /proc.
 */
public final class OrphanedProcesses {

  private static final Path PROC = Path.of("/proc");

  private final String mark;

  public OrphanedProcesses(Path temp) {
    this.mark = "TMPDIR=" + temp;
  }

  public void kill() {
    pids().stream()
        .filter(this::isMarked)
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static List<Long> pids() {
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(PROC)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::valueOf)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private boolean isMarked(long pid) {
    try {
      byte[] variables = Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve("environ"));
      return List.of(new String(variables, StandardCharsets.UTF_8).split("\0", -1)).contains(mark);
    } catch (IOException e) {
      // The process has ended, or belongs to another user.
      return false;
    }
  }
}
