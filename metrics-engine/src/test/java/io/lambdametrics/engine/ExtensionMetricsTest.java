// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.Events.restoreStart;
import static io.lambdametrics.engine.Events.start;
import static io.lambdametrics.engine.LambdaMetrics.BUILD_INFO;
import static io.lambdametrics.engine.LambdaMetrics.DROPPED_BATCHES;
import static io.lambdametrics.engine.LambdaMetrics.DURATION;
import static io.lambdametrics.engine.LambdaMetrics.PUSHES;
import static io.lambdametrics.engine.LambdaMetrics.TELEMETRY_DROPPED;
import static io.lambdametrics.engine.LambdaMetrics.TELEMETRY_UNRECOGNIZED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.PlatformLogsDropped;
import io.lambdametrics.api.telemetry.Unrecognized;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionMetricsTest {

  private final List<ExtensionMetricValue> figures = new ArrayList<>();
  private final MetricsEngine engine =
      new MetricsEngine(
          EngineOptions.DEFAULT.withGroups(Set.of(MetricGroup.CORE, MetricGroup.SELF)),
          TIME,
          () -> figures);

  @Test
  void addsExternalValuesToWindow() {
    pushes(3);
    engine.record(List.of(start("a")));
    assertThat(Windows.increase(Windows.window(engine), PUSHES)).isEqualTo(3);

    pushes(5);
    engine.record(List.of(start("b")));
    MetricBatch second = Windows.window(engine);
    assertThat(Windows.increase(second, PUSHES)).isEqualTo(2);
    assertThat(Windows.total(second, PUSHES)).isEqualTo(5);
  }

  @Test
  void isNoReasonForWindow() {
    pushes(3);

    assertThat(engine.takeWindow(TIME.plusSeconds(10), any -> Labels.NONE)).isEmpty();
  }

  @Test
  void reportsDroppedTelemetryWithoutInvocation() {
    engine.record(List.of(new PlatformLogsDropped(TIME, 12_345, 123, "too slow")));

    assertThat(Windows.increase(Windows.window(engine), TELEMETRY_DROPPED)).isEqualTo(123);
    assertThat(engine.takeWindow(TIME.plusSeconds(20), any -> Labels.NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lambda_metrics_telemetry_malformed",
        "lambda_metrics_telemetry_refused_values",
        "lambda_metrics_dropped_batches"
      })
  void reportsLossesOfExtensionWithoutInvocation(String name) {
    LambdaMetric lost =
        LambdaMetrics.ALL.stream().filter(each -> each.name().equals(name)).findFirst().get();
    figures.add(new ExtensionMetricValue(lost, Labels.NONE, 2));

    assertThat(Windows.increase(Windows.window(engine), lost)).isEqualTo(2);
    assertThat(engine.takeWindow(TIME.plusSeconds(20), any -> Labels.NONE)).isEmpty();
  }

  /** Anybody in the sandbox could cause endless pushes. A full disk fails every push. */
  @ParameterizedTest
  @ValueSource(
      strings = {"lambda_metrics_telemetry_refused_requests", "lambda_metrics_journal_failures"})
  void takesNoWindowForOtherExtensionMetrics(String name) {
    LambdaMetric refused =
        LambdaMetrics.ALL.stream().filter(each -> each.name().equals(name)).findFirst().get();
    figures.add(new ExtensionMetricValue(refused, Labels.NONE, 2));

    assertThat(engine.takeWindow(TIME.plusSeconds(10), any -> Labels.NONE)).isEmpty();
  }

  /** If a receiver refuses every push, each push would cause the next one. */
  @Test
  void reportsDroppedBatchOnceUntilNextInvocation() {
    engine.record(List.of(start("a")));
    Windows.window(engine);
    dropped(1);
    assertThat(Windows.increase(Windows.window(engine), DROPPED_BATCHES)).isEqualTo(1);
    dropped(2);
    assertThat(engine.takeWindow(TIME.plusSeconds(30), any -> Labels.NONE)).isEmpty();

    engine.record(List.of(start("b")));
    assertThat(Windows.increase(Windows.window(engine), DROPPED_BATCHES)).isEqualTo(1);
    dropped(3);
    assertThat(Windows.increase(Windows.window(engine), DROPPED_BATCHES)).isEqualTo(1);
  }

  @Test
  void takesNoWindowForLossesIfGroupIsOff() {
    MetricsEngine without = new MetricsEngine(EngineOptions.DEFAULT, TIME);
    without.record(List.of(new PlatformLogsDropped(TIME, 12_345, 123, "too slow")));

    assertThat(without.takeWindow(TIME.plusSeconds(10), any -> Labels.NONE)).isEmpty();
    assertThat(without.droppedRecords()).isEqualTo(123);
  }

  /** All copies of a snapshot would report the losses from before the snapshot. */
  @Test
  void takesNoWindowForLossesOfSnapshot() {
    engine.record(
        List.of(
            Events.initStart(InitializationType.SNAP_START, InitializationPhase.INIT),
            new PlatformLogsDropped(TIME, 12_345, 123, "too slow")));

    assertThat(engine.takeWindow(TIME.plusSeconds(10), any -> Labels.NONE)).isEmpty();
  }

  @Test
  void startsAtZeroAfterRestore() {
    pushes(3);
    engine.record(List.of(start("a")));
    Windows.window(engine);
    engine.record(List.of(restoreStart(TIME.plusSeconds(60)), start(TIME.plusSeconds(61), "b")));

    assertThat(Windows.total(Windows.window(engine), PUSHES)).isZero();
  }

  @Test
  void countsRepeatedLossOnce() {
    PlatformLogsDropped complaint = new PlatformLogsDropped(TIME, 12_345, 123, "too slow");
    engine.record(List.of(start("a"), complaint, complaint));

    assertThat(Windows.increase(Windows.window(engine), TELEMETRY_DROPPED)).isEqualTo(123);
  }

  @Test
  void countsEventsOfUnknownTypes() {
    engine.record(List.of(start("a"), new Unrecognized(TIME, "platform.new", "{}")));

    assertThat(Windows.increase(Windows.window(engine), TELEMETRY_UNRECOGNIZED)).isEqualTo(1);
  }

  @Test
  void reportsRelease() {
    figures.add(new ExtensionMetricValue(BUILD_INFO, Labels.of("extension_version", "1.2.3"), 1));
    engine.record(List.of(start("a")));

    assertThat(Windows.metric(Windows.window(engine), BUILD_INFO)).isPresent();
  }

  @Test
  void refusesValuesOfOtherGroups() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExtensionMetricValue(DURATION, Labels.NONE, 1))
        .withMessageContaining("aws_lambda_duration");
  }

  private void dropped(int number) {
    figures.clear();
    figures.add(new ExtensionMetricValue(DROPPED_BATCHES, Labels.of("backend", "sysdig"), number));
  }

  private void pushes(int number) {
    figures.clear();
    figures.add(new ExtensionMetricValue(PUSHES, Labels.of("backend", "sysdig"), number));
  }
}
