// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.engine.LambdaMetrics;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptedTotalsTest {

  private static final Instant START = TestWindows.START;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @Test
  void restartsTotalsThatAreSentOnlyBecauseABatchNeedsAMetric() {
    AcceptedTotals totals = new AcceptedTotals(new TotalsPolicy(Optional.of(LIMIT), false));
    totals.startAttempt(coldStarts(START, 1), START);
    totals.accept(coldStarts(START, 1), START);
    Instant later = START.plus(LIMIT).plusSeconds(1);
    MetricBatch unchanged = coldStarts(later, 0);

    assertThat(totals.startAttempt(unchanged, later)).isTrue();

    assertThat(totals.toSend(unchanged).metrics())
        .containsExactly(
            new Metric.Counter(
                LambdaMetrics.COLD_STARTS.descriptor(), Labels.NONE, 0, 0, unchanged.start()));
  }

  @Test
  void restartsADistributionAgainIfTheBatchWithItsFirstValuesWasDropped() {
    AcceptedTotals totals = new AcceptedTotals(new TotalsPolicy(Optional.of(LIMIT), true));
    MetricBatch first = durations(START, 1, 1);
    totals.startAttempt(first, START);
    totals.accept(first, START);
    Instant later = START.plus(LIMIT).plusSeconds(1);
    MetricBatch withoutValues = durations(later, 0, 1);
    totals.startAttempt(withoutValues, later);
    totals.accept(withoutValues, later);
    MetricBatch dropped = durations(later.plusSeconds(1), 1, 2);
    totals.startAttempt(dropped, later.plusSeconds(1));
    totals.drop(dropped);
    MetricBatch next = durations(later.plusSeconds(2), 1, 3);

    totals.startAttempt(next, later.plusSeconds(2));

    // A total that starts with its window gets a zero sample.
    assertThat(totals.toSend(next).metrics()).containsExactly(duration(1, 2, next.start()));
  }

  @Test
  void needsNoMemoryToRecordThatABatchWasAccepted() {
    // The first time, classes are loaded.
    assertThat(bytesToAccept()).isGreaterThanOrEqualTo(0);

    assertThat(bytesToAccept()).isZero();
  }

  private static long bytesToAccept() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    AcceptedTotals totals = new AcceptedTotals(new TotalsPolicy(Optional.of(LIMIT), true));
    MetricBatch batch = coldStarts(START, 1);
    totals.startAttempt(batch, START);
    totals.prepareAccept(batch);
    long before = threads.getCurrentThreadAllocatedBytes();
    totals.accept(batch, START);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static MetricBatch coldStarts(Instant start, double increase) {
    Metric metric =
        new Metric.Counter(LambdaMetrics.COLD_STARTS.descriptor(), Labels.NONE, increase, 1, START);
    return new MetricBatch(start, start.plusSeconds(1), Labels.NONE, List.of(metric));
  }

  private static MetricBatch durations(Instant start, int increase, int total) {
    Metric metric = duration(increase, total, START);
    return new MetricBatch(start, start.plusSeconds(1), Labels.NONE, List.of(metric));
  }

  private static Metric duration(int increase, int total, Instant start) {
    return new Metric.Distribution(
        LambdaMetrics.DURATION.descriptor(),
        Labels.NONE,
        BucketBounds.NONE,
        values(increase),
        values(total),
        start);
  }

  private static StatisticSet values(int number) {
    StatisticSet values = StatisticSet.empty(0);
    for (int i = 0; i < number; i++) {
      values = values.plus(new StatisticSet(1, 5, 5, 5, List.of()));
    }
    return values;
  }
}
