// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs processes in Valgrind and reads what they used.
 *
 * <p>Each process writes its trace to a file, of up to a few gigabytes, because Valgrind writes
 * line by line and would be slowed down further by a reader.
 */
final class ValgrindRuns {

  private final ImageMap image;
  private final Path folder;

  /**
   * Creates an object without runs.
   *
   * @param folder an empty folder for the traces
   */
  ValgrindRuns(ImageMap image, Path folder) {
    this.image = image;
    this.folder = folder;
  }

  /** Returns a shell script that runs a program, and writes its trace to the folder. */
  String script(String program) {
    return "#!/bin/sh\nexec valgrind --tool=lackey --trace-mem=yes --trace-syscalls=yes"
        + " --log-file=%s/%%p %s\n".formatted(folder, program);
  }

  /**
   * Reads the traces of the processes that have run since the last call. All must have ended.
   *
   * @return what they used, in the order of the first use
   * @throws IOException if there is no trace
   */
  Set<String> used() throws IOException {
    List<Path> traces = traces();
    if (traces.isEmpty()) {
      throw new IOException("no process has run in Valgrind; is Valgrind installed?");
    }
    Set<String> used = new LinkedHashSet<>();
    for (Path file : traces) {
      AccessTrace trace = new AccessTrace(image);
      try (InputStream valgrind = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
        trace.read(valgrind);
      }
      used.addAll(trace.used());
      Files.delete(file);
    }
    return used;
  }

  /** Returns the traces, in the order in which they ended: one process follows the other. */
  private List<Path> traces() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.comparing(ValgrindRuns::time)).toList();
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
