// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.Events.report;
import static io.lambdametrics.engine.LambdaMetrics.DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Metric;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** If two events of one kind disagree, the earlier one by its own time has the durations. */
class CorrectedValuesTest {

  private static final Instant LATER = TIME.plusSeconds(1);
  private static final EngineOptions OPTIONS =
      EngineOptions.DEFAULT.withDurationBounds(new BucketBounds(List.of(10., 100.)));

  private final MetricsEngine engine = new MetricsEngine(OPTIONS, TIME);

  @Test
  void usesEarlierEventInEitherOrder() {
    engine.record(List.of(report(LATER, "a", 500), report(TIME, "a", 5)));
    engine.record(List.of(report(TIME, "b", 5), report(LATER, "b", 500)));

    Metric.Distribution window = window();
    assertThat(window.increase().sum()).isEqualTo(10);
    assertThat(window.increase().max()).isEqualTo(5);
    assertThat(window.increase().bucketCounts()).containsExactly(2L, 0L, 0L);
  }

  @Test
  void orderOfEventsWithSameTimeDoesNotMatter() {
    engine.record(List.of(report(TIME, "a", 500), report(TIME, "a", 5)));
    engine.record(List.of(report(TIME, "b", 5), report(TIME, "b", 500)));

    assertThat(window().increase().sum()).isEqualTo(10);
  }

  @Test
  void correctsTotalButNoWindowAfterValueWasTaken() {
    engine.record(List.of(report(LATER, "a", 5)));
    window();
    engine.record(List.of(report(TIME, "a", 50)));

    Metric.Distribution corrected = window();
    assertThat(corrected.increase().isEmpty()).isTrue();
    assertThat(corrected.total().count()).isEqualTo(1);
    assertThat(corrected.total().sum()).isEqualTo(50);
  }

  @Test
  void noPartOfTotalDecreases() {
    engine.record(List.of(report(LATER, "a", 500)));
    window();
    engine.record(List.of(report(TIME, "a", 5)));

    Metric.Distribution corrected = window();
    assertThat(corrected.total().sum()).isEqualTo(500);
    assertThat(corrected.total().bucketCounts()).containsExactly(1L, 0L, 0L);
  }

  @Test
  void totalIsExactOnceLaterValuesCoverCorrection() {
    engine.record(List.of(report(LATER, "a", 500)));
    window();
    engine.record(List.of(report(TIME, "a", 5)));
    window();
    engine.record(List.of(report("b", 600), report("c", 1)));

    Metric.Distribution corrected = window();
    assertThat(corrected.increase().sum()).isEqualTo(601);
    assertThat(corrected.total().sum()).isEqualTo(606);
    assertThat(corrected.total().bucketCounts()).containsExactly(2L, 0L, 1L);
  }

  private Metric.Distribution window() {
    return Windows.distribution(Windows.window(engine), DURATION).orElseThrow();
  }
}
