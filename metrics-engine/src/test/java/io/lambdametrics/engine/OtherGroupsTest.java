// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.Events.report;
import static io.lambdametrics.engine.Events.span;
import static io.lambdametrics.engine.Events.start;
import static io.lambdametrics.engine.LambdaMetrics.BILLED_DURATION;
import static io.lambdametrics.engine.LambdaMetrics.ERRORS;
import static io.lambdametrics.engine.LambdaMetrics.ESTIMATED_COST;
import static io.lambdametrics.engine.LambdaMetrics.FAILURES;
import static io.lambdametrics.engine.LambdaMetrics.MAX_MEMORY_USED;
import static io.lambdametrics.engine.LambdaMetrics.MEMORY_SIZE;
import static io.lambdametrics.engine.LambdaMetrics.MEMORY_USED;
import static io.lambdametrics.engine.LambdaMetrics.PRODUCED_BYTES;
import static io.lambdametrics.engine.LambdaMetrics.RESPONSE_DURATION;
import static io.lambdametrics.engine.LambdaMetrics.RESPONSE_LATENCY;
import static io.lambdametrics.engine.LambdaMetrics.RUNTIME_DURATION;
import static io.lambdametrics.engine.LambdaMetrics.RUNTIME_OVERHEAD;
import static io.lambdametrics.engine.LambdaMetrics.SUCCESSES;
import static io.lambdametrics.engine.LambdaMetrics.TIMEOUTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The groups that are off by default: runtime, memory, billing, faas. */
class OtherGroupsTest {

  private static final EngineOptions ALL =
      EngineOptions.DEFAULT
          .withGroups(EnumSet.allOf(MetricGroup.class))
          .withPrices(new Prices(2, 0.25));
  private static final Outcome SUCCESS = Outcome.of(Status.SUCCESS);

  @Test
  void usesRuntimeDoneForRuntimeGroup() {
    MetricBatch batch =
        of(
            Events.runtimeDone(
                "a",
                SUCCESS,
                11.185,
                40,
                List.of(
                    span(Span.RESPONSE_LATENCY, 2.215),
                    span(Span.RESPONSE_DURATION, 0.056),
                    span(Span.RUNTIME_OVERHEAD, 8.686))));

    assertThat(sum(batch, RUNTIME_DURATION)).isEqualTo(11.185);
    assertThat(sum(batch, RESPONSE_LATENCY)).isEqualTo(2.215);
    assertThat(sum(batch, RESPONSE_DURATION)).isEqualTo(0.056);
    assertThat(sum(batch, RUNTIME_OVERHEAD)).isEqualTo(8.686);
    assertThat(sum(batch, PRODUCED_BYTES)).isEqualTo(40);
  }

  @Test
  void usesReportForResponseOfManagedInstance() {
    MetricBatch batch =
        of(
            report(
                "a", 1.148, span(Span.RESPONSE_LATENCY, 0.847), span(Span.RESPONSE_DURATION, 0.1)));

    assertThat(sum(batch, RESPONSE_LATENCY)).isEqualTo(0.847);
    assertThat(sum(batch, RESPONSE_DURATION)).isEqualTo(0.1);
    assertThat(Windows.values(batch, RUNTIME_DURATION).isEmpty()).isTrue();
  }

  @Test
  void ignoresHandlerErrorSignatureOnManagedInstance() {
    MetricBatch batch =
        of(
            Events.initStart(InitializationType.MANAGED_INSTANCES, InitializationPhase.INIT),
            Events.threw("a"));

    assertThat(Windows.increase(batch, ERRORS)).isZero();
  }

  @Test
  void keepsLargestMemoryUse() {
    MetricBatch batch =
        of(
            report("a", SUCCESS, Events.memory(128, 94)),
            report("b", SUCCESS, Events.memory(128, 67)));

    assertThat(gauge(batch, MAX_MEMORY_USED)).isEqualTo(94 * 1048576.);
    assertThat(gauge(batch, MEMORY_SIZE)).isEqualTo(128 * 1048576.);
  }

  @Test
  void usesBilledDurationUnchanged() {
    MetricBatch batch = of(report("a", SUCCESS, Events.billed(52.4, 128, 60)));

    assertThat(sum(batch, BILLED_DURATION)).isEqualTo(52.4);
  }

  @Test
  void estimatesCostFromMemoryTimeAndRequests() {
    MetricBatch batch =
        of(
            report("a", SUCCESS, Events.billed(500, 1024, 60)),
            report("b", SUCCESS, Events.billed(1000, 2048, 60)),
            start("c"));

    assertThat(Windows.increase(batch, ESTIMATED_COST))
        .isEqualTo(2.5 * 2 + 2 * 0.25, within(1e-12));
  }

  @Test
  void mergesWindowsWithFractionalCost() {
    MetricsEngine engine =
        new MetricsEngine(ALL.withPrices(new Prices(0.0000166667, 0.0000002)), TIME);
    engine.record(List.of(report("first", SUCCESS, Events.billed(1, 128, 60))));
    MetricBatch merged = Windows.window(engine);
    for (int i = 0; i < 1000; i++) {
      engine.record(List.of(report("r" + i, SUCCESS, Events.billed(i, 128, 60))));
      merged = merged.mergedWith(Windows.window(engine));
    }

    assertThat(Windows.increase(merged, ESTIMATED_COST))
        .isCloseTo(Windows.total(merged, ESTIMATED_COST), within(1e-12));
  }

  @Test
  void hasNoCostWithoutBilledDuration() {
    assertThat(Windows.metric(of(report("a", 10)), ESTIMATED_COST)).isEmpty();
  }

  @Test
  void dividesReportedInvocationsIntoSuccessesFailuresAndTimeouts() {
    MetricBatch batch =
        of(
            Events.succeeded("success", 10),
            report("success", 11),
            Events.threw("handler error"),
            report("handler error", 11),
            Events.ended("failure", Outcome.of(Status.FAILURE)),
            Events.ended("timeout", Outcome.of(Status.TIMEOUT)),
            start("still running"),
            Events.succeeded("not reported", 10));

    assertThat(Windows.increase(batch, SUCCESSES)).isEqualTo(1);
    assertThat(Windows.increase(batch, FAILURES)).isEqualTo(2);
    assertThat(Windows.increase(batch, TIMEOUTS)).isEqualTo(1);
  }

  @Test
  void timeoutAfterRuntimeIsDoneIsNoSuccess() {
    MetricsEngine engine = new MetricsEngine(ALL, TIME);
    engine.record(List.of(Events.succeeded("a", 10)));
    Windows.window(engine);
    engine.record(List.of(report("a", Outcome.of(Status.TIMEOUT), Events.memory(128, 60))));
    MetricBatch late = Windows.window(engine);

    assertThat(Windows.total(late, SUCCESSES)).isZero();
    assertThat(Windows.total(late, TIMEOUTS)).isEqualTo(1);
  }

  @Test
  void successesDoNotDecreaseIfErrorIsLearntLate() {
    MetricsEngine engine = new MetricsEngine(ALL, TIME);
    engine.record(List.of(report("a", 10)));
    Windows.window(engine);
    engine.record(List.of(Events.ended("a", Outcome.of(Status.ERROR))));
    MetricBatch late = Windows.window(engine);
    engine.record(List.of(report("b", 10), report("c", 10)));
    MetricBatch next = Windows.window(engine);

    assertThat(Windows.increase(late, SUCCESSES)).isZero();
    assertThat(Windows.total(late, SUCCESSES)).isEqualTo(1);
    assertThat(Windows.increase(late, FAILURES)).isEqualTo(1);
    assertThat(Windows.increase(next, SUCCESSES)).isEqualTo(1);
    assertThat(Windows.total(next, SUCCESSES)).isEqualTo(2);
  }

  @Test
  void hasMemoryUseOfEveryReport() {
    MetricBatch batch =
        of(
            report("a", SUCCESS, Events.memory(128, 94)),
            report("b", SUCCESS, Events.memory(128, 67)));

    assertThat(Windows.values(batch, MEMORY_USED).count()).isEqualTo(2);
    assertThat(sum(batch, MEMORY_USED)).isEqualTo((94 + 67) * 1048576.);
    assertThat(Windows.values(batch, MEMORY_USED).max()).isEqualTo(94 * 1048576.);
  }

  private static MetricBatch of(TelemetryEvent... events) {
    return Windows.of(ALL, events);
  }

  private static double sum(MetricBatch batch, LambdaMetric metric) {
    return Windows.values(batch, metric).sum();
  }

  private static double gauge(MetricBatch batch, LambdaMetric metric) {
    return ((Metric.Gauge) Windows.metric(batch, metric).orElseThrow()).value();
  }
}
