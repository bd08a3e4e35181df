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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BackendStarterTest {

  private static final Settings UNKNOWN_BACKEND =
      Settings.of(Map.of("LAMBDA_METRICS_BACKENDS", "nowhere"));

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
  void logsErrorsBeforeExitIfTheBackendsWereNotLoaded() {
    Settings invalid = Settings.of(Map.of("LAMBDA_METRICS_PUSH_INTERVAL", "10"));
    AppSettings defaults = AppSettings.read(invalid);

    new BackendStarter(
            new BackendLoader(List.of(), "test"),
            defaults,
            invalid,
            coordinator,
            wanted -> 0,
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

  private BackendStarter starter(IntUnaryOperator freeFiles, RecordingLogger log) {
    ServiceLoader<MetricsBackendProvider> all = ServiceLoader.load(MetricsBackendProvider.class);
    Iterable<MetricsBackendProvider> providers =
        () -> {
          loaded.set(true);
          return all.iterator();
        };
    return new BackendStarter(
        new BackendLoader(providers, "test"), app, UNKNOWN_BACKEND, coordinator, freeFiles, log);
  }
}
