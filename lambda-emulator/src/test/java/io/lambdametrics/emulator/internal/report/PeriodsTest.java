// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

class PeriodsTest {

  private static final int LATEST = 40;

  private final Random random = new Random();

  @RepeatedTest(50)
  void findsWhatLookingAtEachPeriodFinds() {
    List<Delivered> deliveries = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      long from = random.nextInt(LATEST);
      deliveries.add(delivery(from, from + random.nextInt(8)));
    }
    Periods periods = new Periods(deliveries);

    for (long from = 0; from < LATEST; from++) {
      for (long to = from; to < from + 5; to++) {
        assertThat(periods.overlap(from, to))
            .as("%d to %d in %s", from, to, deliveries)
            .isEqualTo(looksAtEach(deliveries, from, to));
      }
    }
  }

  private static boolean looksAtEach(List<Delivered> deliveries, long from, long to) {
    return deliveries.stream().anyMatch(d -> d.from() <= to && from <= d.to());
  }

  private static Delivered delivery(long from, long to) {
    return new Delivered(1, "extension", from, to, 1, 100, false, "500", from, 0);
  }
}
