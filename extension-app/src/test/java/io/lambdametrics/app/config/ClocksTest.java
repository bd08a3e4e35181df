// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final long NOW_NANOS = Long.MAX_VALUE - 10;

  private final Clocks clocks = new Clocks(() -> NOW, () -> NOW_NANOS);

  @Test
  void convertsDurationsToNanoseconds() {
    assertThat(Clocks.nanosOf(Duration.ofMillis(3))).isEqualTo(3_000_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {9_223_372_037L, Long.MAX_VALUE})
  void limitsLongDurations(long seconds) {
    assertThat(Clocks.nanosOf(Duration.ofSeconds(seconds))).isEqualTo(TimeUnit.DAYS.toNanos(100));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -9_223_372_037L, Long.MIN_VALUE})
  void convertsNegativeDurationsToZero(long seconds) {
    assertThat(Clocks.nanosOf(Duration.ofSeconds(seconds))).isZero();
  }

  @Test
  void measuresAcrossAnOverflowOfTheNanoseconds() {
    long end = clocks.nanosAfter(Duration.ofSeconds(5));

    assertThat(end).isNegative();
    assertThat(clocks.untilNanos(end)).hasSeconds(5);
  }

  @Test
  void measuresByTheClockThatShowsMoreTime() {
    assertThat(clocks.since(NOW.minusSeconds(60), NOW_NANOS)).hasSeconds(60);
    assertThat(clocks.since(NOW.plusSeconds(60), NOW_NANOS - 5)).hasNanos(5);
  }
}
