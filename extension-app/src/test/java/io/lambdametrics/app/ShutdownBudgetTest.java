// SPDX-License-Identifier: Apache-2.0
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
  void reservesTimeForTheExit() {
    ShutdownBudget budget = new ShutdownBudget(NOW.plusSeconds(1), clocks);

    assertThat(budget.forLastPush()).hasMillis(500);
    assertThat(budget.forTelemetry()).hasMillis(300);
  }

  @ParameterizedTest
  @ValueSource(longs = {1_767_225_602_000L, 1_767_225_602_001L, 1_767_300_000_000L, Long.MAX_VALUE})
  void treatsALateDeadlineAsTwoSeconds(long deadlineMs) {
    ShutdownBudget budget = new ShutdownBudget(Instant.ofEpochMilli(deadlineMs), clocks);

    assertThat(budget.forLastPush()).hasMillis(1500);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, 0, 1_767_225_599_999L, 1_767_225_600_300L})
  void leavesTimeForOnePushAfterTheDeadline(long deadlineMs) {
    ShutdownBudget budget = new ShutdownBudget(Instant.ofEpochMilli(deadlineMs), clocks);

    assertThat(budget.forTelemetry()).isZero();
    assertThat(budget.forLastPush()).hasMillis(200);
  }

  @Test
  void ignoresChangesOfTheWallClock() {
    ShutdownBudget budget = new ShutdownBudget(NOW.plusSeconds(2), clocks);
    wall.set(NOW.minusSeconds(3600));
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(budget.forLastPush()).hasMillis(500);
  }
}
