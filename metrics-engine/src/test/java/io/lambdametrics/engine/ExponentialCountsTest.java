// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.ExponentialBuckets;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.engine.internal.DistributionAccumulator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExponentialCountsTest {

  private final DistributionAccumulator duration = distribution(true);

  @Test
  void countsTimesInSeconds() {
    observe(duration, 1000, 1000, 500, 0);
    assertThat(total(duration).exponential()).isEqualTo(buckets(1, Map.of(0, 2L, -8, 1L)));
  }

  @Test
  void orderOfValuesDoesNotMatter() {
    observe(duration, 3, 700, 0.02);
    DistributionAccumulator other = distribution(true);
    observe(other, 700, 0.02, 3);
    assertThat(total(duration)).isEqualTo(total(other));
  }

  @Test
  void countsWindowAndTotal() {
    observe(duration, 1000);
    duration.take(Instant.EPOCH);
    observe(duration, 500);
    Metric.Distribution second = (Metric.Distribution) duration.take(Instant.EPOCH);
    assertThat(second.increase().exponential()).isEqualTo(buckets(0, Map.of(-8, 1L)));
    assertThat(second.total().exponential()).isEqualTo(buckets(0, Map.of(-8, 1L, 0, 1L)));
  }

  @Test
  void hasNoExponentialBucketsUnlessRequested() {
    DistributionAccumulator classic = distribution(false);
    observe(classic, 1000);
    assertThat(total(classic).exponential()).isEqualTo(ExponentialBuckets.NONE);
  }

  @Test
  void noBucketDecreasesOnCorrection() {
    observe(duration, 1000, 500);
    duration.take(Instant.EPOCH);
    duration.replace(1000, 250);
    assertThat(total(duration).exponential())
        .as("held back, since bucket 0 would shrink")
        .isEqualTo(buckets(0, Map.of(-8, 1L, 0, 1L)));
    duration.replace(Double.NaN, 1000);
    assertThat(total(duration).exponential())
        .as("the next value in bucket 0 makes up for it")
        .isEqualTo(buckets(0, Map.of(-16, 1L, -8, 1L, 0, 1L)));
  }

  @Test
  void correctsValuesWithinWindowImmediately() {
    duration.replace(Double.NaN, 1000);
    duration.replace(1000, 500);
    assertThat(total(duration).exponential()).isEqualTo(buckets(0, Map.of(-8, 1L)));
  }

  @Test
  void encodesAndDecodesBuckets() throws Exception {
    observe(duration, 1000, 0, 3);
    List<Metric> metrics = List.of(duration.take(Instant.EPOCH));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    MetricEncoding.write(new DataOutputStream(written), metrics);
    assertThat(
            MetricEncoding.read(
                new DataInputStream(new ByteArrayInputStream(written.toByteArray()))))
        .isEqualTo(metrics);
  }

  @Test
  void continuesFromEarlierProcess() {
    observe(duration, 1000);
    RecoveredTotals carried = new RecoveredTotals(List.of(duration.take(Instant.EPOCH)));
    DistributionAccumulator next = distribution(true);
    observe(next, 500);
    Metric.Distribution all =
        (Metric.Distribution) carried.addedTo(List.of(next.take(Instant.EPOCH))).get(0);
    assertThat(all.total().exponential()).isEqualTo(buckets(0, Map.of(-8, 1L, 0, 1L)));
  }

  private static void observe(DistributionAccumulator state, double... values) {
    for (double value : values) {
      state.replace(Double.NaN, value);
    }
  }

  private static StatisticSet total(DistributionAccumulator state) {
    return ((Metric.Distribution) state.take(Instant.EPOCH)).total();
  }

  private static DistributionAccumulator distribution(boolean exponential) {
    return new DistributionAccumulator(
        LambdaMetrics.RESTORE_DURATION.descriptor(),
        Labels.NONE,
        new BucketBounds(List.of(10.0, 100.0)),
        exponential);
  }

  private static ExponentialBuckets buckets(long zeros, Map<Integer, Long> counts) {
    return new ExponentialBuckets(zeros, new TreeMap<>(counts));
  }
}
