// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.app.queue.Outbox;
import io.lambdametrics.app.queue.TestDurableMetrics;
import io.lambdametrics.app.queue.TestWindows;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.testsupport.Await;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PushCoordinatorTest {

  private final AtomicReference<Instant> wall = new AtomicReference<>(TestWindows.START);
  private final AtomicLong skippedNanos = new AtomicLong();
  private final Clocks clocks = new Clocks(wall::get, () -> System.nanoTime() + skippedNanos.get());
  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TestWindows.START);
  private final FakeBackend backend = new FakeBackend();
  @TempDir private Path folder;
  private DurableMetrics metrics;
  private PushCoordinator coordinator;

  @BeforeEach
  void create() {
    AppSettings app = AppSettings.read(Settings.of(Map.of("LAMBDA_METRICS_BACKENDS", "fake")));
    metrics = TestDurableMetrics.of(engine, folder, clocks);
    coordinator = new PushCoordinator(metrics, app, clocks);
  }

  @AfterEach
  void close() {
    coordinator.close();
  }

  @Test
  void makesTheFinalPushWithoutAnyTimeLeft() throws Exception {
    metrics.invoked("a");
    startWith(backend);
    coordinator.pushFinally(Duration.ZERO);
    // The final push waits for 50 ms only, and the attempt may take longer here.
    Await.until(Duration.ofSeconds(20), () -> !backend.pushed.isEmpty());

    assertThat(Outbox.invocationsIn(backend.pushed)).isEqualTo(1);
  }

  /** Otherwise every invocation would be held while the backends cannot be loaded. */
  @Test
  void waitsForTheBackendsOnceIfTheyAreNotLoadedInTime() throws Exception {
    assertThat(coordinator.anyBackendHealthy()).isTrue();
    coordinator.pushToHealthyBackends(Duration.ofMillis(1));
    assertThat(coordinator.anyBackendHealthy()).isFalse();

    startWith(backend);
    assertThat(coordinator.anyBackendHealthy()).isTrue();
  }

  @Test
  void startsWhenThereIsMemoryAgain() throws Exception {
    List<NamedBackend> lackingMemory =
        new AbstractList<>() {
          @Override
          public NamedBackend get(int index) {
            throw new OutOfMemoryError("for a moment");
          }

          @Override
          public int size() {
            return 1;
          }
        };
    metrics.invoked("a");

    assertThatThrownBy(() -> coordinator.start(lackingMemory)).isInstanceOf(OutOfMemoryError.class);
    assertThat(coordinator.isStarted()).isFalse();

    startWith(backend);
    coordinator.pushFinally(Duration.ofSeconds(20));
    assertThat(Outbox.invocationsIn(backend.pushed)).isEqualTo(1);
  }

  @Test
  void summarizesUnsentInvocationsBeforeBackendsAreLoaded() {
    metrics.invoked("a");
    metrics.invoked("b");

    assertThat(coordinator.summary())
        .isEqualTo(
            new LogLine(
                Level.WARNING,
                "stopped: nothing was sent, since the backends (fake) were not loaded before the"
                    + " end: 2 invocations are lost unless a next process of this environment sends"
                    + " them"));
  }

  @Test
  void summarizesLostInvocationsWithoutAnyBackend() {
    metrics.invoked("a");
    coordinator.start(List.of());
    metrics.invoked("b");

    assertThat(coordinator.summary())
        .isEqualTo(
            new LogLine(
                Level.WARNING,
                "stopped: nothing was sent, since no backend could be used, see the errors above: 2"
                    + " invocations are lost"));
  }

  @Test
  void warnsOfUnsentInvocationsInTheSummary() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    metrics.invoked("a");
    startWith(backend);
    coordinator.pushFinally(Duration.ofSeconds(20));
    metrics.invoked("b");

    LogLine summary = coordinator.summary();
    assertThat(summary.level()).isEqualTo(Level.WARNING);
    assertThat(summary.text()).contains("2 lost with 2 invocations, 2 of them unsent at the end");
  }

  @Test
  void measuresTheTimeSinceThePushWhenTheClockIsSetBack() {
    startWith(backend);
    wall.set(TestWindows.START.minusSeconds(3600));

    assertThat(coordinator.sinceLastPush()).isPositive();
  }

  @Test
  void pushesAtOnceIfTheBackendsAreLoadedAfterTheFirstPushWasDue() {
    metrics.invoked("a");
    skippedNanos.set(TimeUnit.MINUTES.toNanos(1));

    startWith(backend);

    Await.until(Duration.ofSeconds(20), () -> !backend.pushed.isEmpty());
    assertThat(Outbox.invocationsIn(backend.pushed)).isEqualTo(1);
  }

  @Test
  void leavesTheFirstPushToTheCallerThatExpectsOne() throws Exception {
    metrics.invoked("a");
    skippedNanos.set(TimeUnit.MINUTES.toNanos(1));
    coordinator.expectPush(Duration.ofMinutes(1));
    startWith(backend);

    coordinator.pushToHealthyBackends(Duration.ofSeconds(20));

    assertThat(backend.pushed).hasSize(1);
  }

  /** An invocation that ends a freeze is held although the backends are loaded only now. */
  @Test
  void measuresTheTimeSinceThePushFromTheStartIfTheBackendsAreLoadedLate() {
    wall.set(TestWindows.START.plusSeconds(3600));

    startWith(backend);

    assertThat(coordinator.sinceLastPush()).isGreaterThanOrEqualTo(Duration.ofHours(1));
  }

  @Test
  void needsTheBackendsForACallerThatExpectsAPush() throws Exception {
    coordinator.expectPush(Duration.ofSeconds(20));

    coordinator.awaitNeed();
    assertThat(coordinator.isStarted()).isFalse();
  }

  @Test
  void needsTheBackendsForTheFinalPush() throws Exception {
    coordinator.pushFinally(Duration.ZERO);

    coordinator.awaitNeed();
    assertThat(coordinator.isStarted()).isFalse();
  }

  private void startWith(FakeBackend only) {
    coordinator.start(List.of(new NamedBackend("fake", only)));
  }
}
