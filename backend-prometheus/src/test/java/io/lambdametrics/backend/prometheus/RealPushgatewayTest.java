// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.backend.testkit.TestContext;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsProgram("prometheus-pushgateway")
class RealPushgatewayTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final PushOutcome ACCEPTED = new PushOutcome.Accepted();

  @RegisterExtension static final RealServer gateway = new RealServer(ServerProgram.pushgateway());

  @Test
  void storesTheTotalsOfTheNewestPush() throws Exception {
    Instant end = Instant.now();
    assertThat(push(SampleBatch.endingAt(end.minusSeconds(10)))).isEqualTo(ACCEPTED);
    assertThat(push(SampleBatch.endingAt(end))).isEqualTo(ACCEPTED);

    assertThat(gateway.get().get("/metrics").lines())
        .contains(
            "aws_lambda_invocations_total{Stage=\"live\",function_name=\"checkout\","
                + "instance=\"a1b2c3d4\",job=\"aws-lambda\"} 5",
            "aws_lambda_memory_size_bytes{Stage=\"live\",function_name=\"checkout\","
                + "instance=\"a1b2c3d4\",job=\"aws-lambda\"} 1.34217728e+08")
        .noneMatch(line -> line.startsWith("aws_lambda") && line.contains("_created"));
  }

  @Test
  void separatesEnvironments() throws Exception {
    push(counter("apart", "one", 3));
    push(counter("apart", "two/with a slash", 4));
    push(counter("apart", "one", 5));

    assertThat(gateway.get().get("/metrics").lines())
        .contains(
            "apart_total{instance=\"one\",job=\"aws-lambda\"} 5",
            "apart_total{instance=\"two/with a slash\",job=\"aws-lambda\"} 4");
  }

  @Test
  void keepsTotalsThatABatchLacksBecauseTheyHaveNotChanged() throws Exception {
    Map<String, String> once = Map.of("LAMBDA_METRICS_REPEAT_UNCHANGED", "false");
    push(counter("unchanged", "quiet", 3), once);
    push(counter("changed", "quiet", 4), once);
    push(counter("changed", "quiet", 5), once);

    assertThat(gateway.get().get("/metrics").lines())
        .contains(
            "unchanged_total{instance=\"quiet\",job=\"aws-lambda\"} 3",
            "changed_total{instance=\"quiet\",job=\"aws-lambda\"} 5");
  }

  @Test
  void replacesTheWholeGroupByDefault() throws Exception {
    push(counter("gone", "replaced", 3));
    push(counter("present", "replaced", 4));

    assertThat(gateway.get().get("/metrics"))
        .contains("present_total")
        .doesNotContain("gone_total");
  }

  @Test
  void rejectsAMetricWithAnotherTypeElsewhere() throws Exception {
    push(counter("clash", "one", 3));
    Metric gauge =
        new Metric.Gauge(
            new MetricDescriptor("clash_total", Unit.COUNT, "A number."), Labels.NONE, 1);

    assertThat(push(batch("two", gauge)))
        .isInstanceOfSatisfying(
            PushOutcome.Rejected.class,
            outcome -> assertThat(outcome.reason()).startsWith("HTTP 400: ").contains("clash"));
    assertThat(gateway.get().get("/metrics")).contains("clash_total{instance=\"one\"");
  }

  private static PushOutcome push(MetricBatch batch) throws Exception {
    return push(batch, Map.of());
  }

  private static PushOutcome push(MetricBatch batch, Map<String, String> settings)
      throws Exception {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PROMETHEUS_PUSHGATEWAY_URL", gateway.url().toString());
    try (MetricsBackend backend =
        new PushgatewayBackendProvider().create(new TestContext(environment))) {
      return backend.push(batch, AMPLE);
    }
  }

  private static MetricBatch counter(String name, String instance, double total) {
    return batch(
        instance,
        new Metric.Counter(
            new MetricDescriptor(name, Unit.COUNT, "A number."), Labels.NONE, 1, total));
  }

  private static MetricBatch batch(String instance, Metric metric) {
    Instant end = Instant.now();
    return new MetricBatch(
        end.minusSeconds(10), end, Labels.of("instance", instance), List.of(metric));
  }
}
