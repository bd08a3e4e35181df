// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRestoreReport;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;

/** What telemetry has reported of failures. Not thread-safe. */
final class ReportedFailures {

  private long count;
  private boolean endProcess;

  void add(TelemetryEvent event) {
    if (event instanceof PlatformReport report) {
      // The function's own errors have the same status as a crash and end no process.
      add(report.outcome(), Status.ERROR);
    } else if (event instanceof PlatformInitStart) {
      // What was reported before ended an earlier process, which did not get it.
      endProcess = false;
    } else if (event instanceof PlatformInitReport report) {
      // If the initialization inside an invocation fails, the report of the invocation follows.
      if (report.phase() != InitializationPhase.INVOKE) {
        add(report.outcome(), Status.SUCCESS);
      }
    } else if (event instanceof PlatformRestoreReport report) {
      add(report.outcome(), Status.SUCCESS);
    }
  }

  /**
   * Adds an outcome.
   *
   * @param harmless the worst status with which the process goes on
   */
  private void add(Outcome outcome, Status harmless) {
    Status status = outcome.status().orElse(Status.SUCCESS);
    if (status != Status.SUCCESS) {
      count++;
    }
    endProcess = status.compareTo(harmless) > 0;
  }

  /** Returns how many failed initializations, restores and invocations were reported. */
  long count() {
    return count;
  }

  /** Returns whether the last report was of a failure that ends this process in any case. */
  boolean endProcess() {
    return endProcess;
  }
}
