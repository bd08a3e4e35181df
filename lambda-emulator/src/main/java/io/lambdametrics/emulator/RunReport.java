// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import io.lambdametrics.emulator.internal.report.ReportPage;
import io.lambdametrics.emulator.internal.report.RunRecord;
import io.lambdametrics.emulator.internal.report.RunSummaryJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the extensions did in a run, read from its event log. */
public final class RunReport {

  private final RunRecord run;
  private final Optional<RunRecord> compared;

  private RunReport(RunRecord run, Optional<RunRecord> compared) {
    this.run = run;
    this.compared = compared;
  }

  /**
   * Reads an event log, which {@link EventLogFile} or {@code --events-out} has written. The run may
   * still go on: what has not ended yet is shown as unfinished.
   *
   * @throws IllegalArgumentException if the file is not an event log
   */
  public static RunReport of(Path eventLog) throws IOException {
    return new RunReport(RunRecord.read(eventLog), Optional.empty());
  }

  /** Returns a report that also shows the figures and distributions of another run. */
  public RunReport comparedWith(RunReport other) {
    return new RunReport(run, Optional.of(other.run));
  }

  /** Writes the report as one HTML file that needs no network. */
  public void writeHtml(Path file) throws IOException {
    ReportPage.write(run, compared, file);
  }

  /** Writes figures and findings as JSON, for programs. */
  public void writeSummary(Path file) throws IOException {
    RunSummaryJson.write(run, file);
  }

  /** Tells whether every process of every extension behaved. */
  public boolean allBehaved() {
    return run.allBehaved();
  }
}
