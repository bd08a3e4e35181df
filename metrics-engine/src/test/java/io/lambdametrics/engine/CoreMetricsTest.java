// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.Events.ended;
import static io.lambdametrics.engine.Events.report;
import static io.lambdametrics.engine.Events.runtimeDone;
import static io.lambdametrics.engine.Events.span;
import static io.lambdametrics.engine.Events.start;
import static io.lambdametrics.engine.Events.succeeded;
import static io.lambdametrics.engine.Events.threw;
import static io.lambdametrics.engine.LambdaMetrics.DURATION;
import static io.lambdametrics.engine.LambdaMetrics.ERRORS;
import static io.lambdametrics.engine.LambdaMetrics.INVOCATIONS;
import static io.lambdametrics.engine.LambdaMetrics.POSTRUNTIME_EXTENSIONS_DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreMetricsTest {

  @Test
  void countsRequestOnceForManyEvents() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Events.TIME);
    engine.invoked("a", TIME);
    engine.record(List.of(start("a"), succeeded("a", 10), report("a", 11), start("a")));

    assertThat(Windows.increase(Windows.window(engine), INVOCATIONS)).isEqualTo(1);
  }

  @Test
  void countsRequestWithOnlyAReport() {
    assertThat(Windows.increase(Windows.of(report("a", 11)), INVOCATIONS)).isEqualTo(1);
  }

  @Test
  void reportsZeroErrorsExplicitly() {
    MetricBatch batch = Windows.of(succeeded("a", 10));

    assertThat(Windows.metric(batch, ERRORS)).isPresent();
    assertThat(Windows.increase(batch, ERRORS)).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "SUCCESS")
  void countsEveryStatusExceptSuccessAsError(Status status) {
    assertThat(Windows.increase(Windows.of(ended("a", Outcome.of(status))), ERRORS)).isEqualTo(1);
  }

  @Test
  void countsReportWithoutStatusAsSuccess() {
    assertThat(
            Windows.increase(
                Windows.of(report("a", Outcome.UNSTATED, Events.memory(128, 60))), ERRORS))
        .isZero();
  }

  @Test
  void countsErrorOfRuntimeDoneAndReportOnce() {
    Outcome timeout = Outcome.of(Status.TIMEOUT);

    assertThat(
            Windows.increase(
                Windows.of(ended("a", timeout), report("a", timeout, Events.memory(128, 60))),
                ERRORS))
        .isEqualTo(1);
  }

  @Test
  void usesWorseStatusInEitherOrder() {
    TelemetryEvent good = succeeded("a", 10);
    TelemetryEvent bad = ended("a", Outcome.of(Status.ERROR, "Extension.Crash"));

    assertThat(Windows.increase(Windows.of(good, bad), ERRORS)).isEqualTo(1);
    assertThat(Windows.increase(Windows.of(bad, good), ERRORS)).isEqualTo(1);
  }

  @Test
  void recognizesHandlerErrorBySignature() {
    assertThat(Windows.increase(Windows.of(threw("a")), ERRORS)).isEqualTo(1);
  }

  @Test
  void ignoresSignatureIfSwitchedOff() {
    EngineOptions off = EngineOptions.DEFAULT.withHandlerErrors(false);

    assertThat(Windows.increase(Windows.of(off, threw("a")), ERRORS)).isZero();
  }

  @Test
  void countsEmptyResponseAsSuccess() {
    TelemetryEvent empty =
        runtimeDone("a", Outcome.of(Status.SUCCESS), 10, 0, List.of(Events.RESPONSE_LATENCY));

    assertThat(Windows.increase(Windows.of(empty), ERRORS)).isZero();
  }

  @Test
  void countsMissingProducedBytesAsSuccess() {
    TelemetryEvent incomplete =
        new PlatformRuntimeDone(
            Events.TIME,
            "a",
            Outcome.of(Status.SUCCESS),
            OptionalDouble.of(10),
            OptionalLong.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    assertThat(Windows.increase(Windows.of(incomplete), ERRORS)).isZero();
  }

  @Test
  void usesDurationOfReportUnchanged() {
    MetricBatch batch = Windows.of(succeeded("a", 11.185), report("a", 11.642));

    assertThat(Windows.values(batch, DURATION).sum()).isEqualTo(11.642);
  }

  @Test
  void countsDurationOfRepeatedReportOnce() {
    MetricBatch batch = Windows.of(report("a", 11.642), report("a", 11.642));

    assertThat(Windows.values(batch, DURATION).count()).isEqualTo(1);
  }

  @Test
  void usesPlatformSpanForExtensionsDuration() {
    MetricBatch batch =
        Windows.of(succeeded("a", 19.4), report("a", 22.9, span(Span.EXTENSION_OVERHEAD, 3.1)));

    assertThat(Windows.values(batch, POSTRUNTIME_EXTENSIONS_DURATION).sum()).isEqualTo(3.1);
  }

  @Test
  void usesDifferenceOfDurationsWithoutSpanInEitherOrder() {
    TelemetryEvent done = succeeded("a", 19.5);
    TelemetryEvent report = report("a", 22.75);

    for (MetricBatch batch : List.of(Windows.of(done, report), Windows.of(report, done))) {
      assertThat(Windows.values(batch, POSTRUNTIME_EXTENSIONS_DURATION).sum()).isEqualTo(3.25);
    }
  }

  @Test
  void extensionsDurationIsNeverNegative() {
    MetricBatch batch = Windows.of(succeeded("a", 5001.182), report("a", 5000));

    assertThat(Windows.values(batch, POSTRUNTIME_EXTENSIONS_DURATION).max()).isZero();
  }

  @Test
  void hasNoExtensionsDurationIfRuntimeNeverStarted() {
    MetricBatch batch = Windows.of(succeeded("a", 0), report("a", 5000));

    assertThat(Windows.values(batch, POSTRUNTIME_EXTENSIONS_DURATION).isEmpty()).isTrue();
  }

  @Test
  void leavesOutInvalidDuration() {
    MetricBatch batch = Windows.of(report("a", -1), report("b", Double.NaN), report("c", 2));

    assertThat(Windows.values(batch, DURATION).count()).isEqualTo(1);
  }

  @Test
  void producesOnlySelectedGroups() {
    EngineOptions init = EngineOptions.DEFAULT.withGroups(Set.of(MetricGroup.INIT));
    MetricBatch batch =
        Windows.of(init, report("a", Outcome.of(Status.TIMEOUT), Events.memory(128, 60)));

    assertThat(batch.metrics())
        .extracting(metric -> metric.descriptor().name())
        .containsExactly("aws_lambda_timeouts");
  }
}
