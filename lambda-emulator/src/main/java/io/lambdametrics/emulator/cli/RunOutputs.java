// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Makes {@code --report} and {@code --summary} from an event log. */
final class RunOutputs {

  private final CommandLineOptions options;

  RunOutputs(CommandLineOptions options) {
    this.options = options;
  }

  /**
   * Checks before a run what can be checked.
   *
   * @throws IllegalArgumentException if a file cannot be written or read; the message is for users
   */
  void checkFolders() {
    options.report().ifPresent(file -> checkFolder("--report", file));
    options.summary().ifPresent(file -> checkFolder("--summary", file));
    options
        .compare()
        .filter(file -> !Files.isReadable(file))
        .ifPresent(
            file -> {
              throw new IllegalArgumentException("--compare " + file + ": cannot be read");
            });
  }

  private static void checkFolder(String option, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          option + " " + file + ": must be a file in a folder that exists");
    }
  }

  /**
   * Writes the files and prints their names.
   *
   * @return whether every extension behaved
   */
  boolean write(Path events, Console console) throws IOException {
    if (options.report().isEmpty() && options.summary().isEmpty()) {
      return true;
    }
    checkFolders();
    RunReport run = read(events);
    if (options.report().isPresent()) {
      Path file = options.report().get();
      RunReport shown =
          options.compare().isPresent() ? run.comparedWith(options.compare().get()) : run;
      shown.writeHtml(file);
      console.println("report: " + file);
    }
    if (options.summary().isPresent()) {
      Path file = options.summary().get();
      run.writeSummary(file);
      console.println("summary: " + file);
    }
    return run.allBehaved();
  }

  private static RunReport read(Path events) throws IOException {
    try {
      return RunReport.of(events);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(events + ": no such file", e);
    }
  }
}
