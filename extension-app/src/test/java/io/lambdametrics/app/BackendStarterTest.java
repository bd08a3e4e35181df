// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.RecordingLogger;
import io.lambdametrics.app.push.BackendLoader;
import io.lambdametrics.app.push.PushCoordinator;
import io.lambdametrics.app.queue.TestDurableMetrics;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.testsupport.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BackendStarterTest {

  /** With an interval so long that no test sees the first push that comes by itself. */
  private static final Settings UNKNOWN_BACKEND =
      Settings.of(
          Map.of("LAMBDA_METRICS_BACKENDS", "nowhere", "LAMBDA_METRICS_PUSH_INTERVAL", "10m"));

  private final AppSettings app = AppSettings.read(UNKNOWN_BACKEND);
  private final RecordingLogger logger = new RecordingLogger();
  private final AtomicBoolean loaded = new AtomicBoolean();
  @TempDir private Path folder;
  private PushCoordinator coordinator;

  @BeforeEach
  void create() {
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Instant.now());
    coordinator =
        new PushCoordinator(
            TestDurableMetrics.of(engine, folder, Clocks.SYSTEM), app, Clocks.SYSTEM);
  }

  @Test
  void logsInvalidSettingsWhileAShutdownStillWaits() throws Exception {
    RecordingLogger loggerBeforeStart =
        new RecordingLogger() {
          @Override
          public void log(
              Level level,
              @Nullable ResourceBundle bundle,
              @Nullable String message,
              @Nullable Throwable thrown) {
            if (!coordinator.isStarted()) {
              super.log(level, bundle, message, thrown);
            }
          }
        };

    starter(wanted -> wanted, loggerBeforeStart).startInBackground();
    awaitStart();

    assertThat(loggerBeforeStart.lines)
        .anyMatch(
            line -> line.contains("LAMBDA_METRICS_BACKENDS=nowhere: there is no such backend"));
  }

  @Test
  void logsInvalidSettingsOnceBeforeTheFunctionStarts() throws Exception {
    BackendStarter starter = starter(wanted -> wanted, logger);

    starter.checkSettings();
    List<String> atCheck = List.copyOf(logger.lines);
    starter.startInBackground();
    awaitStart();

    assertThat(atCheck)
        .satisfiesExactly(
            line -> assertThat(line).contains("=nowhere: there is no such backend"),
            line ->
                assertThat(line)
                    .endsWith("no metrics will be sent until the errors above are fixed"));
    assertThat(logger.lines).isEqualTo(atCheck);
  }

  @Test
  void loadsNothingUntilTheBackendsAreNeeded() throws Exception {
    BackendStarter starter = starterOfValidSettings(true);
    starter.checkSettings();
    starter.startInBackground();
    awaitThread("backend-start", Thread.State.TIMED_WAITING);
    assertThat(loaded).isFalse();

    coordinator.expectPush(Duration.ofSeconds(20));

    awaitStart();
    assertThat(loaded).isTrue();
  }

  @Test
  void loadsAtOnceForAShutdown() throws Exception {
    BackendStarter starter = starterOfValidSettings(true);
    starter.checkSettings();
    starter.startInBackground();

    starter.startBeforeExit();

    Await.until(Duration.ofSeconds(20), coordinator::isStarted);
    assertThat(loaded).isTrue();
  }

  /** With little CPU, a JVM loads for longer than a shutdown leaves. */
  @Test
  void loadsAtOnceIfAShutdownLeavesTooLittleTime() {
    BackendStarter starter = starterOfValidSettings(false);
    starter.checkSettings();
    starter.startInBackground();

    Await.until(Duration.ofSeconds(20), coordinator::isStarted);
    assertThat(loaded).isTrue();
  }

  /** Only loading finds the other errors, for example a file that is missing. */
  @Test
  void loadsAtOnceIfASettingIsInvalid() {
    BackendStarter starter = starter(wanted -> wanted, logger);
    starter.checkSettings();
    starter.startInBackground();

    Await.until(Duration.ofSeconds(20), coordinator::isStarted);
    assertThat(loaded).isTrue();
  }

  /** Their errors would be told half an interval later. */
  @Test
  void loadsAtOnceIfTheSettingsCouldNotBeChecked() {
    starterOfValidSettings(true).startInBackground();

    Await.until(Duration.ofSeconds(20), coordinator::isStarted);
    assertThat(loaded).isTrue();
  }

  /** A class whose jar cannot be opened is missing for the life of the process. */
  @Test
  void loadsNothingBeforeFilesCanBeOpened() throws Exception {
    List<Boolean> loadedAtCheck = new CopyOnWriteArrayList<>();
    IntUnaryOperator freeAtThirdCheck =
        wanted -> {
          loadedAtCheck.add(loaded.get());
          return loadedAtCheck.size() < 3 ? 0 : wanted;
        };

    starter(freeAtThirdCheck, logger).startInBackground();
    awaitStart();

    assertThat(loadedAtCheck).containsExactly(false, false, false);
    assertThat(loaded).isTrue();
  }

  @Test
  void loadsBeforeExitEvenIfNoFileCanBeOpened() throws Exception {
    BackendStarter starter = starter(wanted -> 0, logger);

    starter.startInBackground();
    starter.startBeforeExit();
    awaitStart();

    assertThat(loaded).isTrue();
    assertThat(logger.lines)
        .filteredOn(line -> line.contains("the backends are not loaded yet"))
        .hasSize(1);
  }

  @Test
  void loadsAgainWhenMemoryWasShort() {
    AtomicInteger failuresLeft = new AtomicInteger(3);
    BackendStarter starter = starterOfValidSettings(false, lackingMemory(failuresLeft));

    starter.startInBackground();
    Await.until(Duration.ofSeconds(20), coordinator::isStarted);

    assertThat(loaded).isTrue();
    assertThat(coordinator.anyBackendHealthy()).as("there is a backend").isTrue();
    assertThat(logger.lines)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("WARNING the backends are not loaded yet, because"),
            line -> assertThat(line).startsWith("INFO lambda-metrics"));
  }

  @Test
  void loadsAgainAtOnceForAShutdown() {
    AtomicInteger failuresLeft = new AtomicInteger(Integer.MAX_VALUE);
    BackendStarter starter = starterOfValidSettings(false, lackingMemory(failuresLeft));
    starter.startInBackground();
    Await.until(Duration.ofSeconds(20), () -> !logger.lines.isEmpty());

    failuresLeft.set(0);
    starter.startBeforeExit();

    Await.until(Duration.ofSeconds(20), coordinator::isStarted);
    assertThat(coordinator.anyBackendHealthy()).as("there is a backend").isTrue();
  }

  /** A start without backends discards the journal, which a next process can send. */
  @Test
  void doesNotStartWithoutBackendsWhileMemoryIsShort() {
    AtomicInteger failuresLeft = new AtomicInteger(Integer.MAX_VALUE);

    starterOfValidSettings(false, lackingMemory(failuresLeft)).startBeforeExit();

    assertThat(coordinator.isStarted()).isFalse();
    assertThat(failuresLeft).as("several attempts").hasValueLessThan(Integer.MAX_VALUE - 1);
  }

  private Supplier<BackendLoader> lackingMemory(AtomicInteger failuresLeft) {
    Supplier<BackendLoader> loader = loader();
    return () -> {
      if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new OutOfMemoryError("for a moment");
      }
      return loader.get();
    };
  }

  @Test
  void logsErrorsBeforeExitIfTheBackendsWereNotLoaded() {
    Settings invalid = Settings.of(Map.of("LAMBDA_METRICS_PUSH_INTERVAL", "10"));
    AppSettings defaults = AppSettings.read(invalid);

    new BackendStarter(
            () -> new BackendLoader(List.of(), "test"),
            defaults,
            invalid,
            coordinator,
            wanted -> 0,
            true,
            logger)
        .logErrorsBeforeExit();

    assertThat(logger.lines)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("ERROR LAMBDA_METRICS_PUSH_INTERVAL=10 is not a duration"));
  }

  private void awaitStart() throws InterruptedException {
    coordinator.pushFinally(Duration.ofSeconds(20));
  }

  private static void awaitThread(String name, Thread.State state) {
    Await.until(
        Duration.ofSeconds(20),
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(name) && thread.getState() == state));
  }

  private BackendStarter starterOfValidSettings(boolean loadsFast) {
    return starterOfValidSettings(loadsFast, loader());
  }

  private BackendStarter starterOfValidSettings(
      boolean loadsFast, Supplier<BackendLoader> supplier) {
    Settings valid =
        Settings.of(
            Map.of(
                "SYSDIG_MONITOR_URL",
                "http://127.0.0.1:1",
                "SYSDIG_MONITOR_API_TOKEN",
                "the-token-of-a-test"));
    return new BackendStarter(
        supplier, AppSettings.read(valid), valid, coordinator, wanted -> wanted, loadsFast, logger);
  }

  private BackendStarter starter(IntUnaryOperator freeFiles, RecordingLogger log) {
    return new BackendStarter(loader(), app, UNKNOWN_BACKEND, coordinator, freeFiles, true, log);
  }

  private Supplier<BackendLoader> loader() {
    BackendLoader loader = new BackendLoader(providers(), "test");
    return () -> loader;
  }

  private Iterable<MetricsBackendProvider> providers() {
    ServiceLoader<MetricsBackendProvider> all = ServiceLoader.load(MetricsBackendProvider.class);
    return () -> {
      loaded.set(true);
      return all.iterator();
    };
  }
}
