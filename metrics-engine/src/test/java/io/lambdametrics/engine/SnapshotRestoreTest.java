// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.api.telemetry.InitializationPhase.INIT;
import static io.lambdametrics.api.telemetry.InitializationPhase.INVOKE;
import static io.lambdametrics.api.telemetry.InitializationType.SNAP_START;
import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.Events.initReport;
import static io.lambdametrics.engine.Events.initStart;
import static io.lambdametrics.engine.Events.report;
import static io.lambdametrics.engine.Events.restoreReport;
import static io.lambdametrics.engine.Events.restoreStart;
import static io.lambdametrics.engine.Events.start;
import static io.lambdametrics.engine.LambdaMetrics.COLD_STARTS;
import static io.lambdametrics.engine.LambdaMetrics.INIT_DURATION;
import static io.lambdametrics.engine.LambdaMetrics.INIT_ERRORS;
import static io.lambdametrics.engine.LambdaMetrics.INVOCATIONS;
import static io.lambdametrics.engine.LambdaMetrics.RESTORE_DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A restore begins another instance. No window may contain figures of two instances. */
class SnapshotRestoreTest {

  private static final Instant RESTORED = TIME.plusSeconds(3600);
  private static final Instant LATER = RESTORED.plusSeconds(1);
  private static final Outcome SUCCESS = Outcome.of(Status.SUCCESS);
  private static final Outcome FAILURE = Outcome.of(Status.FAILURE);

  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);

  @Test
  void dropsCountsOfSnapshot() {
    record(initStart(SNAP_START, INIT), initReport(INIT, SUCCESS, 900));
    record(restoreStart(RESTORED), start(LATER, "a"));

    MetricBatch batch = onlyWindow();
    assertThat(instance(batch)).isEqualTo("1");
    assertThat(Windows.total(batch, INVOCATIONS)).isEqualTo(1);
    assertThat(Windows.distribution(batch, INIT_DURATION)).isEmpty();
  }

  @Test
  void countsRestoreAsColdStart() {
    record(initStart(SNAP_START, INIT), restoreStart(RESTORED));

    MetricBatch batch = onlyWindow();
    assertThat(Windows.increase(batch, COLD_STARTS)).isEqualTo(1);
    assertThat(Windows.metric(batch, COLD_STARTS).orElseThrow().labels().values())
        .containsEntry("init_type", "snap-start")
        .containsEntry("phase", "restore");
  }

  @Test
  void dropsLateEventsOfSnapshot() {
    record(restoreStart(RESTORED), start(LATER, "a"));
    record(initStart(SNAP_START, INIT), initReport(INIT, FAILURE, 900));

    assertThat(Windows.increase(onlyWindow(), INIT_ERRORS)).isZero();
  }

  @Test
  void assignsInvocationReportedBeforeRestoreToNewInstance() {
    record(initStart(SNAP_START, INIT));
    engine.invoked("a", TIME);
    record(start(LATER, "a"), restoreStart(RESTORED), report(LATER, "a", 11));

    MetricBatch batch = onlyWindow();
    assertThat(instance(batch)).isEqualTo("1");
    assertThat(Windows.increase(batch, INVOCATIONS)).isEqualTo(1);
    assertThat(Windows.increase(batch, COLD_STARTS)).isEqualTo(1);
  }

  @Test
  void invocationOfSnapshotImpliesRestore() {
    record(initStart(SNAP_START, INIT));
    engine.invoked("a", TIME);
    assertThat(instance(onlyWindow())).isEqualTo("1");

    record(restoreStart(RESTORED), start(LATER, "a"), report(LATER, "a", 11));
    MetricBatch late = onlyWindow();
    assertThat(instance(late)).isEqualTo("1");
    assertThat(Windows.total(late, INVOCATIONS)).isEqualTo(1);
  }

  @Test
  void recognizesRestoreByInvocationReport() {
    record(report(LATER, "a", SUCCESS, Events.firstAfterRestore(500.795)));

    MetricBatch batch = onlyWindow();
    assertThat(instance(batch)).isEqualTo("1");
    assertThat(Windows.increase(batch, COLD_STARTS)).isEqualTo(1);
    assertThat(Windows.values(batch, RESTORE_DURATION).sum()).isEqualTo(500.795);
  }

  @Test
  void countsRepeatedRestoreOnce() {
    record(restoreStart(RESTORED), start(LATER, "a"));
    record(restoreStart(RESTORED), start(LATER, "b"));

    assertThat(Windows.total(onlyWindow(), INVOCATIONS)).isEqualTo(2);
  }

  @Test
  void joinsRestoreEventsInEitherOrder() {
    record(
        restoreReport(RESTORED.plusMillis(500), SUCCESS, OptionalDouble.of(500)),
        restoreStart(RESTORED));

    MetricBatch batch = onlyWindow();
    assertThat(instance(batch)).isEqualTo("1");
    assertThat(Windows.values(batch, RESTORE_DURATION).count()).isEqualTo(1);
  }

  @Test
  void keepsWindowOfEarlierInstanceSeparate() {
    record(restoreStart(RESTORED), restoreReport(LATER, FAILURE, OptionalDouble.empty()));
    record(restoreStart(RESTORED.plusSeconds(60)), start(RESTORED.plusSeconds(61), "a"));

    List<MetricBatch> windows = windows();
    assertThat(windows).extracting(SnapshotRestoreTest::instance).containsExactly("1", "2");
    assertThat(Windows.increase(windows.get(0), INIT_ERRORS)).isEqualTo(1);
    assertThat(Windows.increase(windows.get(1), INIT_ERRORS)).isZero();
    assertThat(windows.get(1).start()).isEqualTo(windows.get(0).end());
  }

  @Test
  void countsRestoreErrorOfTwoEventsOnce() {
    record(
        restoreStart(RESTORED),
        restoreReport(LATER, FAILURE, OptionalDouble.empty()),
        restoreReport(LATER, SUCCESS, OptionalDouble.of(150.5)));

    MetricBatch batch = onlyWindow();
    assertThat(Windows.increase(batch, INIT_ERRORS)).isEqualTo(1);
    assertThat(Windows.values(batch, RESTORE_DURATION).sum()).isEqualTo(150.5);
  }

  @Test
  void inlineInitOfRestoredFunctionIsNoRestore() {
    record(restoreStart(RESTORED), start(RESTORED, "a"));
    onlyWindow();
    MetricsEngine second = Recovery.after(engine, EngineOptions.DEFAULT);
    second.record(List.of(initStart(LATER, SNAP_START, INVOKE), start(LATER, "b")));

    MetricBatch batch = Windows.window(second);
    assertThat(Windows.increase(batch, COLD_STARTS)).isZero();
    assertThat(Windows.total(batch, COLD_STARTS)).isEqualTo(1);
  }

  private void record(TelemetryEvent... events) {
    engine.record(List.of(events));
  }

  private MetricBatch onlyWindow() {
    List<MetricBatch> windows = windows();
    assertThat(windows).hasSize(1);
    return windows.get(0);
  }

  private List<MetricBatch> windows() {
    List<MetricBatch> windows = new ArrayList<>();
    Optional<MetricBatch> window = take();
    while (window.isPresent()) {
      windows.add(window.get());
      window = take();
    }
    return windows;
  }

  private Optional<MetricBatch> take() {
    return engine.takeWindow(
        LATER.plusSeconds(10), restores -> Labels.of("instance", Integer.toString(restores)));
  }

  private static String instance(MetricBatch batch) {
    return batch.labels().values().getOrDefault("instance", "none");
  }
}
