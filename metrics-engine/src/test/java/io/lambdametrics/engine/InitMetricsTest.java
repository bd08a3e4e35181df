// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.api.telemetry.InitializationPhase.INIT;
import static io.lambdametrics.api.telemetry.InitializationPhase.INVOKE;
import static io.lambdametrics.api.telemetry.InitializationPhase.UNKNOWN;
import static io.lambdametrics.api.telemetry.InitializationType.ON_DEMAND;
import static io.lambdametrics.api.telemetry.InitializationType.SNAP_START;
import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.Events.ended;
import static io.lambdametrics.engine.Events.initReport;
import static io.lambdametrics.engine.Events.initRuntimeDone;
import static io.lambdametrics.engine.Events.initStart;
import static io.lambdametrics.engine.Events.report;
import static io.lambdametrics.engine.Events.restoreReport;
import static io.lambdametrics.engine.Events.restoreStart;
import static io.lambdametrics.engine.Events.succeeded;
import static io.lambdametrics.engine.LambdaMetrics.COLD_STARTS;
import static io.lambdametrics.engine.LambdaMetrics.INIT_DURATION;
import static io.lambdametrics.engine.LambdaMetrics.INIT_ERRORS;
import static io.lambdametrics.engine.LambdaMetrics.OUT_OF_MEMORY;
import static io.lambdametrics.engine.LambdaMetrics.RESTORE_DURATION;
import static io.lambdametrics.engine.LambdaMetrics.TIMEOUTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.Status;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitMetricsTest {

  private static final Outcome SUCCESS = Outcome.of(Status.SUCCESS);
  private static final Outcome ERROR = Outcome.of(Status.ERROR, "Runtime.ExitError");

  @ParameterizedTest
  @EnumSource(names = {"INIT", "UNKNOWN"})
  void countsColdStartForInitBeforeFirstInvocation(InitializationPhase phase) {
    assertThat(Windows.increase(Windows.of(initStart(ON_DEMAND, phase)), COLD_STARTS)).isEqualTo(1);
  }

  @Test
  void countsNoColdStartForInlineInit() {
    MetricBatch batch =
        Windows.of(succeeded("a", 10), initStart(TIME.plusSeconds(1), ON_DEMAND, INVOKE));

    assertThat(Windows.increase(batch, COLD_STARTS)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"ON_DEMAND", "PROVISIONED_CONCURRENCY"})
  void countsColdStartOfSilentlyFailedInit(InitializationType type) {
    MetricBatch batch = Windows.of(initStart(type, INVOKE), succeeded("a", 10));

    assertThat(Windows.increase(batch, COLD_STARTS)).isEqualTo(1);
    assertThat(Windows.metric(batch, COLD_STARTS).orElseThrow().labels().values())
        .containsExactlyInAnyOrderEntriesOf(Map.of("init_type", type.wireName(), "phase", "init"));
  }

  @Test
  void countsColdStartOfEnvironmentShutDownBeforeAnyEvent() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);
    engine.shutDownByFailure();
    engine.processEnded();
    engine.record(List.of(initStart(ON_DEMAND, INVOKE), initStart(ON_DEMAND, INIT)));
    MetricBatch batch = Windows.window(engine);

    assertThat(Windows.increase(batch, COLD_STARTS)).isEqualTo(1);
    assertThat(Windows.increase(batch, INIT_ERRORS)).isEqualTo(1);
  }

  @Test
  void countsOneColdStartWithLateInitEvents() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);
    engine.record(List.of(initStart(TIME.plusSeconds(1), ON_DEMAND, INVOKE)));
    assertThat(Windows.increase(Windows.window(engine), COLD_STARTS)).isEqualTo(1);
    MetricsEngine second = Recovery.after(engine, EngineOptions.DEFAULT);
    second.record(
        List.of(initStart(ON_DEMAND, INIT), report("a", SUCCESS, Events.firstAfterInit(174.055))));

    assertThat(Windows.increase(Windows.window(second), COLD_STARTS)).isZero();
  }

  @Test
  void recognizesColdStartByReport() {
    MetricBatch batch = Windows.of(report("a", SUCCESS, Events.firstAfterInit(174.055)));

    assertThat(Windows.increase(batch, COLD_STARTS)).isEqualTo(1);
  }

  @Test
  void countsColdStartOfEventAndReportOnce() {
    MetricBatch batch =
        Windows.of(
            initStart(ON_DEMAND, INIT), report("a", SUCCESS, Events.firstAfterInit(174.055)));

    assertThat(Windows.increase(batch, COLD_STARTS)).isEqualTo(1);
  }

  @Test
  void countsRestoreAsColdStartButNotSnapshot() {
    MetricBatch batch = Windows.of(initStart(SNAP_START, INIT), restoreStart(TIME.plusSeconds(60)));

    assertThat(Windows.increase(batch, COLD_STARTS)).isEqualTo(1);
  }

  @Test
  void labelsInitDurationWithTypeAndPhase() {
    MetricBatch batch = Windows.of(initStart(ON_DEMAND, INIT), initReport(INIT, SUCCESS, 173.778));

    assertThat(Windows.distribution(batch, INIT_DURATION))
        .hasValueSatisfying(
            duration -> {
              assertThat(duration.increase().sum()).isEqualTo(173.778);
              assertThat(duration.labels().values())
                  .containsExactlyInAnyOrderEntriesOf(
                      Map.of("init_type", "on-demand", "phase", "init"));
            });
  }

  @Test
  void countsInitErrorOfTwoEventsOnce() {
    MetricBatch batch =
        Windows.of(
            initStart(ON_DEMAND, INIT), initRuntimeDone(INIT, ERROR), initReport(INIT, ERROR, 100));

    assertThat(Windows.increase(batch, INIT_ERRORS)).isEqualTo(1);
  }

  @Test
  void countsSecondInitErrorToo() {
    MetricBatch batch =
        Windows.of(
            initReport(INIT, SUCCESS, 100),
            initStart(TIME.plusSeconds(1), ON_DEMAND, INVOKE),
            initReport(TIME.plusSeconds(2), INVOKE, ERROR, 100),
            initStart(TIME.plusSeconds(3), ON_DEMAND, INVOKE),
            initReport(TIME.plusSeconds(4), INVOKE, ERROR, 100));

    assertThat(Windows.increase(batch, INIT_ERRORS)).isEqualTo(2);
  }

  @Test
  void recognizesSilentInitFailureByRepetition() {
    MetricBatch batch =
        Windows.of(
            initStart(ON_DEMAND, INIT),
            initStart(TIME.plusSeconds(1), ON_DEMAND, INVOKE),
            initReport(TIME.plusSeconds(2), INVOKE, SUCCESS, 100));

    assertThat(Windows.metric(batch, INIT_ERRORS))
        .hasValueSatisfying(
            errors -> assertThat(errors.labels()).isEqualTo(Labels.of("phase", "init")));
    assertThat(Windows.increase(batch, INIT_ERRORS)).isEqualTo(1);
    assertThat(Windows.increase(batch, COLD_STARTS)).isEqualTo(1);
  }

  @Test
  void repetitionAfterInvocationIsNoInitFailure() {
    MetricBatch batch =
        Windows.of(
            initStart(ON_DEMAND, INIT),
            succeeded("a", 10),
            initStart(TIME.plusSeconds(1), ON_DEMAND, INVOKE));

    assertThat(Windows.increase(batch, INIT_ERRORS)).isZero();
  }

  @Test
  void recognizesInitFailureIfEarlierProcessLeftNothing() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);
    engine.processEnded();
    engine.record(List.of(initStart(ON_DEMAND, INVOKE)));

    assertThat(Windows.increase(Windows.window(engine), INIT_ERRORS)).isEqualTo(1);
  }

  @Test
  void doesNotCountInitOfEarlierProcessAgain() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);
    engine.record(List.of(initReport(INIT, SUCCESS, 100)));
    Windows.window(engine);
    MetricsEngine second = Recovery.after(engine, EngineOptions.DEFAULT);
    second.record(
        List.of(
            initStart(ON_DEMAND, INVOKE), report("a", SUCCESS, Events.firstAfterInit(174.055))));
    MetricBatch batch = Windows.window(second);

    assertThat(Windows.increase(batch, INIT_ERRORS)).isZero();
    assertThat(Windows.increase(batch, COLD_STARTS)).isZero();
    assertThat(Windows.values(batch, INIT_DURATION).isEmpty()).isTrue();
  }

  @Test
  void countsNoSecondFailureIfFirstProcessKnewInitResult() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);
    engine.invoked("a", TIME);
    engine.processEnded();
    engine.record(List.of(initStart(ON_DEMAND, INVOKE)));

    assertThat(Windows.increase(Windows.window(engine), INIT_ERRORS)).isZero();
  }

  @Test
  void countsInitFailureOnceAcrossProcesses() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);
    engine.record(List.of(initStart(ON_DEMAND, INIT)));
    engine.shutDownByFailure();
    engine.processEnded();
    engine.record(List.of(initStart(TIME.plusSeconds(1), ON_DEMAND, INVOKE)));

    assertThat(Windows.increase(Windows.window(engine), INIT_ERRORS)).isEqualTo(1);
  }

  @Test
  void shutdownByFailureWithoutInvocationIsInitFailure() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);
    engine.record(List.of(initStart(ON_DEMAND, INIT)));
    engine.shutDownByFailure();

    assertThat(Windows.increase(Windows.window(engine), INIT_ERRORS)).isEqualTo(1);
  }

  @Test
  void shutdownByFailureAfterInvocationIsNoInitFailure() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);
    engine.record(List.of(initStart(ON_DEMAND, INIT)));
    engine.invoked("a", TIME);
    engine.shutDownByFailure();

    assertThat(Windows.increase(Windows.window(engine), INIT_ERRORS)).isZero();
  }

  @Test
  void usesInitDurationOfInvocationReportWithoutInitReport() {
    MetricBatch batch =
        Windows.of(
            initStart(ON_DEMAND, INIT), report("a", SUCCESS, Events.firstAfterInit(174.055)));

    assertThat(Windows.values(batch, INIT_DURATION).sum()).isEqualTo(174.055);
  }

  @Test
  void correctsInitDurationByLateInitReport() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);
    engine.record(List.of(report("a", SUCCESS, Events.firstAfterInit(100))));
    Windows.window(engine);
    engine.record(List.of(initReport(INIT, SUCCESS, 173.778)));
    Metric.Distribution late = Windows.distribution(Windows.window(engine), INIT_DURATION).get();

    assertThat(late.increase().isEmpty()).isTrue();
    assertThat(late.total().count()).isEqualTo(1);
    assertThat(late.total().sum()).isEqualTo(173.778);
  }

  @Test
  void countsRepeatedInitOnce() {
    MetricBatch batch =
        Windows.of(
            initStart(ON_DEMAND, UNKNOWN),
            initReport(INIT, SUCCESS, 100),
            initStart(ON_DEMAND, UNKNOWN),
            initReport(INIT, SUCCESS, 100));

    assertThat(Windows.values(batch, INIT_DURATION).count()).isEqualTo(1);
  }

  @Test
  void countsRestoreDurationAndFailure() {
    MetricBatch batch =
        Windows.of(
            restoreStart(TIME),
            restoreReport(Outcome.of(Status.FAILURE), OptionalDouble.of(500.795)));

    assertThat(Windows.values(batch, RESTORE_DURATION).sum()).isEqualTo(500.795);
    assertThat(Windows.increase(batch, INIT_ERRORS)).isEqualTo(1);
  }

  @Test
  void countsTimeoutOnce() {
    Outcome timeout = Outcome.of(Status.TIMEOUT);
    MetricBatch batch =
        Windows.of(ended("a", timeout), report("a", timeout, Events.memory(128, 60)));

    assertThat(Windows.increase(batch, TIMEOUTS)).isEqualTo(1);
  }

  @Test
  void recognizesOutOfMemoryByErrorType() {
    MetricBatch batch = Windows.of(ended("a", Outcome.of(Status.ERROR, "Runtime.OutOfMemory")));

    assertThat(Windows.increase(batch, OUT_OF_MEMORY)).isEqualTo(1);
  }

  @Test
  void recognizesOutOfMemoryByErrorWithAllMemoryUsedInEitherOrder() {
    var ended = ended("a", ERROR);
    var report = report("a", SUCCESS, Events.memory(128, 128));

    assertThat(Windows.increase(Windows.of(ended, report), OUT_OF_MEMORY)).isEqualTo(1);
    assertThat(Windows.increase(Windows.of(report, ended), OUT_OF_MEMORY)).isEqualTo(1);
  }

  @Test
  void successWithAllMemoryUsedIsNotOutOfMemory() {
    MetricBatch batch = Windows.of(report("a", SUCCESS, Events.memory(128, 128)));

    assertThat(Windows.increase(batch, OUT_OF_MEMORY)).isZero();
  }
}
