// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.Events.report;
import static io.lambdametrics.engine.Events.start;
import static io.lambdametrics.engine.Events.succeeded;
import static io.lambdametrics.engine.LambdaMetrics.DURATION;
import static io.lambdametrics.engine.LambdaMetrics.INVOCATIONS;
import static io.lambdametrics.engine.LambdaMetrics.REFUSED_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A flood of requests costs details, but neither the count nor more memory. */
class BoundedMemoryTest {

  private static final EngineOptions SMALL =
      EngineOptions.DEFAULT
          .withMaxRequests(2)
          .withGroups(Set.of(MetricGroup.CORE, MetricGroup.INIT, MetricGroup.SELF));

  private final MetricsEngine engine = new MetricsEngine(SMALL, TIME);

  @Test
  void countsEvictedRequests() {
    engine.record(List.of(start("a"), start("b"), start("c")));

    assertThat(engine.forgottenRequests()).isEqualTo(1);
    assertThat(Windows.increase(Windows.window(engine), INVOCATIONS)).isEqualTo(3);
  }

  @Test
  void doesNotCountReportedRequestsAsEvicted() {
    engine.record(List.of(report("a", 1), report("b", 1), report("c", 1)));

    assertThat(engine.forgottenRequests()).isZero();
  }

  @Test
  void keepsFiguresOfEvictedRequests() {
    engine.record(List.of(report("a", 1), report("b", 2), report("c", 4)));

    assertThat(Windows.values(Windows.window(engine), DURATION).sum()).isEqualTo(7);
  }

  @Test
  void countsEvictedRequestOnlyOnce() {
    engine.record(List.of(start("a"), start("b"), start("c"), start("d")));
    engine.record(List.of(report("a", 1), succeeded("a", 1), start("a")));
    engine.invoked("a", TIME);

    MetricBatch window = Windows.window(engine);
    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(4);
    assertThat(Windows.increase(window, REFUSED_EVENTS)).isEqualTo(4);
  }

  @Test
  void reportsEvictedRequestAsDone() {
    engine.record(List.of(start("a"), start("b"), start("c")));

    assertThat(engine.isRuntimeDone("a")).isTrue();
    assertThat(engine.isRuntimeDone("unheard of")).isFalse();
  }

  @Test
  void awaitsNoReportOfEvictedRequest() {
    engine.record(List.of(start("a"), report("b", 1), report("c", 1)));

    assertThat(engine.awaitsReports()).isFalse();
  }

  @Test
  void countsFloodOnceWhenReportsComeAfterIdsAreLost() {
    int flood = 5 * EvictedRequestIds.KEPT;
    for (int i = 0; i < flood; i++) {
      engine.record(List.of(start(at(i), "request-" + i)));
    }
    for (int i = 0; i < 1000; i++) {
      engine.record(List.of(report(at(i), "request-" + i, 1)));
    }
    for (int i = flood - EvictedRequestIds.KEPT; i < flood; i++) {
      engine.record(List.of(report(at(flood), "request-" + i, 1)));
    }

    assertThat(Windows.increase(Windows.window(engine), INVOCATIONS)).isEqualTo(flood);
  }

  @Test
  void countsNewRequestsAfterFloodWithClockSetBack() {
    int flood = 3 * EvictedRequestIds.KEPT;
    for (int i = 0; i < flood; i++) {
      engine.record(List.of(start(at(i), "request-" + i)));
    }
    engine.record(List.of(start(TIME.minusSeconds(3600), "new")));

    assertThat(Windows.increase(Windows.window(engine), INVOCATIONS)).isEqualTo(flood + 1);
  }

  @Test
  void refusesTooManyInitializations() {
    for (int i = 0; i < 1000; i++) {
      engine.record(
          List.of(
              Events.initStart(at(i), InitializationType.ON_DEMAND, InitializationPhase.INVOKE)));
    }

    assertThat(Windows.increase(Windows.window(engine), REFUSED_EVENTS)).isEqualTo(936);
  }

  private static Instant at(int millis) {
    return TIME.plusMillis(millis);
  }
}
