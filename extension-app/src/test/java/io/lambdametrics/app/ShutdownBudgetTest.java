package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.app.config.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShutdownBudgetTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicReference<Instant> wall = new AtomicReference<>(NOW);
  private final AtomicLong nanos = new AtomicLong(-1);
  private final Clocks clocks = new Clocks(wall::get, nanos::get);

  @Test
  void keepsTimeForTheExit() {
    ShutdownBudget time = new ShutdownBudget(NOW.plusSeconds(1), clocks);

    assertThat(time.forLastPush()).hasMillis(500);
    assertThat(time.forTelemetry()).hasMillis(300);
  }

  @ParameterizedTest
  @ValueSource(longs = {1_767_225_602_000L, 1_767_225_602_001L, 1_767_300_000_000L, Long.MAX_VALUE})
  void takesADeadlineThatIsTooLateForTwoSeconds(long deadlineMs) {
    ShutdownBudget time = new ShutdownBudget(Instant.ofEpochMilli(deadlineMs), clocks);

    assertThat(time.forLastPush()).hasMillis(1500);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, 0, 1_767_225_599_999L, 1_767_225_600_300L})
  void leavesTimeForOnePushThoughTheDeadlineIsPast(long deadlineMs) {
    ShutdownBudget time = new ShutdownBudget(Instant.ofEpochMilli(deadlineMs), clocks);

    assertThat(time.forTelemetry()).isZero();
    assertThat(time.forLastPush()).hasMillis(200);
  }

  @Test
  void runsOnThoughTheWallClockIsSet() {
    ShutdownBudget time = new ShutdownBudget(NOW.plusSeconds(2), clocks);
    wall.set(NOW.minusSeconds(3600));
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(time.forLastPush()).hasMillis(500);
  }
}
