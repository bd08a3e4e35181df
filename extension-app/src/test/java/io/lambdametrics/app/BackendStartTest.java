package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BackendStartTest {

  private static final Settings UNKNOWN_BACKEND =
      Settings.of(Map.of("LAMBDA_METRICS_BACKENDS", "nowhere"));

  private final AppSettings app = AppSettings.read(UNKNOWN_BACKEND);
  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Instant.now());
  @TempDir private Path folder;

  @Test
  void saysWhatIsWrongBeforeAShutdownGoesOn() throws Exception {
    Delivery delivery = new Delivery(Ledgers.of(engine, folder, Clocks.SYSTEM), app, Clocks.SYSTEM);
    List<String> saidInTime = new CopyOnWriteArrayList<>();

<<<<<<< HEAD
    start(delivery, whileWaitedFor(delivery, saidInTime)).inBackground();
    delivery.pushToAll(Duration.ofSeconds(20));

    assertThat(saidInTime.toString(StandardCharsets.UTF_8))
        .contains("LAMBDA_METRICS_BACKENDS=nowhere: there is no such backend");
  }

  @Test
  void saysWhatIsWrongBeforeTheFunctionMayStart() throws Exception {
    Delivery delivery = new Delivery(Ledgers.of(engine, folder, Clocks.SYSTEM), app, Clocks.SYSTEM);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    BackendStart start = start(delivery, new PrintStream(said, true, StandardCharsets.UTF_8));

    start.check();
    String saidAtOnce = said.toString(StandardCharsets.UTF_8);
    start.inBackground();
    delivery.pushToAll(Duration.ofSeconds(20));

    assertThat(saidAtOnce.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("=nowhere: there is no such backend"),
            line ->
                assertThat(line)
                    .endsWith("no metrics will be sent until the errors above are fixed"));
    assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo(saidAtOnce);
  }

  private BackendStart start(Delivery delivery, PrintStream log) {
    return new BackendStart(
        new BackendLoader(List.of(), "test"),
        app,
        UNKNOWN_BACKEND,
        delivery,
        new StdoutLogger("test", log, level -> true));
  }

  /** Keeps only the lines that are written while a shutdown still waits for the backends. */
  private static PrintStream whileWaitedFor(Delivery delivery, OutputStream kept) {
    return new PrintStream(kept, true, StandardCharsets.UTF_8) {
      @Override
      public void println(@Nullable Object line) {
        if (delivery.anyBackendAnswers()) {
          super.println(line);
        }
      }
    };
=======
    new BackendStart(
            new BackendLoader(List.of(), "test"),
            app,
            UNKNOWN_BACKEND,
            delivery,
            // Only the lines that are written while a shutdown still waits for the backends.
            new StdoutLogger(
                "test",
                line -> {
                  if (!delivery.isStarted()) {
                    saidInTime.add(line);
                  }
                },
                level -> true))
        .inBackground();
    delivery.pushToAll(Duration.ofSeconds(20));

    assertThat(saidInTime)
        .anyMatch(
            line -> line.contains("LAMBDA_METRICS_BACKENDS=nowhere: there is no such backend"));
>>>>>>> ceab8bd (Let no log line, answer or clock end or hold the pushes)
  }
}
