// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Everything that an event log says about a run. Times are microseconds since {@code start}.
 *
 * @param name the function's name
 * @param duration from the first to the last entry
 * @param shutdownBudgetMs the time that a shutdown may take, in milliseconds
 * @param extensions by name
 * @param entries the lines of each environment, compressed
 */
public record RunRecord(
    String name,
    Instant start,
    long duration,
    int shutdownBudgetMs,
    List<Integer> environments,
    SortedMap<String, ExtensionFigures> extensions,
    List<Invoked> invocations,
    List<TimeSpan> spans,
    List<Delivered> deliveries,
    SortedMap<Integer, EntryBlocks> entries) {

  /** What AWS documents, and what logs without the time mean. */
  static final int LAMBDAS_SHUTDOWN_BUDGET_MS = 2_000;

  /**
   * Reads an event log. A last line that was cut is left out, because a run may have been killed.
   *
   * @throws IllegalArgumentException if the file is not an event log; the message is for the user
   */
  public static RunRecord read(Path file) throws IOException {
    RunReader reader = new RunReader();
    // This reader replaces bytes that are not UTF-8, whereas that of Files fails.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; ) {
        String following = lines.readLine();
        number++;
        add(reader, file, number, line, following == null && number > 1);
        line = following;
      }
    }
    return reader.result(file);
  }

  /** Returns the time that a shutdown may take, for people. */
  String shutdownBudget() {
    return String.format(Locale.ROOT, "%,d ms", shutdownBudgetMs);
  }

  /** Tells whether every process of every extension behaved. */
  public boolean allBehaved() {
    return extensions.values().stream().allMatch(ExtensionFigures::behaved);
  }

  private static void add(RunReader reader, Path file, int number, String line, boolean mayBeCut) {
    boolean ofAnotherRun;
    try {
      LoggedEntry entry = LoggedEntry.parse(line);
      ofAnotherRun = reader.isOfAnotherRun(entry);
      if (!ofAnotherRun) {
        reader.add(entry);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // A wrong time, or a text that the emulator does not write.
      if (!mayBeCut) {
        throw new IllegalArgumentException(
            file + ": line " + number + " is not a line of an event log (--events-out)", e);
      }
      return;
    }
    if (ofAnotherRun) {
      throw new IllegalArgumentException(
          file
              + ": line "
              + number
              + " belongs to another run; give the log of each run a file of its own");
    }
  }
}
