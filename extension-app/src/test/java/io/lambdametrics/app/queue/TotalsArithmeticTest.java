// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.engine.internal.DistributionAccumulator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalsArithmeticTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final BucketBounds BOUNDS = new BucketBounds(List.of(10.0, 100.0, 1000.0));
  private static final MetricDescriptor COST =
      new MetricDescriptor("cost", Unit.DOLLARS, "How much it cost.");
  private static final MetricDescriptor DURATION =
      new MetricDescriptor("duration", Unit.MILLISECONDS, "How long it took.");

  @Test
  void subtractsDecimalsWithoutRoundingErrors() {
    Metric zero = new Metric.Counter(COST, Labels.NONE, 0, 0.1, START);
    Metric since = TotalsArithmetic.since(zero, new Metric.Counter(COST, Labels.NONE, 0.2, 0.3));

    assertThat(((Metric.Counter) since).total()).isEqualTo(0.2);
    assertThat(((Metric.Counter) since).start()).isEqualTo(START);
  }

  @Test
  void keepsATotalAsLargeAsTheIncreaseOfTheWindow() {
    Metric zero = new Metric.Counter(COST, Labels.NONE, 0, 0.1, START);
    double increase = Math.nextUp(0.2);
    Metric since =
        TotalsArithmetic.since(zero, new Metric.Counter(COST, Labels.NONE, increase, 0.3));

    assertThat(((Metric.Counter) since).total()).isEqualTo(increase);
  }

  @Test
  void sendsTheCorrectionOfAValueFromBeforeTheRestartWithTheNextValue() {
    Metric zero = duration(1, 50, 0L, 1L, 0L, 0L);
    Metric corrected = TotalsArithmetic.since(zero, duration(1, 50.5, 0L, 1L, 0L, 0L));
    Metric next = TotalsArithmetic.since(zero, duration(2, 57.5, 1L, 1L, 0L, 0L));

    assertThat(((Metric.Distribution) corrected).total()).isEqualTo(StatisticSet.empty(4));
    assertThat(((Metric.Distribution) next).total().count()).isEqualTo(1);
    assertThat(((Metric.Distribution) next).total().sum()).isEqualTo(7.5);
  }

  /** The value is in the bucket up to 100 for the receiver until a value makes up for it. */
  @Test
  void delaysTheMoveOfAValueToALowerBucket() {
    Metric zero = duration(1, 50, 0L, 1L, 0L, 0L);

    assertThat(buckets(zero, duration(1, 50, 1L, 0L, 0L, 0L))).containsExactly(0L, 0L, 0L, 0L);
    assertThat(buckets(zero, duration(2, 150, 1L, 0L, 1L, 0L))).containsExactly(0L, 0L, 1L, 0L);
    assertThat(buckets(zero, duration(2, 150, 1L, 1L, 0L, 0L))).containsExactly(1L, 0L, 0L, 0L);
  }

  /** What is sent over all restarts is what the engine counted, part by part. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sendsEveryPartOnceOverManyRestarts(boolean exponential) {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int history = 0; history < 200; history++) {
      check(random, exponential, "seed " + seed + ", history " + history);
    }
  }

  private static void check(Random random, boolean exponential, String description) {
    DistributionAccumulator engine =
        new DistributionAccumulator(DURATION, Labels.NONE, BOUNDS, exponential);
    List<Double> values = new ArrayList<>();
    add(engine, random, values);
    Metric sent = engine.take(START);
    Metric zero = TotalsArithmetic.withoutTotal(sent);
    Metric raw = sent;
    BigDecimal[] finished = parts(TotalsArithmetic.withoutTotal(sent));
    BigDecimal[] before = parts(sent);
    for (int window = 1; window < 12; window++) {
      if (random.nextInt(3) > 0) {
        correct(engine, random, values);
      }
      if (random.nextInt(3) > 0) {
        add(engine, random, values);
      }
      raw = engine.take(START);
      if (random.nextBoolean()) {
        finished = sum(finished, before);
        before = parts(TotalsArithmetic.withoutTotal(sent));
        zero = TotalsArithmetic.zeroPoint(zero, sent, START);
      }
      sent = TotalsArithmetic.since(zero, raw);
      BigDecimal[] now = parts(sent);
      for (int i = 0; i < now.length; i++) {
        assertThat(now[i]).as(description).isGreaterThanOrEqualTo(before[i]);
      }
      before = now;
      BigDecimal[] all = sum(finished, now);
      BigDecimal[] truth = parts(raw);
      for (int i = 0; i < all.length; i++) {
        assertThat(all[i]).as(description).isLessThanOrEqualTo(truth[i]);
      }
    }
    // Enough values in each bucket make up for every value that was moved to a lower one.
    for (int i = 0; i < 12; i++) {
      for (double value : new double[] {50, 500, 5000}) {
        engine.replace(Double.NaN, value);
      }
    }
    raw = engine.take(START);
    BigDecimal[] all = sum(finished, parts(TotalsArithmetic.since(zero, raw)));
    assertThat(all)
        .as(description)
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(parts(raw));
  }

  private static void add(DistributionAccumulator engine, Random random, List<Double> values) {
    double value = random.nextInt(200_000) / 100.0;
    values.add(value);
    engine.replace(Double.NaN, value);
  }

  private static void correct(DistributionAccumulator engine, Random random, List<Double> values) {
    int i = random.nextInt(values.size());
    double now = random.nextInt(200_000) / 100.0;
    engine.replace(values.get(i), now);
    values.set(i, now);
  }

  /** Returns the count, the sum and the cumulative bucket counts. */
  private static BigDecimal[] parts(Metric metric) {
    StatisticSet total = ((Metric.Distribution) metric).total();
    BigDecimal[] parts = new BigDecimal[2 + BOUNDS.buckets()];
    parts[0] = BigDecimal.valueOf(total.count());
    parts[1] = BigDecimal.valueOf(total.sum());
    long cumulative = 0;
    for (int i = 0; i < BOUNDS.buckets(); i++) {
      long bucket = total.bucketCounts().get(i);
      assertThat(bucket).isNotNegative();
      cumulative += bucket;
      parts[2 + i] = BigDecimal.valueOf(cumulative);
    }
    assertThat(cumulative).isEqualTo(total.count());
    if (!total.exponential().equals(ExponentialBuckets.NONE)) {
      assertThat(total.exponential().count()).isEqualTo(total.count());
    }
    return parts;
  }

  private static BigDecimal[] sum(BigDecimal[] one, BigDecimal[] other) {
    BigDecimal[] sums = Arrays.copyOf(one, one.length);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sums[i].add(other[i]);
    }
    return sums;
  }

  private static List<Long> buckets(Metric zero, Metric raw) {
    return ((Metric.Distribution) TotalsArithmetic.since(zero, raw)).total().bucketCounts();
  }

  private static Metric duration(long count, double sum, Long... buckets) {
    StatisticSet total = new StatisticSet(count, sum, 1, 100, List.of(buckets));
    StatisticSet none = StatisticSet.empty(BOUNDS.buckets());
    return new Metric.Distribution(DURATION, Labels.NONE, BOUNDS, none, total, START);
  }
}
