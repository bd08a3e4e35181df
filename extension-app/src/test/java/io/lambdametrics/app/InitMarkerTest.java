package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Instance;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.engine.MetricsEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of one environment, of which the second sees the initialization repeated. */
class InitMarkerTest {

  @TempDir private Path folder;

  private final MetricsEngine first = engine();
  private final MetricsEngine second = engine();

  @Test
  void letsTheSecondProcessSeeThatTheFirstNeverGotThroughItsInitialization() {
    InitMarker marker = new InitMarker(first, folder);
    first.record(List.of(initStart(InitializationPhase.INIT)));
    marker.update();

    repeatInSecondProcess();

    assertThat(initErrors(second)).isEqualTo(1);
  }

  @Test
  void tellsTheSecondProcessThatTheFirstHadInvocations() {
    InitMarker marker = new InitMarker(first, folder);
    first.invoked("a");
    marker.update();

    repeatInSecondProcess();

    assertThat(initErrors(second)).isZero();
  }

  @Test
  void tellsTheSecondProcessThatTheFirstCountedTheFailure() {
    InitMarker marker = new InitMarker(first, folder);
    first.record(List.of(initStart(InitializationPhase.INIT)));
    first.shutDownByFailure();
    marker.update();

    repeatInSecondProcess();

    assertThat(initErrors(first)).isEqualTo(1);
    assertThat(initErrors(second)).isZero();
  }

  @Test
  void goesOnWhereThereIsNoPlaceForAMark() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    InitMarker marker = new InitMarker(first, file);
    first.invoked("a");

    marker.update();

    assertThat(file).isRegularFile();
  }

  private void repeatInSecondProcess() {
    InitMarker marker = new InitMarker(second, folder);
    second.record(List.of(initStart(InitializationPhase.INVOKE)));
    marker.update();
  }

  private static MetricsEngine engine() {
    return new MetricsEngine(EngineOptions.DEFAULT, Instant.EPOCH);
  }

  private static PlatformInitStart initStart(InitializationPhase phase) {
    return new PlatformInitStart(
        Instant.EPOCH, InitializationType.ON_DEMAND, phase, Instance.UNSTATED, Optional.empty());
  }

  private static double initErrors(MetricsEngine engine) {
    return engine.takeWindow(Instant.EPOCH, any -> Batches.window(1, 1, 1).labels()).stream()
        .flatMap(batch -> batch.metrics().stream())
        .filter(metric -> metric.descriptor().equals(LambdaMetrics.INIT_ERRORS.descriptor()))
        .mapToDouble(metric -> ((Metric.Counter) metric).total())
        .sum();
  }
}
