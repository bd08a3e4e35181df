// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusTest {

  @Test
  void treatsUnknownWordAsUnknown() {
    assertThat(Status.of("abandoned")).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void worseStatusWins() {
    assertThat(Status.SUCCESS.orWorse(Status.UNKNOWN)).isEqualTo(Status.UNKNOWN);
    assertThat(Status.TIMEOUT.orWorse(Status.ERROR)).isEqualTo(Status.TIMEOUT);
  }
}
