// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.DecodedBatch;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Telemetry batches and, in a file beside each, the figures of all groups. The cost has a price per
 * request and none for memory, so that it is easy to read.
 */
class FixturesTest {

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final EngineOptions ALL_GROUPS =
      EngineOptions.DEFAULT
          .withGroups(EnumSet.allOf(MetricGroup.class))
          .withPrices(new Prices(1, 0));

  /** Sequences that were written for this project after the documented and observed events. */
  static Stream<String> stories() throws IOException {
    return names(RESOURCES.resolve("fixtures"), "");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void producesExpectedFigures(String story) throws IOException {
    Path folder = RESOURCES.resolve("fixtures").resolve(story);

    assertThat(figures(events(folder))).isEqualTo(Files.readString(folder.resolve("expected.txt")));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void producesSameFiguresInAnyOrderWithRepetitions(String story) throws IOException {
    Path folder = RESOURCES.resolve("fixtures").resolve(story);
    List<TelemetryEvent> events = events(folder);
    String expected = withoutSelf(figures(events));
    long seed = System.nanoTime();
    Random random = new Random(seed);

    for (int round = 0; round < 50; round++) {
      List<TelemetryEvent> arriving = new ArrayList<>(events);
      arriving.addAll(events.subList(0, random.nextInt(events.size() + 1)));
      Collections.shuffle(arriving, random);

      assertThat(withoutSelf(figures(arriving)))
          .as("seed %d, round %d: %s", seed, round, arriving)
          .isEqualTo(expected);
    }
  }

  /**
   * Telemetry batches that were captured from Lambda. They are not part of the project: {@code
   * -Dtelemetry.fixtures=FOLDER} names their folder.
   */
  @Nested
  @EnabledIfSystemProperty(
      named = "telemetry.fixtures",
      matches = ".+",
      disabledReason = "needs captured telemetry: name its folder with -Dtelemetry.fixtures=FOLDER")
  class Captured {

    private static final Path FOLDER = Path.of(System.getProperty("telemetry.fixtures", ""));

    static Stream<String> captures() throws IOException {
      return names(RESOURCES.resolve("captured"), ".txt");
    }

    @ParameterizedTest
    @MethodSource("captures")
    void producesExpectedFigures(String capture) throws IOException {
      Path folder = FOLDER.resolve(capture);
      Path source = Files.isDirectory(folder) ? folder : FOLDER.resolve(capture + ".json");

      assertThat(figures(events(source)))
          .isEqualTo(Files.readString(RESOURCES.resolve("captured").resolve(capture + ".txt")));
    }
  }

  private static Stream<String> names(Path folder, String suffix) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all
          .map(path -> path.getFileName().toString())
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<TelemetryEvent> events(Path source) throws IOException {
    List<TelemetryEvent> events = new ArrayList<>();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        DecodedBatch batch = new TelemetryDecoder().decode(Files.readAllBytes(file));
        assertThat(batch.reasons()).as(file.toString()).isEmpty();
        events.addAll(batch.events());
      }
    }
    return events;
  }

  /** Returns the figures of the last instance at the end. */
  private static String figures(List<TelemetryEvent> events) {
    MetricsEngine engine = new MetricsEngine(ALL_GROUPS, Instant.EPOCH);
    engine.record(events);
    String text = "";
    Optional<MetricBatch> window = take(engine);
    while (window.isPresent()) {
      text = WindowText.of(window.get());
      window = take(engine);
    }
    return text;
  }

  private static Optional<MetricBatch> take(MetricsEngine engine) {
    return engine.takeWindow(Instant.EPOCH, any -> Labels.NONE);
  }

  /** Removes the metrics that depend on how often telemetry is delivered. */
  private static String withoutSelf(String figures) {
    return figures
        .lines()
        .filter(line -> !line.startsWith("lambda_metrics_"))
        .collect(Collectors.joining("\n"));
  }
}
