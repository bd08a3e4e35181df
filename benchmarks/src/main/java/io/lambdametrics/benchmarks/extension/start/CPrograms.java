// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs in C that the benchmark needs, compiled into a folder when the benchmark starts.
 * They are static, because a dynamic linker would take longer than their own work.
 *
 * @param compiler the compiler that was found
 * @param floor the extension to compare with, which does nothing
 * @param stamp starts a command and records what its process had used before
 * @param evict takes files out of the page cache
 */
public record CPrograms(String compiler, Path floor, Path stamp, Path evict) {

  /** The small C library first: the floor is smaller and starts faster with it. */
  private static final List<String> COMPILERS = List.of("musl-gcc", "cc");

  /**
   * Compiles the programs.
   *
   * @throws IOException with a message that says what to install, if there is no compiler
   */
  public static CPrograms compile(Path folder) throws IOException, InterruptedException {
    StringBuilder problems = new StringBuilder();
    for (String compiler : COMPILERS) {
      if (compiles(compiler, "floor", folder, problems)
          && compiles(compiler, "stamp", folder, problems)
          && compiles(compiler, "evict", folder, problems)) {
        return new CPrograms(
            compiler, folder.resolve("floor"), folder.resolve("stamp"), folder.resolve("evict"));
      }
    }
    throw new IOException(
        "cannot compile the benchmark's programs in C: install musl-gcc (Debian's package"
            + " musl-tools), or cc with a static C library (packages gcc and libc6-dev)\n"
            + problems);
  }

  private static boolean compiles(String compiler, String name, Path folder, StringBuilder problems)
      throws IOException, InterruptedException {
    Path source = folder.resolve(name + ".c");
    try (InputStream content = CPrograms.class.getResourceAsStream("/" + name + ".c")) {
      if (content == null) {
        throw new IllegalStateException(name + ".c is not on the class path");
      }
      Files.write(source, content.readAllBytes());
    }
    Process process;
    try {
      process =
          new ProcessBuilder(
                  compiler, "-Os", "-static", "-s", "-o", folder.resolve(name) + "", source + "")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      problems.append(e.getMessage()).append('\n');
      return false;
    }
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    boolean successful = process.waitFor() == 0;
    if (!successful) {
      problems.append(compiler).append(": ").append(output).append('\n');
    }
    return successful;
  }

  /** Takes these files out of the page cache. */
  void evict(List<Path> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(evict.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("cannot take files out of the page cache: " + output.strip());
    }
  }
}
