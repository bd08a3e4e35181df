package io.lambdametrics.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.app.queue.BatchInvocations;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.app.queue.TestDurableMetrics;
import io.lambdametrics.app.queue.TestWindows;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PushCoordinatorTest {

  private final AtomicReference<Instant> wall = new AtomicReference<>(TestWindows.START);
  private final Clocks clocks = new Clocks(wall::get, System::nanoTime);
  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TestWindows.START);
  private final FakeBackend backend = new FakeBackend();
  @TempDir private Path folder;
  private DurableMetrics ledger;
  private PushCoordinator delivery;

  @BeforeEach
  void make() {
    AppSettings app = AppSettings.read(Settings.of(Map.of("LAMBDA_METRICS_BACKENDS", "fake")));
    ledger = TestDurableMetrics.of(engine, folder, clocks);
    delivery = new PushCoordinator(ledger, app, clocks);
  }

  @AfterEach
  void close() {
    delivery.close();
  }

  @Test
  void pushesForTheLastTimeThoughThereIsNoTimeLeft() throws Exception {
    ledger.invoked("a");
    startWith(backend);
    delivery.pushFinally(Duration.ZERO);
    while (backend.pushed.isEmpty()) {
      // Nobody waits for it that long, where it takes longer.
      Thread.onSpinWait();
    }

    assertThat(BatchInvocations.count(backend.pushed)).isEqualTo(1);
  }

  @Test
  void saysHowManyInvocationsAreUnsentWhereNoBackendIsLoaded() {
    ledger.invoked("a");
    ledger.invoked("b");

    assertThat(delivery.summary())
        .isEqualTo(
            new LogLine(
                Level.WARNING,
                "stopped: nothing was sent, since the backends (fake) were not loaded before the"
                    + " end: 2 invocations are lost unless a next process of this environment sends"
                    + " them"));
  }

  @Test
  void saysHowManyInvocationsAreLostWhereNoBackendCanBeUsed() {
    ledger.invoked("a");
    delivery.start(List.of());
    ledger.invoked("b");

    assertThat(delivery.summary())
        .isEqualTo(
            new LogLine(
                Level.WARNING,
                "stopped: nothing was sent, since no backend could be used, see the errors above: 2"
                    + " invocations are lost"));
  }

  @Test
  void warnsOfInvocationsThatAreUnsentInTheEnd() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    ledger.invoked("a");
    startWith(backend);
    delivery.pushFinally(Duration.ofSeconds(20));
    ledger.invoked("b");

    LogLine summary = delivery.summary();
    assertThat(summary.level()).isEqualTo(Level.WARNING);
    assertThat(summary.text()).contains("2 lost with 2 invocations, 2 of them unsent at the end");
  }

  @Test
  void knowsHowLongAgoItPushedThoughTheClockIsSetBack() {
    startWith(backend);
    wall.set(TestWindows.START.minusSeconds(3600));

    assertThat(delivery.sinceLastPush()).isPositive();
  }

  private void startWith(FakeBackend only) {
    delivery.start(List.of(new NamedBackend("fake", only)));
  }
}
