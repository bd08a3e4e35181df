// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.PlatformLogsDropped;
import io.lambdametrics.app.log.RecordingLogger;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelemetryLossLoggerTest {

  private final RecordingLogger logger = new RecordingLogger(Level.DEBUG);
  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Instant.EPOCH);
  private final TelemetryLossLogger losses = new TelemetryLossLogger(engine, logger);

  @Test
  void warnsOnceAboutRecordsThatLambdaDropped() {
    drop(1, 123);
    losses.log();
    losses.log();
    drop(2, 5);
    losses.log();

    assertThat(logger.lines)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("WARNING Lambda dropped 123 telemetry records"),
            line -> assertThat(line).startsWith("DEBUG Lambda dropped 5 telemetry records"));
  }

  @Test
  void warnsAboutRefusedEvents() {
    engine.record(List.of(TelemetryIntakeTest.report("i".repeat(300))));
    losses.log();

    assertThat(logger.lines)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("WARNING 1 telemetry events were refused"));
  }

  @Test
  void logsNothingIfNothingIsLost() {
    engine.record(List.of(TelemetryIntakeTest.report("a")));
    losses.log();

    assertThat(logger.lines).isEmpty();
  }

  private void drop(int second, long records) {
    engine.record(
        List.of(new PlatformLogsDropped(Instant.ofEpochSecond(second), 1, records, "too slow")));
  }
}
