// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.testkit.TestContext;
import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.ServerProgram;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pushes 57 invocations and, after a silence, 60 more to a VictoriaMetrics that keeps one sample of
 * each interval.
 */
@NeedsProgram("victoria-metrics")
class DeduplicationTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final Duration WINDOW = Duration.ofSeconds(10);

  /** In the middle of an interval, a quarter of an hour ago. */
  private final Instant first =
      Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(15 * 60 - 22);

  private final Instant second = first.plusSeconds(6 * 60);

  @Test
  void losesThePartBeforeARestartIfTheZeroSampleIsInTheIntervalOfTheValue() throws Exception {
    assertThat(increase("15s", restarted())).isLessThan(57);
  }

  @Test
  void keepsTotalsThatDoNotRestart() throws Exception {
    assertThat(increase("15s", continued())).isEqualTo(117);
  }

  @Test
  void keepsRestartsIfTheIntervalIsAMillisecond() throws Exception {
    assertThat(increase("1ms", restarted())).isEqualTo(117);
  }

  private Metric restarted() {
    return invocations(60, 60, second.minus(WINDOW));
  }

  private Metric continued() {
    return invocations(60, 117, first.minus(WINDOW));
  }

  private double increase(String interval, Metric metric) throws Exception {
    ServerProgram program =
        ServerProgram.victoriaMetrics().with("-dedup.minScrapeInterval=" + interval);
    try (LocalServer server = LocalServer.start(program);
        MetricsBackend backend =
            new PrometheusBackendProvider()
                .create(
                    new TestContext(
                        Map.of("PROMETHEUS_REMOTE_WRITE_URL", server.writeUrl().toString())))) {
      push(backend, first, invocations(57, 57, first.minus(WINDOW)));
      push(backend, second, metric);
      String response = server.query("increase(aws_lambda_invocations_total[1h])");
      return new ObjectMapper().readTree(response).at("/data/result/0/value/1").asDouble();
    }
  }

  private static void push(MetricsBackend backend, Instant end, Metric metric)
      throws InterruptedException {
    MetricBatch batch = new MetricBatch(end.minus(WINDOW), end, Labels.NONE, List.of(metric));
    assertThat(backend.push(batch, AMPLE)).isEqualTo(new PushOutcome.Accepted());
  }

  private static Metric invocations(double increase, double total, Instant start) {
    MetricDescriptor descriptor =
        new MetricDescriptor("aws_lambda_invocations", Unit.COUNT, "Invocations.");
    return new Metric.Counter(descriptor, Labels.NONE, increase, total, start);
  }
}
