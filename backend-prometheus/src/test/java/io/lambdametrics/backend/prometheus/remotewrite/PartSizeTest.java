// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartSizeTest {

  private final PartSize size = new PartSize(1000);

  @Test
  void halvesARefusedSize() {
    assertThat(size.refused(300)).isTrue();
    assertThat(size.current()).isEqualTo(150);
  }

  @Test
  void stopsHalvingAtTheMinimum() {
    int halvings = 0;
    while (size.refused(size.current())) {
      halvings++;
    }
    assertThat(size.current()).isEqualTo(PartSize.MIN);
    assertThat(halvings).isEqualTo(8);
  }

  @Test
  void growsAfterSuccessfulPushes() {
    size.refused(1000);
    size.refused(500);
    size.accepted();
    size.accepted();
    assertThat(size.current()).isEqualTo(1000);
  }

  @Test
  void waitsLongerAfterEachRefusedIncrease() {
    int refusals = 0;
    for (int push = 0; push < 500; push++) {
      while (size.current() > 100) {
        size.refused(size.current());
        refusals++;
      }
      size.accepted();
    }
    assertThat(refusals).isBetween(10, 25);
  }
}
