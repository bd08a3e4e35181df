// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrometheusSeriesTest {

  private static final Instant END = Instant.ofEpochMilli(10_000);
  private static final MetricDescriptor ERRORS =
      new MetricDescriptor("aws_lambda_errors", Unit.COUNT, "How many failed.");
  private static final MetricDescriptor DURATION =
      new MetricDescriptor("aws_lambda_duration", Unit.MILLISECONDS, "How long it took.");

  @Test
  void sendsTheTotalOfACounter() {
    assertThat(series(new Metric.Counter(ERRORS, Labels.NONE, 2, 7)))
        .containsExactly("aws_lambda_errors_total{} 7.0@10000");
  }

  @Test
  void startsACounterWithAZeroSampleOneMillisecondEarlier() {
    assertThat(series(new Metric.Counter(ERRORS, Labels.NONE, 2, 2)))
        .containsExactly("aws_lambda_errors_total{} 0.0@9999 2.0@10000");
  }

  @Test
  void startsACounterThatRestartedInTheWindowWithAZeroSample() {
    assertThat(series(new Metric.Counter(ERRORS, Labels.NONE, 2, 3, END.minusSeconds(5))))
        .containsExactly("aws_lambda_errors_total{} 0.0@9999 3.0@10000");
  }

  @Test
  void sendsNoZeroSampleOfACounterThatStartedBeforeTheWindow() {
    assertThat(series(new Metric.Counter(ERRORS, Labels.NONE, 2, 3, END.minusSeconds(6))))
        .containsExactly("aws_lambda_errors_total{} 3.0@10000");
  }

  @Test
  void describesADistributionWithoutBucketsAsASummary() {
    StatisticSet two = new StatisticSet(2, 30, 10, 20, List.of());
    RemoteWriteRequest request = request(Labels.NONE, distribution(BucketBounds.NONE, two, two));

    assertThat(request.series())
        .extracting(RemoteWriteRequest.Series::name)
        .containsExactly("aws_lambda_duration_seconds_sum", "aws_lambda_duration_seconds_count");
    assertThat(request.metadata())
        .containsExactly(
            new Metadata(
                "aws_lambda_duration_seconds",
                RemoteWriteRequest.Type.SUMMARY,
                "How long it took.",
                "seconds"));
  }

  @Test
  void sendsOneSampleOfACounterAtZero() {
    assertThat(series(new Metric.Counter(ERRORS, Labels.NONE, 0, 0)))
        .containsExactly("aws_lambda_errors_total{} 0.0@10000");
  }

  @Test
  void sendsAnUnchangedCounter() {
    assertThat(series(new Metric.Counter(ERRORS, Labels.NONE, 0, 7)))
        .containsExactly("aws_lambda_errors_total{} 7.0@10000");
  }

  @Test
  void sendsADistributionAsAHistogramInSeconds() {
    StatisticSet two = new StatisticSet(2, 30, 10, 20, List.of(1L, 1L, 0L));
    StatisticSet five = new StatisticSet(5, 3100, 10, 2500, List.of(3L, 1L, 1L));
    assertThat(series(distribution(new BucketBounds(List.of(10.0, 1000.0)), two, five)))
        .containsExactly(
            "aws_lambda_duration_seconds_bucket{le=0.01} 3.0@10000",
            "aws_lambda_duration_seconds_bucket{le=1.0} 4.0@10000",
            "aws_lambda_duration_seconds_bucket{le=+Inf} 5.0@10000",
            "aws_lambda_duration_seconds_sum{} 3.1@10000",
            "aws_lambda_duration_seconds_count{} 5.0@10000");
  }

  /** The caller sends such a correction with the next value. */
  @Test
  void sendsNoCorrectionOfAnEarlierValueWithoutANewValue() {
    StatisticSet none = StatisticSet.empty(2);
    StatisticSet correction = new StatisticSet(0, 500, Double.NaN, Double.NaN, List.of(0L, 0L));
    assertThat(series(distribution(new BucketBounds(List.of(10.0)), none, correction))).isEmpty();
  }

  @Test
  void startsNoHistogramAgainWhoseTotalHasTheCorrectionOfAnEarlierValue() {
    StatisticSet one = new StatisticSet(1, 500, 500, 500, List.of(0L, 1L));
    StatisticSet corrected = new StatisticSet(1, 700, 500, 500, List.of(0L, 1L));
    assertThat(series(distribution(new BucketBounds(List.of(10.0)), one, corrected)))
        .contains("aws_lambda_duration_seconds_sum{} 0.7@10000");
  }

  @Test
  void startsAHistogramWithZeroWhoseMergedWindowsAreRounded() {
    double rounded = 0.1 + 0.2;
    StatisticSet total = new StatisticSet(2, 0.3, 0.1, 0.2, List.of());
    StatisticSet window = new StatisticSet(2, rounded, 0.1, 0.2, List.of());

    assertThat(rounded).isNotEqualTo(total.sum());
    assertThat(series(distribution(BucketBounds.NONE, window, total)))
        .contains("aws_lambda_duration_seconds_count{} 0.0@9999 2.0@10000");
  }

  @Test
  void startsEverySeriesOfAHistogramWithZero() {
    StatisticSet one = new StatisticSet(1, 500, 500, 500, List.of(0L, 1L));
    assertThat(series(distribution(new BucketBounds(List.of(10.0)), one, one)))
        .containsExactly(
            "aws_lambda_duration_seconds_bucket{le=0.01} 0.0@9999 0.0@10000",
            "aws_lambda_duration_seconds_bucket{le=+Inf} 0.0@9999 1.0@10000",
            "aws_lambda_duration_seconds_sum{} 0.0@9999 0.5@10000",
            "aws_lambda_duration_seconds_count{} 0.0@9999 1.0@10000");
  }

  @Test
  void hasNoBucketsIfTheDistributionHasNone() {
    StatisticSet one = new StatisticSet(1, 500, 500, 500, List.of());
    StatisticSet two = new StatisticSet(2, 1000, 500, 500, List.of());
    assertThat(series(distribution(BucketBounds.NONE, one, two)))
        .containsExactly(
            "aws_lambda_duration_seconds_sum{} 1.0@10000",
            "aws_lambda_duration_seconds_count{} 2.0@10000");
  }

  @Test
  void sendsNoDistributionWithoutValues() {
    StatisticSet none = StatisticSet.empty(0);
    assertThat(series(distribution(BucketBounds.NONE, none, none))).isEmpty();
  }

  @Test
  void sendsAGaugeInItsBaseUnit() {
    MetricDescriptor memory = new MetricDescriptor("memory_size", Unit.BYTES, "Memory.");
    assertThat(series(new Metric.Gauge(memory, Labels.NONE, 1024)))
        .containsExactly("memory_size_bytes{} 1024.0@10000");
  }

  @Test
  void describesEveryMetric() {
    StatisticSet one = new StatisticSet(1, 500, 500, 500, List.of(0L, 1L));
    RemoteWriteRequest request =
        request(
            Labels.NONE,
            new Metric.Counter(ERRORS, Labels.NONE, 2, 7),
            distribution(new BucketBounds(List.of(10.0)), one, one));
    assertThat(request.metadata())
        .containsExactly(
            new Metadata(
                "aws_lambda_errors_total", RemoteWriteRequest.Type.COUNTER, "How many failed.", ""),
            new Metadata(
                "aws_lambda_duration_seconds",
                RemoteWriteRequest.Type.HISTOGRAM,
                "How long it took.",
                "seconds"));
  }

  @Test
  void addsTheLabelsOfTheBatchToEverySeries() {
    Metric errors = new Metric.Counter(ERRORS, Labels.of("phase", "init"), 1, 2);
    assertThat(lines(request(Labels.of("region", "eu-west-1"), errors)))
        .containsExactly("aws_lambda_errors_total{phase=init,region=eu-west-1} 2.0@10000");
  }

  private static Metric distribution(
      BucketBounds bounds, StatisticSet increase, StatisticSet total) {
    return new Metric.Distribution(DURATION, Labels.NONE, bounds, increase, total);
  }

  private static List<String> series(Metric metric) {
    return lines(request(Labels.NONE, metric));
  }

  private static RemoteWriteRequest request(Labels labels, Metric... metrics) {
    return PrometheusSeries.of(new MetricBatch(END.minusSeconds(5), END, labels, List.of(metrics)));
  }

  private static List<String> lines(RemoteWriteRequest request) {
    return request.series().stream().map(PrometheusSeriesTest::line).toList();
  }

  private static String line(RemoteWriteRequest.Series series) {
    String labels =
        series.labels().values().entrySet().stream()
            .map(label -> label.getKey() + "=" + label.getValue())
            .collect(Collectors.joining(","));
    String samples =
        series.samples().stream()
            .map(sample -> sample.value() + "@" + sample.timestamp())
            .collect(Collectors.joining(" "));
    return series.name() + "{" + labels + "} " + samples;
  }
}
