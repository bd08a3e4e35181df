// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.push.FakeBackend;
import io.lambdametrics.app.push.NamedBackend;
import io.lambdametrics.app.push.PushCoordinator;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.app.queue.TestDurableMetrics;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.NextEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class InvocationHandlerTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Clocks clocks = new Clocks(InstantSource.fixed(NOW), System::nanoTime);
  private final FakeBackend backend = new FakeBackend();
  private final AppSettings settings =
      AppSettings.read(
          Settings.of(
              Map.of(
                  "LAMBDA_METRICS_PUSH_STRATEGY", "end", "LAMBDA_METRICS_PUSH_INTERVAL", "15m")));
  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, NOW);
  @TempDir private Path folder;
  private TelemetryIntake intake;
  private PushCoordinator coordinator;
  private InvocationHandler handler;

  @BeforeEach
  void create() {
    DurableMetrics metrics = TestDurableMetrics.of(engine, folder, clocks);
    intake = new TelemetryIntake(engine, metrics, true);
    coordinator = new PushCoordinator(metrics, settings, clocks);
    handler =
        new InvocationHandler(
            metrics, intake, coordinator, TestDurableMetrics.FUNCTION, settings, clocks);
  }

  @Test
  void pushesWhenTheRuntimeIsDone() throws Exception {
    startPushes();
    intake.setExpected(true);
    intake.handle(FakeBatch.of(runtimeDone("a")));

    handler.handle(invoke("a", LONG));

    assertThat(backend.pushed).hasSize(1);
  }

  @Test
  void waitsForBackendsThatAreBeingLoaded() throws Exception {
    intake.setExpected(true);
    intake.handle(FakeBatch.of(runtimeDone("a")));
    Thread loader = new Thread(this::startPushes);
    loader.start();

    handler.handle(invoke("a", LONG));

    assertThat(backend.pushed).hasSize(1);
    loader.join();
  }

  /** The backends are loaded beside the function's work, not in the time that is held. */
  @Test
  void hasTheBackendsLoadedBeforeTheInvocationEnds() throws Exception {
    intake.setExpected(true);
    Thread loader =
        new Thread(
            () -> {
              try {
                coordinator.awaitNeed();
                startPushes();
                intake.handle(FakeBatch.of(runtimeDone("a")));
              } catch (InterruptedException unexpected) {
                Thread.currentThread().interrupt();
              }
            });
    loader.start();

    handler.handle(invoke("a", LONG));

    assertThat(backend.pushed).hasSize(1);
    loader.join();
  }

  @Test
  void doesNotWaitWithoutTelemetry() throws Exception {
    startPushes();
    intake.setExpected(false);

    handler.handle(invoke("a", LONG));

    assertThat(backend.pushed).isEmpty();
  }

  @Test
  void holdsNoInvocationAfterItsDeadline() throws Exception {
    startPushes();
    intake.setExpected(true);

    handler.handle(invoke("a", Duration.ofMinutes(-1)));

    assertThat(intake.isExpected()).as("no wait timed out").isTrue();
  }

  @Test
  void doesNotWaitForAFailingBackend() throws Exception {
    backend.respondWith(FakeBackend.BUSY);
    startPushes();
    intake.setExpected(true);
    intake.handle(FakeBatch.of(runtimeDone("a"), runtimeDone("b")));
    handler.handle(invoke("a", LONG));

    handler.handle(invoke("b", LONG));

    assertThat(backend.pushed).hasSize(1);
  }

  @Test
  void keepsMetricsIfNoTimeIsLeft() throws Exception {
    startPushes();
    intake.setExpected(true);
    intake.handle(FakeBatch.of(runtimeDone("a")));

    handler.handle(invoke("a", Duration.ofMillis(-1)));
    coordinator.pushFinally(LONG);

    assertThat(backend.pushed).hasSize(1);
  }

  @Test
  void neverWaitsIfNoBackendCouldBeLoaded() throws Exception {
    coordinator.start(List.of());
    intake.setExpected(true);

    handler.handle(invoke("a", LONG));

    assertThat(intake.isExpected()).as("no wait timed out").isTrue();
  }

  private void startPushes() {
    coordinator.start(List.of(new NamedBackend("fake", backend)));
  }

  private static NextEvent.Invoke invoke(String requestId, Duration left) {
    return new NextEvent.Invoke(requestId, NOW.plus(left), "", Optional.empty());
  }

  private static PlatformRuntimeDone runtimeDone(String requestId) {
    return new PlatformRuntimeDone(
        NOW,
        requestId,
        Outcome.of(Status.SUCCESS),
        OptionalDouble.of(10),
        OptionalLong.of(2),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
