// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.app.config.PushStrategy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushPolicyTest {

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  @ParameterizedTest(name = "{0}: last push {1} s ago, gap {2} s: {3}")
  @CsvSource({
    "ADAPTIVE, 60, 60, true",
    "ADAPTIVE, 10, 10, true",
    "ADAPTIVE, 9, 60, false",
    "ADAPTIVE, 29, 9, false",
    "ADAPTIVE, 30, 1, true",
    "END, 0, 0, true",
    "PERIODIC, 60, 60, false"
  })
  void holdsInvocationsByStrategy(
      PushStrategy strategy, int sinceLastPush, int gap, boolean holds) {
    assertThat(
            new PushPolicy(strategy, INTERVAL)
                .holds(Duration.ofSeconds(sinceLastPush), Duration.ofSeconds(gap), true))
        .isEqualTo(holds);
  }

  @Test
  void holdsNoInvocationForAFailingBackend() {
    assertThat(
            new PushPolicy(PushStrategy.END, INTERVAL)
                .holds(Duration.ofMinutes(1), Duration.ofMinutes(1), false))
        .isFalse();
  }
}
