// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.junit;

import io.lambdametrics.emulator.EventLogFile;
import io.lambdametrics.emulator.RunReport;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes the report of a failed test and names it in the failure. */
final class FailureReport {

  /** System property with the folder for reports. */
  static final String FOLDER = "lambda.emulator.reports";

  private static final int ENVIRONMENT = 1;

  /** File systems limit names to 255 bytes. */
  private static final int LONGEST_NAME = 200;

  private FailureReport() {}

  /** The note about a report in a failure. It has no stack trace, because it is no error. */
  private static final class Note extends RuntimeException {
    private static final long serialVersionUID = 1;

    Note(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * Writes the report. If that fails, the failure of the test says so, and stays what it is. The
   * note is a suppressed exception, which every runner prints with the failure; changing the
   * message would need another exception and lose expected and actual values.
   */
  static void write(ExtensionContext context, List<TimelineEntry> timeline) {
    Optional<Throwable> failure = context.getExecutionException();
    if (timeline.isEmpty() || failure.isEmpty()) {
      return;
    }
    try {
      Path page = file(context);
      Files.createDirectories(page.toAbsolutePath().getParent());
      Path log = Files.createTempFile("lambda-emulator-", ".jsonl");
      try {
        try (EventLogFile file = EventLogFile.create(log)) {
          timeline.forEach(file.environment(ENVIRONMENT));
        }
        RunReport.of(log).writeHtml(page);
      } finally {
        Files.deleteIfExists(log);
      }
      System.out.println("Report of " + context.getDisplayName() + ": " + page);
      context.publishReportEntry("report", page.toString());
      failure.get().addSuppressed(new Note("The emulator's report: " + page));
    } catch (IOException | RuntimeException e) {
      failure.get().addSuppressed(e);
    }
  }

  private static Path file(ExtensionContext context) {
    String test =
        context.getRequiredTestClass().getName().replace('$', '.')
            + "."
            + context.getRequiredTestMethod().getName();
    String readable = fileName(test);
    // Distinguishes the invocations of a parameterized test, and methods of the same name.
    String hash = Integer.toHexString(context.getUniqueId().hashCode());
    return folder().resolve(readable + "-" + hash + ".html").toAbsolutePath();
  }

  /** Java cannot write other characters if the system's character set is ASCII. */
  static String fileName(String test) {
    String ascii = test.replaceAll("[^A-Za-z0-9._-]", "_");
    return ascii.length() <= LONGEST_NAME ? ascii : ascii.substring(ascii.length() - LONGEST_NAME);
  }

  private static Path folder() {
    String chosen = System.getProperty(FOLDER);
    if (chosen != null) {
      return Path.of(chosen);
    }
    return Path.of(Files.isDirectory(Path.of("build")) ? "build" : "target", "lambda-emulator");
  }
}
