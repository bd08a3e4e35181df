package io.lambdametrics.app.invocation;

import io.lambdametrics.engine.MetricsEngine;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Logs what of Lambda's telemetry did not become figures, since the metrics that count it are off
 * by default. Each kind of loss is a warning once and a debug line after that.
 *
 * <p>For one thread.
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
      // No format with numbers: its classes are made at run time.
      logger.log(
          level(dropped),
          "Lambda dropped "
              + (droppedNow - dropped)
              + " telemetry records before we received them: figures of these invocations are"
              + " missing. More memory gives the extension more CPU to receive them in time");
      dropped = droppedNow;
    }
    long refusedNow = engine.refusedEvents();
    if (refusedNow > refused) {
      logger.log(
          level(refused),
          (refusedNow - refused)
              + " telemetry events were refused, as a whole or in part: they are of invocations that"
              + " are forgotten, or have figures that cannot be. lambda_metrics_refused_events of the"
              + " group self counts them");
      refused = refusedNow;
    }
  }

  private static Level level(long before) {
    return before == 0 ? Level.WARNING : Level.DEBUG;
  }
}
