// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.Events.RESPONSE_LATENCY;
import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.LambdaMetrics.DURATION;
import static io.lambdametrics.engine.LambdaMetrics.ERRORS;
import static io.lambdametrics.engine.LambdaMetrics.INVOCATIONS;
import static io.lambdametrics.engine.LambdaMetrics.OUT_OF_MEMORY;
import static io.lambdametrics.engine.LambdaMetrics.POSTRUNTIME_EXTENSIONS_DURATION;
import static io.lambdametrics.engine.LambdaMetrics.REFUSED_EVENTS;
import static io.lambdametrics.engine.LambdaMetrics.TIMEOUTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lambda runs a failed asynchronous invocation again under the same request id. */
class RetriedInvocationsTest {

  private static final String ID = "5f1e0c2a-77d1-4b0e-9c55-0a1b2c3d4e5f";
  private static final Outcome CRASH = Outcome.of(Status.ERROR, "Runtime.ExitError");
  private static final Outcome SUCCESS = Outcome.of(Status.SUCCESS);
  private static final Outcome TIMEOUT = Outcome.of(Status.TIMEOUT);

  /** Three attempts, a minute and two minutes apart. */
  private static final List<List<TelemetryEvent>> ATTEMPTS =
      List.of(
          attempt(0, CRASH, 41, 41.5),
          attempt(60_000, CRASH, 39.75, 40.25),
          attempt(180_000, SUCCESS, 12.25, 12.75));

  private static final EngineOptions OPTIONS =
      EngineOptions.DEFAULT.withGroups(EnumSet.allOf(MetricGroup.class));

  private MetricsEngine engine = new MetricsEngine(OPTIONS, TIME);

  private static List<TelemetryEvent> attempt(
      int at, Outcome outcome, double runtimeMs, double durationMs) {
    boolean failed = !outcome.equals(SUCCESS);
    return List.of(
        Events.start(at(at), ID),
        Events.runtimeDone(
            at(at + 200),
            ID,
            outcome,
            runtimeMs,
            failed ? 0 : 12,
            failed ? List.of() : List.of(RESPONSE_LATENCY)),
        report(at + 300, outcome, durationMs));
  }

  private static TelemetryEvent report(int at, Outcome outcome, double durationMs) {
    return Events.report(at(at), ID, outcome, ReportMetrics.ofDuration(durationMs));
  }

  @Test
  void countsEachAttempt() {
    ATTEMPTS.forEach(engine::record);

    assertThreeAttempts(Windows.window(engine));
  }

  @Test
  void countsEachAttemptOnceWithRepeatedTelemetry() {
    for (List<TelemetryEvent> attempt : ATTEMPTS) {
      engine.record(attempt);
      engine.record(attempt);
    }
    ATTEMPTS.forEach(engine::record);

    assertThreeAttempts(Windows.window(engine));
  }

  @Test
  void countsEachAttemptWithItsInvoke() {
    int[] invokes = {1, 60_002, 180_001};
    for (int i = 0; i < invokes.length; i++) {
      engine.invoked(ID, at(invokes[i]));
      engine.record(ATTEMPTS.get(i));
    }

    assertThreeAttempts(Windows.window(engine));
  }

  @Test
  void countsEachAttemptInAnyOrderOfEventsAndInvokes() {
    List<EngineStep> steps = new ArrayList<>();
    ATTEMPTS.forEach(attempt -> attempt.forEach(event -> steps.add(new EngineStep.Event(event))));
    steps.addAll(List.copyOf(steps));
    for (int arrival : new int[] {1, 60_002, 180_001}) {
      steps.add(new EngineStep.Invoke(ID, at(arrival)));
    }
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Collections.shuffle(steps, random);
      MetricsEngine shuffled = new MetricsEngine(OPTIONS, TIME);
      steps.forEach(step -> step.applyTo(shuffled));

      MetricBatch window = Windows.window(shuffled);
      assertThat(Windows.increase(window, INVOCATIONS)).as("seed %d: %s", seed, steps).isEqualTo(3);
      assertThreeAttempts(window);
    }
  }

  @Test
  void countsEachAttemptInItsWindow() {
    List<Double> invocations = new ArrayList<>();
    List<Double> durations = new ArrayList<>();
    for (List<TelemetryEvent> attempt : ATTEMPTS) {
      engine.record(attempt);
      MetricBatch window = Windows.window(engine);
      invocations.add(Windows.increase(window, INVOCATIONS));
      durations.add(Windows.values(window, DURATION).sum());
    }

    assertThat(invocations).containsExactly(1., 1., 1.);
    assertThat(durations).containsExactly(41.5, 40.25, 12.75);
  }

  @Test
  void countsEachAttemptAcrossResets() {
    List<Double> invocations = new ArrayList<>();
    for (List<TelemetryEvent> attempt : ATTEMPTS) {
      engine.record(attempt);
      invocations.add(Windows.increase(Windows.window(engine), INVOCATIONS));
      engine = Recovery.after(engine, OPTIONS);
      engine.record(attempt);
      assertThat(take()).isEmpty();
    }

    assertThat(invocations).containsExactly(1., 1., 1.);
  }

  @Test
  void countsEachAttemptAcrossResetBetweenInvokeAndReport() {
    engine.invoked(ID, at(1));
    engine.record(ATTEMPTS.get(0).subList(0, 2));
    Windows.window(engine);
    engine = Recovery.after(engine, OPTIONS);
    engine.invoked(ID, at(60_001));
    engine.record(ATTEMPTS.get(0).subList(2, 3));
    MetricBatch window = Windows.window(engine);

    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(1);
    assertThat(Windows.total(window, INVOCATIONS)).isEqualTo(2);
    assertThat(Windows.increase(window, ERRORS)).isZero();
    assertThat(Windows.values(window, POSTRUNTIME_EXTENSIONS_DURATION).sum()).isEqualTo(0.5);
  }

  @Test
  void assignsLateReportToAttemptByTime() {
    engine.record(ATTEMPTS.get(0).subList(0, 2));
    engine.record(ATTEMPTS.get(1).subList(0, 2));
    engine.record(ATTEMPTS.get(1).subList(2, 3));
    engine.record(ATTEMPTS.get(0).subList(2, 3));

    MetricBatch window = Windows.window(engine);
    assertThat(Windows.values(window, DURATION).sum()).isEqualTo(81.75);
    assertThat(Windows.values(window, POSTRUNTIME_EXTENSIONS_DURATION).sum()).isEqualTo(1);
    assertThat(Windows.values(window, POSTRUNTIME_EXTENSIONS_DURATION).count()).isEqualTo(2);
  }

  @Test
  void countsInvokeAfterEndOfAttemptWithoutInvoke() {
    engine.record(ATTEMPTS.get(0).subList(0, 2));
    engine.invoked(ID, at(60_001));

    assertThat(Windows.increase(Windows.window(engine), INVOCATIONS)).isEqualTo(2);
  }

  @Test
  void countsTwoInvokesWithoutKnownEnd() {
    engine.invoked(ID, at(0));
    engine.invoked(ID, at(60_000));

    assertThat(Windows.increase(Windows.window(engine), INVOCATIONS)).isEqualTo(2);
  }

  /** A process with little CPU reads the INVOKE after the function is done. */
  @ParameterizedTest
  @ValueSource(ints = {0, 200, 250, 4_000})
  void countsLateInvokeOnce(int late) {
    engine.record(ATTEMPTS.get(0).subList(0, 2));
    engine.invoked(ID, at(late));
    engine.record(ATTEMPTS.get(0).subList(2, 3));

    assertThat(Windows.increase(Windows.window(engine), INVOCATIONS)).isEqualTo(1);
    assertThat(engine.isRuntimeDone(ID)).isTrue();
  }

  /** The journal keeps milliseconds. The emulator's events can have finer times. */
  @Test
  void countsInvokeInSameMillisecondAsAttemptBefore() {
    engine.invoked(ID, at(0));
    engine.record(
        List.of(
            Events.start(at(0).plusNanos(100), ID),
            Events.report(at(10).plusNanos(200_000), ID, 1),
            Events.start(at(10).plusNanos(300_000), ID),
            Events.report(at(20), ID, 2)));
    engine.invoked(ID, at(10));

    MetricBatch window = Windows.window(engine);
    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(2);
    assertThat(Windows.values(window, DURATION).sum()).isEqualTo(3);
  }

  @Test
  void startAtTimeOfEndBelongsToSameAttempt() {
    engine.record(List.of(report(0, SUCCESS, 1), Events.start(at(0), ID)));

    assertThat(Windows.increase(Windows.window(engine), INVOCATIONS)).isEqualTo(1);
  }

  /** Times have milliseconds. In an emulator two attempts can be closer together. */
  @Test
  void countsStartInMillisecondOfEarlierEnd() {
    List<TelemetryEvent> events =
        new ArrayList<>(
            List.of(
                Events.start(at(0), ID),
                Events.runtimeDone(at(9), ID, SUCCESS, 8, 1, List.of(RESPONSE_LATENCY)),
                report(10, SUCCESS, 9),
                Events.start(at(10), ID),
                Events.runtimeDone(at(29), ID, SUCCESS, 16, 1, List.of(RESPONSE_LATENCY)),
                report(30, SUCCESS, 18)));
    for (int rotation = 0; rotation < events.size(); rotation++) {
      Collections.rotate(events, 1);
      MetricsEngine rotated = new MetricsEngine(OPTIONS, TIME);
      rotated.record(events);

      MetricBatch window = Windows.window(rotated);
      assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(2);
      assertThat(Windows.values(window, DURATION).count()).isEqualTo(2);
      assertThat(Windows.values(window, POSTRUNTIME_EXTENSIONS_DURATION).sum()).isEqualTo(3);
    }
  }

  /** The attempt before has all its ends, so they cannot be its own. */
  @Test
  void countsFailureInMillisecondOfItsStart() {
    List<TelemetryEvent> second =
        new ArrayList<>(
            List.of(
                Events.start(at(60_000), ID),
                Events.runtimeDone(at(60_000), ID, CRASH, 0, 0, List.of()),
                report(60_000, SUCCESS, 1)));
    for (int rotation = 0; rotation < second.size(); rotation++) {
      Collections.rotate(second, 1);
      MetricsEngine rotated = new MetricsEngine(OPTIONS, TIME);
      rotated.record(ATTEMPTS.get(0));
      Windows.window(rotated);
      rotated.invoked(ID, at(60_000));
      rotated.record(second);

      assertThat(rotated.isRuntimeDone(ID)).isTrue();
      assertThat(rotated.awaitsReports()).isFalse();
      MetricBatch window = Windows.window(rotated);
      assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(1);
      assertThat(Windows.increase(window, ERRORS)).isEqualTo(1);
    }
  }

  /** Managed instances have no runtimeDone. */
  @Test
  void countsStartInMillisecondOfEarlierReport() {
    engine.record(
        List.of(
            Events.start(at(10), ID),
            report(30, SUCCESS, 18),
            report(10, SUCCESS, 9),
            Events.start(at(0), ID)));

    MetricBatch window = Windows.window(engine);
    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(2);
    assertThat(Windows.values(window, DURATION).sum()).isEqualTo(27);
  }

  @Test
  void countsTimeoutsAndOutOfMemoryOfEachAttempt() {
    engine.record(attempt(0, TIMEOUT, 5000, 5000));
    engine.record(attempt(60_000, TIMEOUT, 5000, 5000));
    engine.record(attempt(180_000, Outcome.of(Status.ERROR, "Runtime.OutOfMemory"), 5, 6));

    MetricBatch window = Windows.window(engine);
    assertThat(Windows.increase(window, TIMEOUTS)).isEqualTo(2);
    assertThat(Windows.increase(window, OUT_OF_MEMORY)).isEqualTo(1);
    assertThat(Windows.increase(window, ERRORS)).isEqualTo(3);
    assertThat(Windows.values(window, DURATION).count()).isEqualTo(3);
  }

  @Test
  void knowsWhenRuntimeIsDoneWithLatestAttempt() {
    engine.invoked(ID, at(1));
    engine.record(ATTEMPTS.get(0));
    assertThat(engine.isRuntimeDone(ID)).isTrue();

    engine.invoked(ID, at(60_001));
    assertThat(engine.isRuntimeDone(ID)).isFalse();
    assertThat(engine.awaitsReports()).isTrue();

    engine.record(ATTEMPTS.get(1).subList(0, 2));
    assertThat(engine.isRuntimeDone(ID)).isTrue();
    assertThat(engine.awaitsReports()).isTrue();

    engine.record(ATTEMPTS.get(1).subList(2, 3));
    assertThat(engine.awaitsReports()).isFalse();
  }

  /** A difference of the events of two attempts stays until another value replaces it. */
  @Test
  void replacesValueDerivedFromTwoAttempts() {
    engine.record(ATTEMPTS.get(0).subList(1, 2));
    engine.record(ATTEMPTS.get(1).subList(2, 3));
    MetricBatch mixed = Windows.window(engine);
    engine.record(ATTEMPTS.get(1).subList(0, 1));
    MetricBatch split = Windows.window(engine);
    engine.record(ATTEMPTS.get(1));
    MetricBatch first = Windows.window(engine);
    engine.record(ATTEMPTS.get(2));
    MetricBatch second = Windows.window(engine);

    assertThat(extensionsDurations(mixed)).isEqualTo(1);
    assertThat(extensionsDurations(split)).isEqualTo(1);
    assertThat(extensionsDurations(first)).isEqualTo(1);
    assertThat(extensionsDurations(second)).isEqualTo(2);
    assertThat(mixed.mergedWith(split).mergedWith(first).mergedWith(second).metrics()).isNotEmpty();
  }

  private static long extensionsDurations(MetricBatch window) {
    return Windows.distribution(window, POSTRUNTIME_EXTENSIONS_DURATION)
        .orElseThrow()
        .total()
        .count();
  }

  @Test
  void countsAttemptOfEvictedRequest() {
    MetricsEngine small = new MetricsEngine(OPTIONS.withMaxRequests(2), TIME);
    small.record(ATTEMPTS.get(0));
    small.record(List.of(Events.start(at(500), "b"), Events.start(at(600), "c")));
    small.record(ATTEMPTS.get(0));
    small.record(ATTEMPTS.get(1));

    MetricBatch window = Windows.window(small);
    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(4);
    assertThat(Windows.increase(window, ERRORS)).isEqualTo(2);
    assertThat(Windows.values(window, DURATION).sum()).isEqualTo(81.75);
    assertThat(Windows.increase(window, REFUSED_EVENTS)).isEqualTo(3);
  }

  @Test
  void countsAttemptOfEvictedRequestWithLateReport() {
    MetricsEngine small = new MetricsEngine(OPTIONS.withMaxRequests(1), TIME);
    small.record(ATTEMPTS.get(0).subList(0, 1));
    small.record(List.of(Events.start(at(100), "b")));
    small.record(ATTEMPTS.get(0).subList(2, 3));
    small.record(ATTEMPTS.get(1));
    small.record(ATTEMPTS.get(0).subList(1, 2));

    MetricBatch window = Windows.window(small);
    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(3);
    assertThat(Windows.values(window, DURATION).sum()).isEqualTo(40.25);
  }

  @Test
  void countsInvokeOfEvictedRequest() {
    MetricsEngine small = new MetricsEngine(OPTIONS.withMaxRequests(1), TIME);
    small.invoked(ID, at(0));
    small.invoked("b", at(100));
    small.invoked(ID, at(60_000));
    small.record(ATTEMPTS.get(0).subList(2, 3));

    MetricBatch window = Windows.window(small);
    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(3);
    assertThat(Windows.increase(window, REFUSED_EVENTS)).isEqualTo(1);
    assertThat(small.isRuntimeDone(ID)).isFalse();
  }

  /** Some simulators use a single request id. */
  @Test
  void countsAnyNumberOfAttempts() {
    for (int i = 0; i < 1_000; i++) {
      engine.invoked(ID, at(1_000 * i + 1));
      engine.record(attempt(1_000 * i, CRASH, 1, 2));
    }
    engine.record(ATTEMPTS.get(0));

    MetricBatch window = Windows.window(engine);
    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(1_000);
    assertThat(Windows.increase(window, ERRORS)).isEqualTo(1_000);
    assertThat(Windows.values(window, DURATION).sum()).isEqualTo(2_000);
    assertThat(Windows.increase(window, REFUSED_EVENTS)).isEqualTo(3);
  }

  @Test
  void countsAnyNumberOfInvokesWithoutTelemetry() {
    for (int i = 0; i < 1_000; i++) {
      engine.invoked(ID, at(i));
    }

    assertThat(Windows.increase(Windows.window(engine), INVOCATIONS)).isEqualTo(1_000);
  }

  @Test
  void boundsEventsPerAttempt() {
    engine.record(ATTEMPTS.get(0));
    for (int i = 0; i < 10_000; i++) {
      engine.record(List.of(report(300 + i, TIMEOUT, i)));
    }
    int size = Recovery.checkpoint(engine).length;
    engine.record(ATTEMPTS.get(1));

    assertThat(size).isLessThan(20_000);
    assertThat(Windows.increase(Windows.window(engine), INVOCATIONS)).isEqualTo(2);
  }

  private void assertThreeAttempts(MetricBatch window) {
    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(3);
    assertThat(Windows.increase(window, ERRORS)).isEqualTo(2);
    assertThat(Windows.values(window, DURATION).count()).isEqualTo(3);
    assertThat(Windows.values(window, DURATION).sum()).isEqualTo(41.5 + 40.25 + 12.75);
    assertThat(Windows.values(window, POSTRUNTIME_EXTENSIONS_DURATION).min()).isEqualTo(0.5);
    assertThat(Windows.values(window, POSTRUNTIME_EXTENSIONS_DURATION).max()).isEqualTo(0.5);
    assertThat(Windows.values(window, POSTRUNTIME_EXTENSIONS_DURATION).count()).isEqualTo(3);
  }

  private Optional<MetricBatch> take() {
    return engine.takeWindow(TIME, any -> Labels.NONE);
  }

  private static Instant at(int millis) {
    return TIME.plusMillis(millis);
  }
}
