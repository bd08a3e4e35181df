package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.StdoutLogger;
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
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BackendStarterTest {

  private static final Settings UNKNOWN_BACKEND =
      Settings.of(Map.of("LAMBDA_METRICS_BACKENDS", "nowhere"));

  private final AppSettings app = AppSettings.read(UNKNOWN_BACKEND);
  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Instant.now());
  @TempDir private Path folder;

  @Test
  void saysWhatIsWrongBeforeAShutdownGoesOn() throws Exception {
    PushCoordinator delivery =
        new PushCoordinator(
            TestDurableMetrics.of(engine, folder, Clocks.SYSTEM), app, Clocks.SYSTEM);
    List<String> saidInTime = new CopyOnWriteArrayList<>();

    // Only the lines that are written while a shutdown still waits for the backends.
    Consumer<String> inTime =
        line -> {
          if (!delivery.isStarted()) {
            saidInTime.add(line);
          }
        };
    start(delivery, inTime).inBackground();
    delivery.pushFinally(Duration.ofSeconds(20));

    assertThat(saidInTime)
        .anyMatch(
            line -> line.contains("LAMBDA_METRICS_BACKENDS=nowhere: there is no such backend"));
  }

  @Test
  void saysWhatIsWrongBeforeTheFunctionMayStart() throws Exception {
    PushCoordinator delivery =
        new PushCoordinator(
            TestDurableMetrics.of(engine, folder, Clocks.SYSTEM), app, Clocks.SYSTEM);
    List<String> said = new CopyOnWriteArrayList<>();
    BackendStarter start = start(delivery, said::add);

    start.check();
    List<String> saidAtOnce = List.copyOf(said);
    start.inBackground();
    delivery.pushFinally(Duration.ofSeconds(20));

    assertThat(saidAtOnce)
        .satisfiesExactly(
            line -> assertThat(line).contains("=nowhere: there is no such backend"),
            line ->
                assertThat(line)
                    .endsWith("no metrics will be sent until the errors above are fixed"));
    assertThat(said).isEqualTo(saidAtOnce);
  }

  /** A class whose jar could not be opened is missing for good. */
  @Test
  void loadsNothingBeforeFilesCanBeOpened() throws Exception {
    PushCoordinator delivery =
        new PushCoordinator(
            TestDurableMetrics.of(engine, folder, Clocks.SYSTEM), app, Clocks.SYSTEM);
    List<Integer> looks = new CopyOnWriteArrayList<>();
    List<Boolean> loadedAtLook = new CopyOnWriteArrayList<>();
    AtomicBoolean loaded = new AtomicBoolean();
    IntUnaryOperator freeAtThirdLook =
        wanted -> {
          looks.add(wanted);
          loadedAtLook.add(loaded.get());
          return looks.size() < 3 ? 0 : wanted;
        };

    start(delivery, line -> {}, freeAtThirdLook, () -> loaded.set(true)).inBackground();
    delivery.pushFinally(Duration.ofSeconds(20));

    assertThat(loadedAtLook).containsExactly(false, false, false);
    assertThat(loaded).isTrue();
  }

  @Test
  void loadsForTheLastTimeThoughNoFileCanBeOpened() throws Exception {
    PushCoordinator delivery =
        new PushCoordinator(
            TestDurableMetrics.of(engine, folder, Clocks.SYSTEM), app, Clocks.SYSTEM);
    List<String> said = new CopyOnWriteArrayList<>();
    AtomicBoolean loaded = new AtomicBoolean();
    BackendStarter start = start(delivery, said::add, wanted -> 0, () -> loaded.set(true));

    start.inBackground();
    start.tryForTheLastTime();
    delivery.pushFinally(Duration.ofSeconds(20));

    assertThat(loaded).isTrue();
    assertThat(said)
        .filteredOn(line -> line.contains("the backends are not loaded yet"))
        .hasSize(1);
  }

  private BackendStarter start(PushCoordinator delivery, Consumer<String> log) {
    return start(delivery, log, FreeFiles::count, () -> {});
  }

  private BackendStarter start(
      PushCoordinator delivery, Consumer<String> log, IntUnaryOperator freeFiles, Runnable atLoad) {
    ServiceLoader<MetricsBackendProvider> all = ServiceLoader.load(MetricsBackendProvider.class);
    Iterable<MetricsBackendProvider> providers =
        () -> {
          atLoad.run();
          return all.iterator();
        };
    return new BackendStarter(
        new BackendLoader(providers, "test"),
        app,
        UNKNOWN_BACKEND,
        delivery,
        freeFiles,
        new StdoutLogger("test", log, level -> true));
  }
}
