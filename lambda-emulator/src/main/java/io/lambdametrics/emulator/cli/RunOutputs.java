// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.RunReport;
import io.lambdametrics.emulator.cli.internal.print.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is made of an event log: {@code --report} and {@code --summary}. */
final class RunOutputs {

  private final FileOptions files;
  private final Optional<RunReport> compared;

  /**
   * Reads the run of {@code --compare}, so that a wrong file is noticed before a run.
   *
   * @throws IllegalArgumentException if it is no event log; the message is for the user
   */
  RunOutputs(FileOptions files) throws IOException {
    this.files = files;
    this.compared =
        files.compare().isPresent()
            ? Optional.of(read("--compare", files.compare().get()))
            : Optional.empty();
  }

  /** Writes what is wanted of the run that {@code --report-from} names, and returns the run. */
  RunReport writeFrom(Path events, Console console) throws IOException {
    return write(read("--report-from", events), console);
  }

  /** Writes what is wanted of a run that has ended, for example before its first call. */
  void writeOf(EventLog log, Console console) throws IOException {
    if (!files.outputsWanted() || log.path().isEmpty()) {
      return;
    }
    Path events = log.path().get();
    if (Files.size(events) == 0) {
      console.println("no report and no summary, because no environment was started");
    } else {
      write(RunReport.of(events), console);
    }
  }

  private RunReport write(RunReport run, Console console) throws IOException {
    Failures failures = new Failures();
    RunReport shown = compared.map(run::comparedWith).orElse(run);
    failures.attempt(() -> write("--report", files.report(), shown::writeHtml, console));
    failures.attempt(() -> write("--summary", files.summary(), run::writeSummary, console));
    failures.throwIfAny();
    return run;
  }

  private static void write(
      String option, Optional<Path> file, OutputFile.Content content, Console console)
      throws IOException {
    if (file.isPresent()) {
      OutputFile.write(option, file.get(), content);
      console.println(option.substring(2) + ": " + file.get());
    }
  }

  private static RunReport read(String option, Path events) throws IOException {
    try {
      return RunReport.of(events);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + " " + e.getMessage(), e);
    }
  }
}
