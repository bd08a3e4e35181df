// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.ExponentialBuckets;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests native histograms, in requests and in real receivers. */
class NativeHistogramConformanceTest extends ConformanceTestBase {

  /** When the histograms started, in milliseconds since the epoch. */
  private static final long START = 1_795_343_700_000L;

  private static final BucketBounds BOUNDS = new BucketBounds(List.of(100.0, 200.0));

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  @Requirement(
      versions = "1.0, 2.0",
      level = "MUST",
      requirement = "send the histograms of a series oldest first, and in no series with samples")
  void areOneSeriesThatStartsWithAZeroHistogram(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    MetricsBackend backend = backend(version);
    assertThat(backend.push(batch("a", now.minusSeconds(10), first(), first()), AMPLE))
        .isEqualTo(ACCEPTED);
    assertThat(backend.push(batch("a", now, first(), second()), AMPLE)).isEqualTo(ACCEPTED);

    assertThat(receiver.errors).isEmpty();
    assertThat(receiver.stored).isEmpty();
    assertThat(receiver.histograms)
        .extracting(StrictReceiver.StoredHistogram::buckets)
        .containsExactly(Map.of(), Map.of(-8, 2L, 0, 2L), Map.of(-8, 4L, 0, 4L));
    assertThat(receiver.histograms)
        .extracting(StrictReceiver.StoredHistogram::sum)
        .containsExactly(0.0, 3.0, 6.0);
    assertThat(receiver.histograms)
        .extracting(StrictReceiver.StoredHistogram::timestamp)
        .containsExactly(
            now.toEpochMilli() - 10_001, now.toEpochMilli() - 10_000, now.toEpochMilli());
  }

  @Test
  @Requirement(
      versions = "2.0",
      level = "SHOULD",
      requirement = "send the start timestamp of histograms; their type, help and unit")
  void haveTheirStartTimeInTwo() throws Exception {
    StrictReceiver receiver = receiver(false, true);
    MetricsBackend backend = backend("2.0");
    backend.push(batch("a", now.minusSeconds(10), first(), first()), AMPLE);
    backend.push(batch("a", now, first(), second()), AMPLE);
    assertThat(receiver.histograms)
        .extracting(StrictReceiver.StoredHistogram::start)
        .containsOnly(START);
    assertThat(receiver.histograms)
        .extracting(StrictReceiver.StoredHistogram::metadata)
        .containsOnly("METRIC_TYPE_HISTOGRAM Duration. seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0"})
  void endWithAStaleMarker(String version) throws Exception {
    StrictReceiver receiver = receiver(true, true);
    MetricsBackend backend = backend(version, Map.of("STALE_MARKERS", "true"));
    backend.push(batch("a", now.minusSeconds(1), first(), second()), AMPLE);
    backend.close();
    assertThat(receiver.histograms).hasSize(2);
    assertThat(Double.doubleToRawLongBits(receiver.histograms.get(1).sum()))
        .isEqualTo(0x7ff0000000000002L);
  }

  @Test
  void areClassicUnlessAllValuesAreInExponentialBuckets() throws Exception {
    StrictReceiver receiver = receiver(true, true);
    StatisticSet half = first().plus(new StatisticSet(1, 150, 150, 150, List.of(0L, 1L, 0L)));
    backend("1.0").push(batch("a", now, first(), half), AMPLE);
    assertThat(receiver.histograms).isEmpty();
    assertThat(receiver.stored)
        .extracting(sample -> sample.labels().get("__name__"))
        .contains("aws_lambda_duration_seconds_bucket", "aws_lambda_duration_seconds_count");
  }

  @Nested
  @NeedsProgram("prometheus")
  class WithAPrometheusThatExpectsThem {

    @RegisterExtension
    static final RealServer prometheus =
        new RealServer(ServerProgram.prometheus().with("--enable-feature=native-histograms"));

    @Test
    void areStoredExactly() throws Exception {
      try (MetricsBackend backend = backend(prometheus)) {
        for (int i = 0; i < 2; i++) {
          // The same batch again, as after a lost response.
          backend.push(batch("a", now.minusSeconds(10), first(), first()), AMPLE);
        }
        assertThat(backend.push(batch("a", now, first(), second()), AMPLE)).isEqualTo(ACCEPTED);

        assertThat(value(prometheus, "histogram_count(aws_lambda_duration_seconds)")).isEqualTo(8);
        assertThat(value(prometheus, "histogram_sum(aws_lambda_duration_seconds)")).isEqualTo(6);
        // Half of the values lie between 2^(-9/8) and 2^(-8/8) seconds, half between 2^(-1/8) and
        // 1.
        assertThat(value(prometheus, "histogram_quantile(0.5, aws_lambda_duration_seconds)"))
            .isCloseTo(0.5, within(1e-9));
        assertThat(value(prometheus, "histogram_quantile(1, aws_lambda_duration_seconds)"))
            .isCloseTo(1, within(1e-9));
        // The increase since the zero histogram; Prometheus extrapolates by half and up to now.
        assertThat(value(prometheus, "histogram_count(increase(aws_lambda_duration_seconds[5m]))"))
            .isBetween(8.0, 13.0);
        assertThat(value(prometheus, "count({__name__=~'aws_lambda_duration.*'})")).isEqualTo(1);
      }
    }
  }

  @Nested
  @NeedsProgram("prometheus")
  class WithAPrometheusThatDoesNotExpectThem {

    @RegisterExtension
    static final RealServer prometheus = new RealServer(ServerProgram.prometheus());

    @Test
    void areNotTaken() throws Exception {
      try (MetricsBackend backend = backend(prometheus)) {
        // Prometheus accepts native histograms by default from 3.9 on.
        if (!prometheus.get().get("/api/v1/status/buildinfo").contains("\"version\":\"2.")) {
          return;
        }
        assertThat(backend.push(batch("a", now, first(), first()), AMPLE))
            .isInstanceOfSatisfying(
                PushOutcome.Retryable.class,
                outcome -> assertThat(outcome.reason()).contains("native histograms are disabled"));
      }
    }
  }

  private static MetricsBackend backend(RealServer server) {
    return new PrometheusBackendProvider()
        .create(
            new TestContext(Map.of("PROMETHEUS_REMOTE_WRITE_URL", server.writeUrl().toString())));
  }

  private static double value(RealServer server, String promQl) throws Exception {
    JsonNode result = new ObjectMapper().readTree(server.get().query(promQl)).at("/data/result");
    return result.path(0).path("value").path(1).asDouble(Double.NaN);
  }

  /** Two values of half a second, and two of one second. */
  private static StatisticSet first() {
    return new StatisticSet(
        4,
        3000,
        500,
        1000,
        List.of(0L, 0L, 4L),
        new ExponentialBuckets(0, new TreeMap<>(Map.of(-8, 2L, 0, 2L))));
  }

  private static StatisticSet second() {
    return first().plus(first());
  }

  private static MetricBatch batch(
      String instance, Instant end, StatisticSet increase, StatisticSet total) {
    Metric duration =
        new Metric.Distribution(
            new MetricDescriptor("aws_lambda_duration", Unit.MILLISECONDS, "Duration."),
            Labels.NONE,
            BOUNDS,
            increase,
            total,
            Instant.ofEpochMilli(START));
    return new MetricBatch(
        end.minusSeconds(10), end, Labels.of("instance", instance), List.of(duration));
  }
}
