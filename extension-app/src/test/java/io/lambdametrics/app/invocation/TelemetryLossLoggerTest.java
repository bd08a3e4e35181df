package io.lambdametrics.app.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.PlatformLogsDropped;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TelemetryLossLoggerTest {

  private final List<String> lines = new ArrayList<>();
  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Instant.EPOCH);
  private final TelemetryLossLogger losses = new TelemetryLossLogger(engine, new Lines(lines));

  @Test
  void warnsOnceOfRecordsThatLambdaDropped() {
    dropped(1, 123);
    losses.log();
    losses.log();
    dropped(2, 5);
    losses.log();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("WARNING").contains("dropped 123 telemetry records");
    assertThat(lines.get(1)).startsWith("DEBUG").contains("dropped 5 telemetry records");
  }

  @Test
  void warnsOfEventsThatAreRefused() {
    engine.record(List.of(TelemetryIntakeTest.report("i".repeat(300))));
    losses.log();

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith("WARNING").contains("1 telemetry events were refused");
  }

  @Test
  void saysNothingWhereNothingIsLost() {
    engine.record(List.of(TelemetryIntakeTest.report("a")));
    losses.log();

    assertThat(lines).isEmpty();
  }

  private void dropped(int second, long records) {
    engine.record(
        List.of(new PlatformLogsDropped(Instant.ofEpochSecond(second), 1, records, "too slow")));
  }

  /** Keeps what is logged. */
  private record Lines(List<String> lines) implements System.Logger {
    @Override
    public String getName() {
      return "lines";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String message,
        @Nullable Throwable thrown) {
      lines.add(level + " " + message);
    }

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String format,
        @Nullable Object @Nullable ... values) {
      lines.add(level + " " + format);
    }
  }
}
