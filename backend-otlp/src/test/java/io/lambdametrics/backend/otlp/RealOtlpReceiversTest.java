// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.testkit.TestContext;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Pushes to the OTLP endpoint of VictoriaMetrics and queries what it stored. Debian builds
 * Prometheus without its OTLP endpoint.
 */
@NeedsProgram("newer/victoria-metrics")
class RealOtlpReceiversTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final PushOutcome ACCEPTED = new PushOutcome.Accepted();

  @RegisterExtension
  static final RealServer victoriaMetrics = new RealServer(ServerProgram.victoriaMetricsWithOtlp());

  /** In the past, since VictoriaMetrics responds to queries as of a second ago. */
  private final Instant recently = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(5);

  @AutoClose
  private final MetricsBackend backend =
      new OtlpBackendProvider()
          .create(
              new TestContext(
                  Map.of(
                      "OTLP_METRICS_ENDPOINT",
                      victoriaMetrics.url().resolve("/opentelemetry/v1/metrics").toString())));

  @Test
  void storesACounterFromItsZeroOn() throws Exception {
    backend.push(batch("a", recently.minusSeconds(10), counter(3, 3)), AMPLE);
    backend.push(batch("a", recently, counter(4, 7)), AMPLE);
    assertThat(values("aws_lambda_invocations_total{" + instance("a") + "}[5m]"))
        .containsExactly("0", "3", "7");
  }

  @Test
  void findsTheIncreaseOfAnEnvironmentThatPushedOnce() throws Exception {
    backend.push(batch("once-only", recently, counter(6, 6)), AMPLE);
    JsonNode result =
        query("increase(aws_lambda_invocations_total{" + instance("once-only") + "}[30m])");
    // Prometheus extrapolates two samples by half their distance: up to 9.
    assertThat(result.path(0).path("value").path(1).asDouble()).isBetween(6.0, 9.0);
  }

  @Test
  void findsTheQuantileOfAHistogram() throws Exception {
    StatisticSet ten = new StatisticSet(10, 1500, 150, 150, List.of(0L, 10L, 0L));
    MetricBatch batch =
        batch("quantile", recently, duration(ten, new BucketBounds(List.of(100.0, 200.0))));
    assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
    JsonNode result =
        query(
            "histogram_quantile(0.5, rate(aws_lambda_duration_seconds_bucket{"
                + instance("quantile")
                + "}[5m]))");
    assertThat(result.path(0).path("value").path(1).asDouble()).isCloseTo(0.15, within(0.001));
  }

  @Test
  void storesAHistogramWithoutBounds() throws Exception {
    StatisticSet two = new StatisticSet(2, 300, 100, 200, List.of());
    MetricBatch batch = batch("no-buckets", recently, duration(two, BucketBounds.NONE));
    assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
    assertThat(values("aws_lambda_duration_seconds_sum{" + instance("no-buckets") + "}[5m]"))
        .containsExactly("0", "0.3");
    assertThat(values("aws_lambda_duration_seconds_count{" + instance("no-buckets") + "}[5m]"))
        .containsExactly("0", "2");
  }

  @Test
  void acceptsTheSameBatchTwice() throws Exception {
    MetricBatch batch = batch("twice", recently, counter(3, 9));
    assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
    assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
  }

  @Test
  void storesTheLabelsOfUsersOnEverySeries() throws Exception {
    backend.push(batch("labels", recently, counter(1, 2)), AMPLE);
    JsonNode metric =
        query("aws_lambda_invocations_total{" + instance("labels") + "}").path(0).path("metric");
    assertThat(metric.path("stage").asText()).isEqualTo("größe");
  }

  /** VictoriaMetrics stores the attributes of the resource as labels. */
  static String instance(String id) {
    return "service_instance_id='" + id + "'";
  }

  List<String> values(String promQl) throws Exception {
    return query(promQl)
        .path(0)
        .path("values")
        .valueStream()
        .map(pair -> pair.path(1).asText())
        .toList();
  }

  JsonNode query(String promQl) throws Exception {
    return new ObjectMapper().readTree(victoriaMetrics.get().query(promQl)).at("/data/result");
  }

  Metric counter(double increase, double total) {
    return new Metric.Counter(
        new MetricDescriptor("aws_lambda_invocations", Unit.COUNT, "Invocations."),
        Labels.NONE,
        increase,
        total,
        recently.minusSeconds(60));
  }

  Metric duration(StatisticSet values, BucketBounds bounds) {
    return new Metric.Distribution(
        new MetricDescriptor("aws_lambda_duration", Unit.MILLISECONDS, "Duration."),
        Labels.NONE,
        bounds,
        values,
        values,
        recently.minusSeconds(10));
  }

  static MetricBatch batch(String instance, Instant end, Metric metric) {
    Labels labels =
        Labels.of(Map.of("function_name", "checkout", "instance", instance, "stage", "größe"));
    return new MetricBatch(end.minusSeconds(10), end, labels, List.of(metric));
  }

  @Test
  void findsTheQuantileOfAnExponentialHistogram() throws Exception {
    StatisticSet values = OtlpTestBase.exponential(1500, Map.of(-22, 10L), 0);
    backend.push(batch("exponential", recently, duration(values, BucketBounds.NONE)), AMPLE);
    assertThat(query("aws_lambda_duration_seconds_bucket{" + instance("exponential") + "}"))
        .singleElement()
        .satisfies(
            bucket ->
                // From 2^(-23/8) to 2^(-22/8).
                assertThat(bucket.path("metric").path("vmrange").asText())
                    .isEqualTo("1.363e-01...1.487e-01"));
  }

  @Test
  void acceptsTheBeginningOfATotalTwice() throws Exception {
    MetricBatch batch = batch("beginning-twice", recently, counter(3, 3));
    assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
    assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
  }
}
