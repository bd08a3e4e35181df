// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricTest {

  private static final MetricDescriptor NAME =
      new MetricDescriptor("name", Unit.COUNT, "Description.");
  private static final Instant WINDOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant BEFORE = WINDOW.minusSeconds(1);

  @Test
  void beginsInTheWindowThatHasItsStart() {
    assertThat(counter(1, 3, WINDOW).beginsIn(WINDOW)).isTrue();
    assertThat(distribution(1, 3, WINDOW).beginsIn(WINDOW)).isTrue();
    assertThat(counter(1, 3, BEFORE).beginsIn(WINDOW)).isFalse();
    assertThat(distribution(1, 3, BEFORE).beginsIn(WINDOW)).isFalse();
  }

  @Test
  void beginsInTheWindowThatHasAllOfIt() {
    assertThat(counter(3, 3, BEFORE).beginsIn(WINDOW)).isTrue();
    assertThat(distribution(3, 3, BEFORE).beginsIn(WINDOW)).isTrue();
  }

  @Test
  void doesNotBeginAtZero() {
    assertThat(counter(0, 0, WINDOW).beginsIn(WINDOW)).isFalse();
    assertThat(distribution(0, 0, WINDOW).beginsIn(WINDOW)).isFalse();
  }

  private static Metric.Counter counter(double increase, double total, Instant start) {
    return new Metric.Counter(NAME, Labels.NONE, increase, total, start);
  }

  private static Metric.Distribution distribution(int increase, int total, Instant start) {
    return new Metric.Distribution(
        NAME, Labels.NONE, BucketBounds.NONE, values(increase), values(total), start);
  }

  private static StatisticSet values(int count) {
    return count == 0
        ? StatisticSet.empty(0)
        : new StatisticSet(count, 2.0 * count, 2, 2, List.of());
  }
}
