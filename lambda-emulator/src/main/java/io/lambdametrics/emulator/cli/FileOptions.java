// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the event log, and for what is made of it. Picocli sets the fields. */
final class FileOptions {

  @Option(
      names = "--events-out",
      paramLabel = "FILE",
      description = "Writes everything that happens as JSON lines.")
  private @Nullable Path eventsOut;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Writes a report about the run: one page with timeline, findings and figures.")
  private @Nullable Path report;

  @Option(
      names = "--report-from",
      paramLabel = "FILE",
      description = "Runs nothing; makes --report and --summary from a file of --events-out.")
  private @Nullable Path reportFrom;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "A file of --events-out whose figures the report shows beside its own.")
  private @Nullable Path compare;

  @Option(
      names = "--summary",
      paramLabel = "FILE.json",
      description = "Writes the figures and findings of the run for programs.")
  private @Nullable Path summary;

  /**
   * Checks the options and their files.
   *
   * @param inputs files that other options name, and that must not be overwritten
   * @throws IllegalArgumentException if they are wrong; the message is for the user
   */
  void check(Map<String, Path> inputs) {
    if (reportFrom != null && report == null && summary == null) {
      throw new IllegalArgumentException("--report-from needs --report or --summary");
    }
    if (compare != null && report == null) {
      throw new IllegalArgumentException("--compare needs --report");
    }
    Map<String, Path> read = new LinkedHashMap<>();
    reportFrom().ifPresent(file -> read.put("--report-from", file));
    compare().ifPresent(file -> read.put("--compare", file));
    Map<String, Path> written = new LinkedHashMap<>();
    eventsOut().ifPresent(file -> written.put("--events-out", file));
    report().ifPresent(file -> written.put("--report", file));
    summary().ifPresent(file -> written.put("--summary", file));
    Map<String, Path> kept = new LinkedHashMap<>(read);
    kept.putAll(inputs);
    checkDifferent(written, kept);
    read.forEach(FileOptions::checkReadable);
    written.forEach(FileOptions::checkWritable);
    if (eventsOut != null
        && outputsWanted()
        && Files.exists(eventsOut)
        && !Files.isRegularFile(eventsOut)) {
      throw new IllegalArgumentException(
          "--events-out "
              + eventsOut
              + ": must be a regular file, because --report and --summary are made from it");
    }
  }

  /** A file that is written must not be another one that is written or read. */
  private static void checkDifferent(Map<String, Path> written, Map<String, Path> read) {
    Map<String, Path> others = new LinkedHashMap<>(written);
    others.putAll(read);
    written.forEach(
        (option, file) -> {
          others.remove(option);
          others.forEach(
              (other, otherFile) -> {
                if (isSame(file, otherFile)) {
                  throw new IllegalArgumentException(
                      option + " and " + other + " name the same file: " + file);
                }
              });
        });
  }

  private static boolean isSame(Path one, Path other) {
    try {
      if (Files.exists(one) && Files.exists(other)) {
        return Files.isSameFile(one, other);
      }
      return real(one).equals(real(other));
    } catch (IOException e) {
      return false;
    }
  }

  /** Follows symbolic links of the folder, because the file may not exist yet. */
  private static Path real(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    if (folder == null || !Files.exists(folder)) {
      return absolute;
    }
    return folder.toRealPath().resolve(absolute.getFileName());
  }

  private static void checkReadable(String option, Path file) {
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException(
          option + " " + file + ": must be a file that exists and can be read");
    }
  }

  private static void checkWritable(String option, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          option + " " + file + ": must be a file in a folder that exists");
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new IllegalArgumentException(option + " " + file + ": cannot be written");
    }
  }

  /** Tells whether anything is to be made of an event log. */
  boolean outputsWanted() {
    return report != null || summary != null;
  }

  Optional<Path> eventsOut() {
    return Optional.ofNullable(eventsOut);
  }

  Optional<Path> report() {
    return Optional.ofNullable(report);
  }

  Optional<Path> reportFrom() {
    return Optional.ofNullable(reportFrom);
  }

  Optional<Path> compare() {
    return Optional.ofNullable(compare);
  }

  Optional<Path> summary() {
    return Optional.ofNullable(summary);
  }
}
