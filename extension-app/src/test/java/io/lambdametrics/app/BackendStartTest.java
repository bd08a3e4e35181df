package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    ByteArrayOutputStream saidInTime = new ByteArrayOutputStream();

    new BackendStart(
            new BackendLoader(List.of(), "test"),
            app,
            UNKNOWN_BACKEND,
            delivery,
            new StdoutLogger("test", whileWaitedFor(delivery, saidInTime), level -> true))
        .inBackground();
    delivery.pushToAll(Duration.ofSeconds(20));

    assertThat(saidInTime.toString(StandardCharsets.UTF_8))
        .contains("LAMBDA_METRICS_BACKENDS=nowhere: there is no such backend");
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
  }
}
