// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pushes to real servers and queries what they stored. */
class RealReceiversTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final PushOutcome ACCEPTED = new PushOutcome.Accepted();

  @Nested
  @NeedsProgram("prometheus")
  class OfPrometheus extends Receives {

    @RegisterExtension
    static final RealServer prometheus = new RealServer(ServerProgram.prometheus());

    OfPrometheus() {
      super(prometheus);
    }

    @Test
    void keepsTheBeginningOfASeriesOnceThatAnotherProcessSentBefore() throws Exception {
      MetricBatch batch = batch("beginning-twice", recently, counter(3, 3));
      assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
      assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
      assertThat(values("aws_lambda_invocations_total{instance='beginning-twice'}[5m]"))
          .containsExactly("0", "3");
    }

    @Test
    void keepsASampleOnceThatIsSentTwice() throws Exception {
      MetricBatch batch = batch("once", recently, counter(3, 9));
      backend.push(batch, AMPLE);
      backend.push(batch, AMPLE);
      assertThat(values("aws_lambda_invocations_total{instance='once'}[5m]")).containsExactly("9");
    }
  }

  @Nested
  @NeedsProgram("victoria-metrics")
  class OfVictoriaMetrics extends Receives {

    @RegisterExtension
    static final RealServer victoriaMetrics = new RealServer(ServerProgram.victoriaMetrics());

    OfVictoriaMetrics() {
      super(victoriaMetrics);
    }

    @Test
    void takesTheBeginningOfASeriesTwice() throws Exception {
      MetricBatch batch = batch("beginning-twice", recently, counter(3, 3));
      assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
      assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
    }
  }

  /** The tests for all receivers. */
  abstract static class Receives {

    /** In the past, since VictoriaMetrics responds to queries as of a second ago. */
    final Instant recently = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(5);

    private final RealServer server;
    @AutoClose MetricsBackend backend;

    Receives(RealServer server) {
      this.server = server;
    }

    @BeforeEach
    void makeTheBackend() {
      backend =
          new PrometheusBackendProvider()
              .create(
                  new TestContext(
                      Map.of("PROMETHEUS_REMOTE_WRITE_URL", server.writeUrl().toString())));
    }

    @Test
    void storesACounterFromItsZeroOn() throws Exception {
      backend.push(batch("a", recently.minusSeconds(10), counter(3, 3)), AMPLE);
      backend.push(batch("a", recently, counter(4, 7)), AMPLE);
      assertThat(values("aws_lambda_invocations_total{instance='a'}[5m]"))
          .containsExactly("0", "3", "7");
    }

    @Test
    void findsTheIncreaseOfASandboxThatPushedOnce() throws Exception {
      backend.push(batch("once-only", recently, counter(6, 6)), AMPLE);
      JsonNode result = query("increase(aws_lambda_invocations_total{instance='once-only'}[30m])");
      // Prometheus extrapolates two samples by half their distance: up to 9.
      assertThat(result.path(0).path("value").path(1).asDouble()).isBetween(6.0, 9.0);
    }

    @Test
    void findsTheQuantileOfAHistogram() throws Exception {
      StatisticSet ten = new StatisticSet(10, 1500, 150, 150, List.of(0L, 10L, 0L));
      Metric duration =
          new Metric.Distribution(
              new MetricDescriptor("aws_lambda_duration", Unit.MILLISECONDS, "Duration."),
              Labels.NONE,
              new BucketBounds(List.of(100.0, 200.0)),
              ten,
              ten);
      backend.push(batch("quantile", recently, duration), AMPLE);
      JsonNode result =
          query(
              "histogram_quantile(0.5,"
                  + " rate(aws_lambda_duration_seconds_bucket{instance='quantile'}[5m]))");
      assertThat(result.path(0).path("value").path(1).asDouble()).isCloseTo(0.15, within(0.001));
    }

    @Test
    void storesTheSameWithVersionTwoThatItDoesNotUnderstand() throws Exception {
      Map<String, String> environment =
          Map.of(
              "PROMETHEUS_REMOTE_WRITE_URL",
              server.writeUrl().toString(),
              "PROMETHEUS_REMOTE_WRITE_VERSION",
              "2.0");
      try (MetricsBackend two =
          new PrometheusBackendProvider().create(new TestContext(environment))) {
        assertThat(two.push(batch("version-2", recently, counter(3, 3)), AMPLE))
            .isEqualTo(ACCEPTED);
      }
      assertThat(values("aws_lambda_invocations_total{instance='version-2'}[5m]"))
          .containsExactly("0", "3");
    }

    @Test
    void storesTheLabels() throws Exception {
      backend.push(batch("labels", recently, counter(1, 2)), AMPLE);
      JsonNode metric =
          query("aws_lambda_invocations_total{instance='labels'}").path(0).path("metric");
      assertThat(metric.toString())
          .isEqualTo(
              "{\"__name__\":\"aws_lambda_invocations_total\",\"function_name\":\"größe\","
                  + "\"instance\":\"labels\"}");
    }

    @Test
    void takesTheSameBatchTwice() throws Exception {
      MetricBatch batch = batch("twice", recently, counter(3, 9));
      assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
      assertThat(backend.push(batch, AMPLE)).isEqualTo(ACCEPTED);
    }

    List<String> values(String promQl) throws Exception {
      return query(promQl)
          .path(0)
          .path("values")
          .valueStream()
          .map(pair -> pair.path(1).asText())
          .toList();
    }

    private JsonNode query(String promQl) throws Exception {
      return new ObjectMapper().readTree(server.get().query(promQl)).at("/data/result");
    }

    static Metric counter(double increase, double total) {
      return new Metric.Counter(
          new MetricDescriptor("aws_lambda_invocations", Unit.COUNT, "Invocations."),
          Labels.NONE,
          increase,
          total);
    }

    static MetricBatch batch(String instance, Instant end, Metric metric) {
      Labels labels = Labels.of(Map.of("function_name", "größe", "instance", instance));
      return new MetricBatch(end.minusSeconds(10), end, labels, List.of(metric));
    }
  }
}
