package io.lambdametrics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request that two processes of one environment see, since a reset came before its report. */
class OpenRequestsTest {

  private static final Outcome TIMEOUT = Outcome.of(Status.TIMEOUT);

  private final MetricsEngine first = new MetricsEngine(EngineOptions.DEFAULT, Events.TIME);
  private final MetricsEngine second = new MetricsEngine(EngineOptions.DEFAULT, Events.TIME);

  @Test
  void countsNothingTwiceAndTakesTheDurationThatIsNew() {
    first.record(List.of(Events.ended("a", TIMEOUT)));
    take(first);

    second.openBefore(first.openRequests());
    second.record(List.of(Events.report("a", TIMEOUT, Events.memory(128, 60))));
    MetricBatch late = take(second);

    assertThat(Figures.increase(late, LambdaMetrics.INVOCATIONS)).isZero();
    assertThat(Figures.increase(late, LambdaMetrics.ERRORS)).isZero();
    assertThat(Figures.increase(late, LambdaMetrics.TIMEOUTS)).isZero();
    assertThat(Figures.values(late, LambdaMetrics.DURATION).count()).isEqualTo(1);
  }

  @Test
  void countsAnErrorThatOnlyTheLateReportTells() {
    first.invoked("a");
    take(first);

    second.openBefore(first.openRequests());
    second.record(List.of(Events.report("a", TIMEOUT, Events.memory(128, 60))));

    assertThat(Figures.increase(take(second), LambdaMetrics.ERRORS)).isEqualTo(1);
  }

  @Test
  void areNotThoseWhoseReportHasCome() {
    first.record(List.of(Events.succeeded("a", 10), Events.report("a", 11)));
    take(first);

    assertThat(first.openRequests()).isEmpty();
  }

  @Test
  void areNotThoseThatNoWindowHasToldOf() {
    first.invoked("a");

    assertThat(first.openRequests()).isEmpty();
  }

  private static MetricBatch take(MetricsEngine engine) {
    return engine.takeWindow(Events.TIME.plusSeconds(10), restores -> Labels.NONE).orElseThrow();
  }
}
