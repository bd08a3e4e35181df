// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.LambdaMetrics.COLD_STARTS;
import static io.lambdametrics.engine.LambdaMetrics.DURATION;
import static io.lambdametrics.engine.LambdaMetrics.ERRORS;
import static io.lambdametrics.engine.LambdaMetrics.INVOCATIONS;
import static io.lambdametrics.engine.LambdaMetrics.TIMEOUTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two processes of one execution environment. The first was killed or ended by a reset. */
class RecoveryTest {

  private static final Outcome TIMEOUT = Outcome.of(Status.TIMEOUT);
  private static final Outcome SUCCESS = Outcome.of(Status.SUCCESS);
  private static final EngineOptions OPTIONS =
      EngineOptions.DEFAULT.withGroups(EnumSet.allOf(MetricGroup.class));

  private final MetricsEngine first = new MetricsEngine(OPTIONS, TIME);

  @Test
  void continuesTotals() {
    first.record(List.of(Events.succeeded("a", 10), Events.report("a", 0.1)));
    take(first);

    MetricsEngine second = next();
    second.record(List.of(Events.succeeded("b", 10), Events.report("b", 0.2)));
    MetricBatch window = take(second);

    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(1);
    assertThat(Windows.total(window, INVOCATIONS)).isEqualTo(2);
    assertThat(Windows.values(window, DURATION).sum()).isEqualTo(0.2);
    assertThat(duration(window).total().count()).isEqualTo(2);
    assertThat(duration(window).total().sum()).isEqualTo(0.3);
  }

  @Test
  void keepsTheStartOfEveryTotal() throws IOException {
    first.record(List.of(Events.succeeded("a", 10), Events.report("a", 0.1)));
    List<Instant> starts = starts(take(first));

    MetricsEngine second = next();
    second.record(List.of(Events.succeeded("b", 10), Events.report("b", 0.2)));

    assertThat(starts(take(second))).isEqualTo(starts).containsOnly(TIME);
  }

  private static List<Instant> starts(MetricBatch window) {
    List<Instant> starts = new ArrayList<>();
    for (Metric metric : window.metrics()) {
      if (metric instanceof Metric.Counter counter) {
        starts.add(counter.start());
      } else if (metric instanceof Metric.Distribution distribution) {
        starts.add(distribution.start());
      }
    }
    return starts;
  }

  @Test
  void startOverDropsRecoveredState() throws IOException {
    first.record(List.of(Events.succeeded("a", 10), Events.report("a", 0.1)));
    take(first);
    MetricsEngine second = next();

    second.startOver();
    second.record(List.of(Events.succeeded("b", 10), Events.report("b", 0.2)));
    MetricBatch window = take(second);

    assertThat(Windows.total(window, INVOCATIONS)).isEqualTo(1);
    assertThat(duration(window).total().sum()).isEqualTo(0.2);
  }

  @Test
  void keepsTotalsWithoutNewValues() {
    first.record(List.of(Events.ended("a", TIMEOUT), Events.report("a", 5)));
    take(first);

    MetricsEngine second = next();
    second.record(List.of(Events.start("b")));
    MetricBatch window = take(second);

    assertThat(Windows.increase(window, TIMEOUTS)).isZero();
    assertThat(Windows.total(window, TIMEOUTS)).isEqualTo(1);
    assertThat(duration(window).increase().isEmpty()).isTrue();
    assertThat(duration(window).total().sum()).isEqualTo(5);
  }

  @Test
  void countsRequestOnceAndNewDuration() {
    first.record(List.of(Events.ended("a", TIMEOUT)));
    take(first);

    MetricsEngine second = next();
    second.record(List.of(Events.report("a", TIMEOUT, Events.memory(128, 60))));
    MetricBatch late = take(second);

    assertThat(Windows.increase(late, INVOCATIONS)).isZero();
    assertThat(Windows.increase(late, ERRORS)).isZero();
    assertThat(Windows.increase(late, TIMEOUTS)).isZero();
    assertThat(Windows.values(late, DURATION).count()).isEqualTo(1);
  }

  @Test
  void countsErrorOfLateReport() {
    first.invoked("a", TIME);
    take(first);

    MetricsEngine second = next();
    second.record(List.of(Events.report("a", TIMEOUT, Events.memory(128, 60))));

    assertThat(Windows.increase(take(second), ERRORS)).isEqualTo(1);
  }

  @Test
  void countsSuccessAndMemoryUseOnce() {
    first.record(List.of(Events.succeeded("a", 10)));
    take(first);

    MetricsEngine second = next();
    second.record(List.of(Events.report("a", SUCCESS, Events.memory(128, 60))));
    MetricBatch report = take(second);
    MetricsEngine third = Recovery.after(second, OPTIONS);
    third.record(List.of(Events.report("a", SUCCESS, Events.memory(128, 60))));
    third.record(List.of(Events.ended("b", TIMEOUT)));
    MetricBatch other = take(third);

    assertThat(Windows.increase(report, LambdaMetrics.SUCCESSES)).isEqualTo(1);
    assertThat(Windows.values(report, LambdaMetrics.MEMORY_USED).count()).isEqualTo(1);
    assertThat(Windows.total(other, LambdaMetrics.SUCCESSES)).isEqualTo(1);
    assertThat(Windows.total(other, LambdaMetrics.FAILURES)).isZero();
    assertThat(Windows.values(other, LambdaMetrics.MEMORY_USED).isEmpty()).isTrue();
    assertThat(Windows.distribution(other, LambdaMetrics.MEMORY_USED).orElseThrow().total().sum())
        .isEqualTo(60 * 1048576.);
  }

  @Test
  void countsReportDeliveredToBothProcessesOnce() {
    first.record(List.of(Events.succeeded("a", 10), Events.report("a", 11)));
    take(first);

    MetricsEngine second = next();
    second.record(List.of(Events.report("a", 11)));

    assertThat(second.takeWindow(TIME.plusSeconds(20), any -> Labels.NONE)).isEmpty();
  }

  @Test
  void combinesEventsOfTwoProcessesForExtensionsDuration() {
    first.record(List.of(Events.succeeded("a", 19.4)));
    take(first);

    MetricsEngine second = next();
    second.record(List.of(Events.report("a", 22.9)));

    assertThat(Windows.values(take(second), LambdaMetrics.POSTRUNTIME_EXTENSIONS_DURATION).sum())
        .isEqualTo(3.5);
  }

  @Test
  void countsColdStartOnceIfFirstProcessDiedEarly() {
    first.record(List.of(Events.initStart(InitializationType.ON_DEMAND, InitializationPhase.INIT)));
    take(first);

    MetricsEngine second = next();
    second.record(
        List.of(
            Events.initStart(
                TIME.plusSeconds(1), InitializationType.ON_DEMAND, InitializationPhase.INIT)));
    second.invoked("a", TIME);
    MetricBatch window = take(second);

    assertThat(Windows.increase(window, COLD_STARTS)).isZero();
    assertThat(Windows.total(window, COLD_STARTS)).isEqualTo(1);
  }

  @Test
  void windowsEndLaterThanThoseOfFirstProcess() {
    first.invoked("a", TIME);
    MetricBatch last = take(first);

    MetricsEngine second = next();
    second.invoked("b", TIME);

    assertThat(second.takeWindow(TIME, any -> Labels.NONE).orElseThrow().end())
        .isEqualTo(last.end().plusMillis(1));
  }

  @Test
  void continuesInThirdProcess() {
    first.invoked("a", TIME);
    take(first);
    MetricsEngine second = next();
    second.invoked("b", TIME);
    take(second);

    MetricsEngine third = Recovery.after(second, OPTIONS);
    third.invoked("c", TIME);

    assertThat(Windows.total(take(third), INVOCATIONS)).isEqualTo(3);
  }

  @Test
  void checkpointSizeIsBounded() {
    for (int i = 0; i < 3_000; i++) {
      first.record(List.of(Events.succeeded("a" + i, 10), Events.report("a" + i, 11)));
    }
    take(first);
    int size = Recovery.checkpoint(first).length;
    for (int i = 0; i < 3_000; i++) {
      first.record(List.of(Events.succeeded("b" + i, 10), Events.report("b" + i, 11)));
    }
    take(first);

    assertThat(Recovery.checkpoint(first)).hasSizeLessThanOrEqualTo(size);
    assertThat(size).isLessThan(50_000);
  }

  @Test
  void countsLateReportOnceAfterTwoThousandRequests() {
    for (int i = 0; i < 2_000; i++) {
      first.record(List.of(Events.succeeded("a" + i, 10), Events.report("a" + i, 11)));
    }
    take(first);

    MetricsEngine second = next();
    MetricsEngine third = Recovery.after(second, OPTIONS);
    third.record(List.of(Events.report("a0", 11), Events.start("a1"), Events.report("a1000", 11)));
    third.record(List.of(Events.start("new")));

    assertThat(Windows.increase(take(third), INVOCATIONS)).isEqualTo(1);
  }

  @Test
  void countsNewAttemptOfRequestStoredAsIdOnly() {
    for (int i = 0; i < 100; i++) {
      first.record(List.of(Events.succeeded("a" + i, 10), Events.report("a" + i, 11)));
    }
    take(first);

    MetricsEngine second = next();
    second.record(List.of(Events.start(TIME.plusSeconds(60), "a1"), Events.report("a2", 11)));

    assertThat(Windows.increase(take(second), INVOCATIONS)).isEqualTo(1);
  }

  @Test
  void refusesTruncatedCheckpoint() {
    first.record(List.of(Events.succeeded("a", 10), Events.report("a", 11)));
    take(first);
    byte[] whole = Recovery.checkpoint(first);

    for (int length = 0; length < whole.length; length++) {
      byte[] torn = Arrays.copyOf(whole, length);
      assertThatThrownBy(
              () ->
                  new MetricsEngine(OPTIONS, TIME)
                      .recoverFrom(new DataInputStream(new ByteArrayInputStream(torn))))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void readsWrittenWindow() throws IOException {
    first.record(
        List.of(
            Events.initStart(InitializationType.ON_DEMAND, InitializationPhase.INIT),
            Events.succeeded("a", 10),
            Events.report("a", TIMEOUT, Events.memory(128, 60))));
    MetricBatch window =
        first.takeWindow(TIME, any -> Labels.of("region", "eu-west-1")).orElseThrow();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BatchEncoding.write(new DataOutputStream(bytes), window);

    MetricBatch read =
        BatchEncoding.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read).isEqualTo(window);
  }

  private MetricsEngine next() {
    return Recovery.after(first, OPTIONS);
  }

  private static Metric.Distribution duration(MetricBatch window) {
    return Windows.distribution(window, DURATION).orElseThrow();
  }

  private static MetricBatch take(MetricsEngine engine) {
    return engine.takeWindow(TIME.plusSeconds(10), restores -> Labels.NONE).orElseThrow();
  }
}
