// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SysdigSeriesTest {

  private static final Instant END = Instant.ofEpochMilli(1_795_343_784_000L);
  private static final MetricDescriptor DURATION =
      new MetricDescriptor("aws_lambda_duration", Unit.MILLISECONDS, "How long it took.");
  private static final MetricDescriptor ERRORS =
      new MetricDescriptor("aws_lambda_errors", Unit.COUNT, "How many failed.");
  private static final SysdigSeries.Options NO_MEANS = new SysdigSeries.Options(false, false);
  private static final SysdigSeries.Options ZERO_SAMPLES = new SysdigSeries.Options(true, true);
  private static final StatisticSet NONE = StatisticSet.empty(0);
  private static final StatisticSet TWO = new StatisticSet(2, 30, 10, 20, List.of());
  private static final StatisticSet FIVE = new StatisticSet(5, 100, 10, 40, List.of());

  @Test
  void sendsTheIncreaseOfACounterEvenIfItIsZero() {
    assertThat(series(new Metric.Counter(ERRORS, Labels.NONE, 0, 7)))
        .containsExactly("aws_lambda_errors{} 0.0 @1795343784000");
  }

  @Test
  void sendsMeanMaximumAndTotals() {
    assertThat(series(distribution(TWO, FIVE)))
        .containsExactly(
            "aws_lambda_duration{} 15.0 @1795343784000",
            "aws_lambda_duration_max{} 20.0 @1795343784000",
            "aws_lambda_duration_sum{} 100.0 @1795343784000",
            "aws_lambda_duration_count{} 5.0 @1795343784000");
  }

  @Test
  void leavesOutMeans() {
    assertThat(SysdigSeries.of(batch(Labels.NONE, distribution(TWO, FIVE)), NO_MEANS).series())
        .extracting(RemoteWriteRequest.Series::name)
        .containsExactly(
            "aws_lambda_duration_max", "aws_lambda_duration_sum", "aws_lambda_duration_count");
  }

  @Test
  void sendsTheMinimumIfTheMetricHasOne() {
    MetricDescriptor latency =
        new MetricDescriptor("latency", Unit.MILLISECONDS, "How long it took.", true);

    assertThat(series(new Metric.Distribution(latency, Labels.NONE, BucketBounds.NONE, TWO, FIVE)))
        .contains("latency_min{} 10.0 @1795343784000");
  }

  @Test
  void sendsNoMeanOfAWindowWithoutValues() {
    assertThat(series(distribution(NONE, FIVE)))
        .containsExactly(
            "aws_lambda_duration_sum{} 100.0 @1795343784000",
            "aws_lambda_duration_count{} 5.0 @1795343784000");
  }

  @Test
  void sendsNoDistributionWithoutValues() {
    assertThat(series(distribution(NONE, NONE))).isEmpty();
  }

  @Test
  void sendsAGaugeUnchanged() {
    MetricDescriptor memory = new MetricDescriptor("aws_lambda_memory_size", Unit.BYTES, "Memory.");
    assertThat(series(new Metric.Gauge(memory, Labels.NONE, 1024)))
        .containsExactly("aws_lambda_memory_size{} 1024.0 @1795343784000");
  }

  @Test
  void describesEverySeries() {
    assertThat(request(Labels.NONE, distribution(TWO, FIVE)).metadata())
        .containsExactly(
            metadata("aws_lambda_duration", RemoteWriteRequest.Type.GAUGE, "milliseconds"),
            metadata("aws_lambda_duration_max", RemoteWriteRequest.Type.GAUGE, "milliseconds"),
            metadata("aws_lambda_duration_sum", RemoteWriteRequest.Type.COUNTER, "milliseconds"),
            metadata("aws_lambda_duration_count", RemoteWriteRequest.Type.COUNTER, ""));
  }

  @Test
  void addsTheLabelsOfTheBatchToEverySeries() {
    Metric errors = new Metric.Counter(ERRORS, Labels.of("phase", "init"), 1, 1);
    assertThat(request(Labels.of("region", "eu-west-1"), errors).series())
        .singleElement()
        .extracting(series -> series.labels().values())
        .isEqualTo(Map.of("phase", "init", "region", "eu-west-1"));
  }

  @Test
  void leavesOutReservedLabels() {
    Labels labels = Labels.of(Map.of("remote_write", "x", "_sysdig_y", "z", "team", "a"));
    RemoteWriteRequest request = request(labels, new Metric.Counter(ERRORS, Labels.NONE, 1, 1));
    assertThat(request.series().get(0).labels()).isEqualTo(Labels.of("team", "a"));
    assertThat(request.refused())
        .containsExactly(
            "the label _sysdig_y, which Sysdig reserves",
            "the label remote_write, which Sysdig reserves");
  }

  @Test
  void startsTotalsWithAZeroSampleWhereTotalsCanRestart() {
    Instant start = END.minusSeconds(10);
    Metric restarted =
        new Metric.Distribution(DURATION, Labels.NONE, BucketBounds.NONE, TWO, TWO, start);

    assertThat(texts(SysdigSeries.of(batch(Labels.NONE, restarted), ZERO_SAMPLES)))
        .containsExactly(
            "aws_lambda_duration{} 15.0 @1795343784000",
            "aws_lambda_duration_max{} 20.0 @1795343784000",
            "aws_lambda_duration_sum{} 0.0 @1795343783999 30.0 @1795343784000",
            "aws_lambda_duration_count{} 0.0 @1795343783999 2.0 @1795343784000");
    assertThat(texts(SysdigSeries.of(batch(Labels.NONE, restarted), SysdigSeries.Options.DEFAULT)))
        .noneMatch(series -> series.contains("@1795343783999"));
    assertThat(texts(SysdigSeries.of(batch(Labels.NONE, distribution(TWO, FIVE)), ZERO_SAMPLES)))
        .noneMatch(series -> series.contains("@1795343783999"));
  }

  /** A total that restarts without values is not sent until it has some. */
  @Test
  void startsATotalWithAZeroSampleWhenItsFirstValuesComeAfterItsRestart() {
    Instant start = END.minusSeconds(600);
    Metric first =
        new Metric.Distribution(DURATION, Labels.NONE, BucketBounds.NONE, TWO, TWO, start);

    assertThat(texts(SysdigSeries.of(batch(Labels.NONE, first), ZERO_SAMPLES)))
        .contains(
            "aws_lambda_duration_sum{} 0.0 @1795343783999 30.0 @1795343784000",
            "aws_lambda_duration_count{} 0.0 @1795343783999 2.0 @1795343784000");
  }

  /** The caller sends such a correction with the next value. */
  @Test
  void sendsNoCorrectionOfAnEarlierValueWithoutANewValue() {
    StatisticSet correction = new StatisticSet(0, 0.5, Double.NaN, Double.NaN, List.of());

    assertThat(series(distribution(NONE, correction))).isEmpty();
  }

  private static Metadata metadata(String name, RemoteWriteRequest.Type type, String unit) {
    return new Metadata(name, type, "How long it took.", unit);
  }

  private static Metric distribution(StatisticSet increase, StatisticSet total) {
    return new Metric.Distribution(DURATION, Labels.NONE, BucketBounds.NONE, increase, total);
  }

  private static RemoteWriteRequest request(Labels labels, Metric... metrics) {
    return SysdigSeries.of(batch(labels, metrics), SysdigSeries.Options.DEFAULT);
  }

  private static MetricBatch batch(Labels labels, Metric... metrics) {
    return new MetricBatch(END.minusSeconds(10), END, labels, List.of(metrics));
  }

  private static List<String> series(Metric metric) {
    return texts(request(Labels.NONE, metric));
  }

  private static List<String> texts(RemoteWriteRequest request) {
    return request.series().stream()
        .map(
            series ->
                series.name()
                    + series.labels().values()
                    + series.samples().stream()
                        .map(sample -> " " + sample.value() + " @" + sample.timestamp())
                        .collect(Collectors.joining()))
        .toList();
  }
}
