// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the external extensions of an {@code /opt} folder. */
public final class OptFolder {

  private OptFolder() {}

  /**
   * Returns the files directly in {@code extensions}, sorted by name.
   *
   * @throws IllegalArgumentException if there is no such folder, it contains no file, or a file is
   *     not executable
   */
  public static List<Path> extensions(Path opt) {
    if (!Files.isDirectory(opt)) {
      throw new IllegalArgumentException("opt: no such folder: " + opt);
    }
    Path folder = opt.resolve("extensions");
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "opt: " + opt + " has no folder 'extensions', so there is no extension to start");
    }
    List<Path> files = regularFiles(folder);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("opt: no extension in " + folder + " (no file in it)");
    }
    for (Path file : files) {
      if (!Files.isExecutable(file)) {
        throw new IllegalArgumentException(
            "opt: " + file + " is not executable; Lambda would fail with PermissionDenied");
      }
    }
    return files;
  }

  private static List<Path> regularFiles(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).map(Path::toAbsolutePath).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("opt: cannot list " + folder, e);
    }
  }
}
