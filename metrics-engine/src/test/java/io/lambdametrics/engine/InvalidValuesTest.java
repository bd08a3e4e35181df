// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.Events.TIME;
import static io.lambdametrics.engine.LambdaMetrics.DURATION;
import static io.lambdametrics.engine.LambdaMetrics.INVOCATIONS;
import static io.lambdametrics.engine.LambdaMetrics.REFUSED_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformLogsDropped;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.engine.internal.ValidValues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid events and bytes, which anybody in the sandbox can send, affect nothing else. */
class InvalidValuesTest {

  private static final int ROUNDS = Integer.getInteger("rounds", 2_000);
  private static final Outcome SUCCESS = Outcome.of(Status.SUCCESS);
  private static final EngineOptions OPTIONS =
      EngineOptions.DEFAULT
          .withGroups(EnumSet.allOf(MetricGroup.class))
          .withExponentialBuckets(true)
          .withPrices(new Prices(1e6, 1e6));

  private final MetricsEngine engine = new MetricsEngine(OPTIONS, TIME);

  static Stream<TelemetryEvent> events() {
    return Stream.of(
        Events.report("a", SUCCESS, Events.memory(128, 1e308)),
        Events.report("a", SUCCESS, Events.memory(1e308, 60)),
        Events.report("a", SUCCESS, Events.billed(1e300, 1e300, 60)),
        Events.report("a", SUCCESS, Events.firstAfterInit(1e308)),
        Events.report("a", 1e308),
        Events.report("a", Double.POSITIVE_INFINITY),
        Events.report("a", 9.1e15),
        Events.report("a", 1, Events.span(Span.EXTENSION_OVERHEAD, 1e308)),
        Events.succeeded("a", 1e308),
        Events.runtimeDone("a", SUCCESS, 1, Long.MAX_VALUE, List.of()),
        Events.start("i".repeat(257)),
        Events.succeeded("i".repeat(65_536), 1),
        Events.report("\uffff".repeat(65_536), 1),
        new PlatformLogsDropped(TIME, Long.MAX_VALUE, Long.MAX_VALUE, "x"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void refusesInvalidValuesAndCountsTheRest(TelemetryEvent poison) throws IOException {
    engine.record(List.of(poison));
    engine.record(List.of(Events.succeeded("good", 10), Events.report("good", 11)));
    MetricBatch window = lastWindow(engine);

    assertThat(Windows.increase(window, REFUSED_EVENTS)).isEqualTo(1);
    assertThat(Windows.values(window, DURATION).count()).isPositive();
    assertFinite(window);
    assertSavedWhole(window);
  }

  @Test
  void refusesInvokeWithInvalidId() {
    engine.invoked("i".repeat(257), TIME);
    engine.invoked("good", TIME);
    MetricBatch window = Windows.window(engine);

    assertThat(Windows.increase(window, INVOCATIONS)).isEqualTo(1);
    assertThat(Windows.increase(window, REFUSED_EVENTS)).isEqualTo(1);
  }

  @Test
  void addsLargestValidValues() throws IOException {
    double most = ValidValues.LARGEST;
    for (int i = 0; i < 1_000; i++) {
      engine.record(
          List.of(
              Events.succeeded("a" + i, most),
              Events.report("a" + i, SUCCESS, Events.billed(most, most, most))));
    }
    MetricBatch window = Windows.window(engine);

    assertFinite(window);
    assertSavedWhole(window);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
  void countsEventsOfAnyTime(String time) {
    Instant far = Instant.parse(time);
    engine.record(
        List.of(
            Events.start(far, "a"),
            Events.report(far, "a", 1),
            Events.initStart(far, InitializationType.ON_DEMAND, InitializationPhase.INIT)));
    engine.invoked("a", TIME);
    engine.invoked("b", far);
    MetricsEngine small = new MetricsEngine(OPTIONS.withMaxRequests(1), TIME);
    small.record(List.of(Events.report(far, "a", 1), Events.start(TIME, "b")));
    small.record(List.of(Events.report(far, "a", 1), Events.start(TIME, "a")));

    assertThat(Windows.increase(lastWindow(engine), INVOCATIONS)).isGreaterThanOrEqualTo(2);
    assertThat(Windows.increase(lastWindow(small), INVOCATIONS)).isGreaterThanOrEqualTo(2);
    assertThat(Recovery.after(engine, OPTIONS)).isNotNull();
    assertThat(Recovery.after(small, OPTIONS)).isNotNull();
  }

  @Test
  void encodesLabelsOfAnyLength() throws IOException {
    engine.record(List.of(Events.start("a")));
    String value = "\ud83d\ude80ö\0\ud800".repeat(50_000);
    MetricBatch window = engine.takeWindow(TIME, any -> Labels.of("team", value)).orElseThrow();

    assertSavedWhole(window);
  }

  /** A failure names the seed. {@code -Dseed=…} reproduces it, {@code -Drounds=…} runs longer. */
  @Test
  void survivesAnyBytesAsCheckpoint() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    engine.invoked("a", TIME);
    engine.record(
        List.of(
            Events.initStart(InitializationType.ON_DEMAND, InitializationPhase.INIT),
            Events.succeeded("a", 10),
            Events.report("a", SUCCESS, Events.memory(128, 60)),
            Events.start(TIME.plusSeconds(60), "a"),
            Events.report(TIME.plusSeconds(61), "a", 12)));
    Windows.window(engine);
    byte[] whole = Recovery.checkpoint(engine);
    int resumed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = whole.clone();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] =
            (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 127 : -1);
      }
      resumed += resumes(bytes, "seed " + seed + ", round " + round) ? 1 : 0;
    }

    assertThat(resumed).isPositive();
  }

  private static boolean resumes(byte[] bytes, String what) {
    MetricsEngine next = new MetricsEngine(OPTIONS, TIME);
    try {
      next.recoverFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException refused) {
      return false;
    }
    assertThatCode(
            () -> {
              next.processEnded();
              next.record(
                  List.of(
                      Events.succeeded("a", 1),
                      Events.report("a", SUCCESS, Events.memory(128, 60)),
                      Events.start(TIME.plusSeconds(120), "a"),
                      Events.report("b", 30)));
              for (int i = 0; i < 3; i++) {
                next.record(List.of(Events.report("more" + i, i)));
                MetricBatch window = next.takeWindow(TIME, any -> Labels.NONE).orElseThrow();
                assertFinite(window);
                assertSavedWhole(window);
                Recovery.checkpoint(next);
              }
            })
        .as(what)
        .doesNotThrowAnyException();
    return true;
  }

  /** A restore begins another instance, whose window comes next. */
  private static MetricBatch lastWindow(MetricsEngine engine) {
    MetricBatch last = Windows.window(engine);
    Optional<MetricBatch> next = engine.takeWindow(TIME, any -> Labels.NONE);
    return next.orElse(last);
  }

  private static void assertFinite(MetricBatch window) {
    for (Metric metric : window.metrics()) {
      if (metric instanceof Metric.Distribution distribution) {
        assertThat(distribution.increase().sum()).as(metric.toString()).isFinite();
        assertThat(distribution.total().sum()).as(metric.toString()).isFinite();
      } else if (metric instanceof Metric.Counter counter) {
        assertThat(counter.total()).as(metric.toString()).isFinite();
      }
    }
  }

  private static void assertSavedWhole(MetricBatch window) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BatchEncoding.write(new DataOutputStream(bytes), window);
    assertThat(
            BatchEncoding.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(window);
  }
}
