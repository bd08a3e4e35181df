// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricBatchTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final MetricDescriptor CALLS = new MetricDescriptor("calls", Unit.COUNT, "Calls.");
  private static final MetricDescriptor TIME =
      new MetricDescriptor("time", Unit.MILLISECONDS, "Time.");
  private static final MetricDescriptor SIZE = new MetricDescriptor("size", Unit.BYTES, "Size.");

  @Test
  void mergeAddsIncreasesAndKeepsLaterTotal() {
    MetricBatch merged = batch(0, calls(2, 2)).mergedWith(batch(1, calls(3, 5)));

    assertThat(merged.metrics()).containsExactly(calls(5, 5));
  }

  @Test
  void mergeCoversBothWindows() {
    MetricBatch merged = batch(0, calls(2, 2)).mergedWith(batch(1, calls(3, 5)));

    assertThat(merged.start()).isEqualTo(START);
    assertThat(merged.end()).isEqualTo(START.plusSeconds(20));
  }

  @Test
  void mergeKeepsMetricsOfOnlyOneWindow() {
    MetricBatch merged = batch(0, calls(2, 2)).mergedWith(batch(1, size(7)));

    assertThat(merged.metrics()).containsExactlyInAnyOrder(calls(2, 2), size(7));
  }

  @Test
  void mergeKeepsLaterGauge() {
    assertThat(batch(0, size(7)).mergedWith(batch(1, size(8))).metrics()).containsExactly(size(8));
  }

  @Test
  void refusesMergeWithOtherInstance() {
    MetricBatch first = batch(0, calls(2, 2));
    MetricBatch other =
        new MetricBatch(first.end(), first.end(), Labels.of("instance", "other"), first.metrics());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> first.mergedWith(other))
        .withMessageContaining("labels differ");
  }

  @Test
  void mergeAddsDistributions() {
    MetricBatch merged =
        batch(0, time(oneValue(10), oneValue(10)))
            .mergedWith(batch(1, time(oneValue(30), twoValues(10, 30))));

    assertThat(merged.metrics()).containsExactly(time(twoValues(10, 30), twoValues(10, 30)));
  }

  @Test
  void distinguishesMetricsByLabels() {
    MetricBatch batch =
        batch(
            0,
            new Metric.Counter(CALLS, Labels.of("phase", "init"), 1, 1),
            new Metric.Counter(CALLS, Labels.of("phase", "invoke"), 1, 1));

    assertThat(batch.mergedWith(batch(1)).metrics()).hasSize(2);
  }

  @Test
  void keepsTheEarlierStartOfATotal() {
    Metric earlier = new Metric.Counter(CALLS, Labels.NONE, 1, 1, START);
    Metric later = new Metric.Counter(CALLS, Labels.NONE, 1, 2, START.plusSeconds(10));

    MetricBatch merged = batch(0, earlier).mergedWith(batch(1, later));

    assertThat(merged.metrics())
        .containsExactly(new Metric.Counter(CALLS, Labels.NONE, 2, 2, START));
  }

  @Test
  void refusesDuplicateMetric() {
    assertThatIllegalArgumentException().isThrownBy(() -> batch(0, calls(1, 1), calls(2, 2)));
  }

  @Test
  void refusesWindowThatEndsBeforeStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MetricBatch(START, START.minusMillis(1), Labels.NONE, List.of()));
  }

  @Test
  void refusesDecreasingCounter() {
    assertThatIllegalArgumentException().isThrownBy(() -> calls(-1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> calls(6, 5));
  }

  private static MetricBatch batch(int window, Metric... metrics) {
    Instant start = START.plusSeconds(10L * window);
    return new MetricBatch(start, start.plusSeconds(10), Labels.NONE, List.of(metrics));
  }

  private static Metric calls(double increase, double total) {
    return new Metric.Counter(CALLS, Labels.NONE, increase, total);
  }

  private static Metric size(double value) {
    return new Metric.Gauge(SIZE, Labels.NONE, value);
  }

  private static Metric time(StatisticSet increase, StatisticSet total) {
    return new Metric.Distribution(TIME, Labels.NONE, BucketBounds.NONE, increase, total);
  }

  private static StatisticSet oneValue(double value) {
    return new StatisticSet(1, value, value, value, List.of());
  }

  private static StatisticSet twoValues(double low, double high) {
    return new StatisticSet(2, low + high, low, high, List.of());
  }
}
