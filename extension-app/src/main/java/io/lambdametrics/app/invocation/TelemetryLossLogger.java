// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import io.lambdametrics.engine.MetricsEngine;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Logs which telemetry is missing from the metrics, because the extension metrics that count it are
 * off by default. The first loss of each kind is a warning; later ones are debug lines.
 *
 * <p>Not thread-safe.
 */
final class TelemetryLossLogger {

  private final MetricsEngine engine;
  private final Logger logger;
  private long dropped;
  private long refused;

  TelemetryLossLogger(MetricsEngine engine, Logger logger) {
    this.engine = engine;
    this.logger = logger;
  }

  /** Logs what was lost since the last call. */
  void log() {
    long droppedNow = engine.droppedRecords();
    if (droppedNow > dropped) {
      // Concatenated, because formatting numbers would load and generate classes.
      logger.log(
          levelAfter(dropped),
          "Lambda dropped "
              + (droppedNow - dropped)
              + " telemetry records before the extension received them, so metrics of their"
              + " invocations are missing: more memory gives the extension more CPU to receive them"
              + " in time");
      dropped = droppedNow;
    }
    long refusedNow = engine.refusedEvents();
    if (refusedNow > refused) {
      logger.log(
          levelAfter(refused),
          (refusedNow - refused)
              + " telemetry events were refused, wholly or in part: their invocations are no longer"
              + " known, or their values are impossible; lambda_metrics_refused_events in the group"
              + " self counts them");
      refused = refusedNow;
    }
  }

  private static Level levelAfter(long before) {
    return before == 0 ? Level.WARNING : Level.DEBUG;
  }
}
