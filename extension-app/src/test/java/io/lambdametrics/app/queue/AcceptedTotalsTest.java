package io.lambdametrics.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
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
}
