// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.Events.report;
import static io.lambdametrics.engine.Events.start;
import static io.lambdametrics.engine.Events.succeeded;
import static io.lambdametrics.engine.LambdaMetrics.DURATION;
import static io.lambdametrics.engine.LambdaMetrics.INVOCATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsEngineTest {

  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TIME);

  @Test
  void windowHasIncreaseAndTotal() {
    engine.record(List.of(succeeded("a", 10), report("a", 11)));
    engine.takeWindow(TIME.plusSeconds(10), any -> Labels.NONE);
    engine.record(List.of(succeeded("b", 10), report("b", 12)));

    MetricBatch second = engine.takeWindow(TIME.plusSeconds(20), any -> Labels.NONE).orElseThrow();

    assertThat(Windows.increase(second, INVOCATIONS)).isEqualTo(1);
    assertThat(Windows.total(second, INVOCATIONS)).isEqualTo(2);
    assertThat(Windows.values(second, DURATION).sum()).isEqualTo(12);
    assertThat(Windows.distribution(second, DURATION).orElseThrow().total().sum()).isEqualTo(23);
  }

  @Test
  void keepsTheFiguresIfThereIsNoMemoryForTheLabels() {
    engine.record(List.of(succeeded("a", 10), report("a", 11)));
    assertThatThrownBy(
            () ->
                engine.takeWindow(
                    TIME.plusSeconds(10),
                    any -> {
                      throw new OutOfMemoryError("for a moment");
                    }))
        .isInstanceOf(OutOfMemoryError.class);

    MetricBatch next = engine.takeWindow(TIME.plusSeconds(20), any -> Labels.NONE).orElseThrow();

    assertThat(Windows.increase(next, INVOCATIONS)).isEqualTo(1);
    assertThat(Windows.values(next, DURATION).sum()).isEqualTo(11);
  }

  @Test
  void takesNoWindowWithoutEvents() {
    engine.record(List.of(succeeded("a", 10)));
    engine.takeWindow(TIME.plusSeconds(10), any -> Labels.NONE);

    assertThat(engine.takeWindow(TIME.plusSeconds(20), any -> Labels.NONE)).isEmpty();
  }

  @Test
  void leavesNoGapBetweenWindows() {
    engine.record(List.of(start("a")));
    MetricBatch first = engine.takeWindow(TIME.plusSeconds(10), any -> Labels.NONE).orElseThrow();
    engine.record(List.of(start("b")));
    MetricBatch second = engine.takeWindow(TIME.plusSeconds(20), any -> Labels.NONE).orElseThrow();

    assertThat(second.start()).isEqualTo(first.end());
  }

  @Test
  void windowEndsIncreaseWithClockSetBack() {
    engine.record(List.of(start("a")));
    MetricBatch first = engine.takeWindow(TIME.plusSeconds(10), any -> Labels.NONE).orElseThrow();
    engine.record(List.of(start("b")));
    MetricBatch second =
        engine.takeWindow(TIME.minusSeconds(3600), any -> Labels.NONE).orElseThrow();

    assertThat(second.end()).isEqualTo(first.end().plusMillis(1));
  }

  @Test
  void labelsEveryWindow() {
    engine.record(List.of(start("a")));

    assertThat(engine.takeWindow(TIME, any -> Labels.of("region", "eu-west-1")))
        .hasValueSatisfying(
            batch -> assertThat(batch.labels()).isEqualTo(Labels.of("region", "eu-west-1")));
  }

  @Test
  void findsRequestOfLateReport() {
    engine.record(List.of(succeeded("a", 10)));
    engine.takeWindow(TIME.plusSeconds(10), any -> Labels.NONE);
    engine.record(List.of(report("a", 11)));

    MetricBatch late = engine.takeWindow(TIME.plusSeconds(2700), any -> Labels.NONE).orElseThrow();

    assertThat(Windows.increase(late, INVOCATIONS)).isZero();
    assertThat(Windows.values(late, DURATION).count()).isEqualTo(1);
  }

  @Test
  void knowsWhenRuntimeIsDone() {
    engine.invoked("a", TIME);
    assertThat(engine.isRuntimeDone("a")).isFalse();

    engine.record(List.of(succeeded("a", 10)));
    assertThat(engine.isRuntimeDone("a")).isTrue();
  }

  @Test
  void awaitsReportUntilItComes() {
    engine.record(List.of(succeeded("a", 10)));
    assertThat(engine.awaitsReports()).isTrue();

    engine.record(List.of(report("a", 11)));
    assertThat(engine.awaitsReports()).isFalse();
  }
}
