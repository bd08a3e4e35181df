// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InvocationGapsTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final InvocationGaps gaps = new InvocationGaps(START);

  @Test
  void returnsTheMeanOfTheLastThreeGaps() {
    gaps.recordInvocation(START.plusSeconds(1));
    gaps.recordInvocation(START.plusSeconds(2));
    gaps.recordInvocation(START.plusSeconds(4));

    assertThat(gaps.recordInvocation(START.plusSeconds(7))).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void returnsTheOnlyGapAtFirst() {
    assertThat(gaps.recordInvocation(START.plusSeconds(3))).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void returnsNoNegativeGapIfTheClockIsSetBack() {
    assertThat(gaps.recordInvocation(START.minusSeconds(3600))).isZero();
  }
}
