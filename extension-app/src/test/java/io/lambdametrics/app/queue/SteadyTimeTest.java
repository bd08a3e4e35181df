// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.app.config.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SteadyTimeTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Instant wall = START;
  private long nanos;
  private final SteadyTime time = new SteadyTime(new Clocks(() -> wall, () -> nanos));

  @Test
  void advancesThroughAFreezeInWhichTheMonotonicClockStops() {
    wall = START.plusSeconds(600);

    assertThat(time.now()).isEqualTo(START.plusSeconds(600));
  }

  @Test
  void advancesThroughAFreezeBetweenTwoReadingsOfTheClocks() {
    AtomicInteger readings = new AtomicInteger();
    // Every reading of a clock follows a freeze of ten minutes.
    Clocks clocks =
        new Clocks(
            () -> START.plus(Duration.ofMinutes(10L * readings.incrementAndGet())),
            () -> {
              readings.incrementAndGet();
              return 0;
            });
    SteadyTime frozen = new SteadyTime(clocks);
    Instant first = frozen.now();

    for (int i = 0; i < 10; i++) {
      frozen.now();
    }

    assertThat(Duration.between(first, frozen.now()))
        .isEqualTo(Duration.between(first, frozen.wall()));
  }

  @Test
  void advancesWhenTheWallClockIsSetBack() {
    wall = START.minusSeconds(3600);
    nanos = Duration.ofSeconds(10).toNanos();

    assertThat(time.now()).isEqualTo(START.plusSeconds(10));
    wall = wall.plusSeconds(20);
    assertThat(time.now()).isEqualTo(START.plusSeconds(30));
  }

  @Test
  void continuesTheTimeOfAnEarlierProcessWhoseWallClockWasSetBack() {
    time.continueFrom(START.plusSeconds(3600), START.minusSeconds(5));

    assertThat(time.now()).isEqualTo(START.plusSeconds(3605));
  }

  @Test
  void doesNotGoBackForTheTimeOfAnEarlierProcess() {
    time.continueFrom(START.minusSeconds(60), START.plusSeconds(60));

    assertThat(time.now()).isEqualTo(START);
  }
}
