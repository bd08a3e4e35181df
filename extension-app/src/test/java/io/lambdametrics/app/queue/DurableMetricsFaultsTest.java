// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static io.lambdametrics.app.queue.TestEvents.initStart;
import static io.lambdametrics.app.queue.TestEvents.report;
import static io.lambdametrics.app.queue.TestWindows.increase;
import static io.lambdametrics.app.queue.TestWindows.total;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.app.log.RecordingLogger;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests metrics whose journal is damaged, deleted or unusable. */
class DurableMetricsFaultsTest {

  private static final Instant ARRIVED = Instant.parse("2026-03-01T08:00:05.123Z");

  private static final TelemetryDecoder DECODER = new TelemetryDecoder();
  private static final String BACKEND = "sysdig";

  @TempDir private Path temporary;
  private final RecordingLogger logger = new RecordingLogger();
  private Path folder;
  private Instant now = TestWindows.START;
  private DurableMetrics metrics;

  @BeforeEach
  void create() {
    folder = temporary.resolve("first");
    metrics = metrics(folder);
  }

  @Test
  void isExactAgainFromTheNextWindowAfterTheFolderWasDeleted() throws IOException {
    persistAndCount(report("a"));
    Labels instance = nextBatch().orElseThrow().labels();
    acknowledge();
    persistAndCount(report("b"));
    delete(folder);
    persistAndCount(report("c"));
    metrics.outbox(BACKEND).endWindow();
    persistAndCount(report("d"));
    kill();

    MetricBatch batch = nextBatch().orElseThrow();
    assertThat(increase(batch)).as("b, c and d").isEqualTo(3);
    assertThat(batch.labels()).isEqualTo(instance);
    assertThat(logger.lines).filteredOn(line -> line.startsWith("WARNING")).hasSize(1);
  }

  @Test
  void writesACheckpointWhenAnInvocationFindsTheFolderDeleted() throws IOException {
    metrics.invoked("a");
    delete(folder);
    now = now.plusSeconds(2);
    metrics.invoked("b");
    metrics.invoked("c");
    kill();

    assertThat(increase(nextBatch().orElseThrow())).isEqualTo(3);
  }

  @Test
  void recreatesADeletedJournalWithoutNewMetrics() throws IOException {
    persistAndCount(report("a"));
    Labels instance = nextBatch().orElseThrow().labels();
    acknowledge();
    delete(folder);
    metrics.outbox(BACKEND).endWindow();
    kill();
    persistAndCount(report("b"));

    MetricBatch batch = nextBatch().orElseThrow();
    assertThat(total(batch, LambdaMetrics.INVOCATIONS)).isEqualTo(2);
    assertThat(batch.labels()).isEqualTo(instance);
  }

  @Test
  void countsNothingTwiceWhenTheNewestFileWasDeleted() throws IOException {
    for (int i = 0; i < 5; i++) {
      persistAndCount(report("request-" + i));
      nextBatch();
      acknowledge();
    }
    kill();
    Files.delete(folder.resolve("journal.1"));
    metrics = metrics(folder);

    assertThat(nextBatch()).isEmpty();
    assertThat(logger.lines).filteredOn(line -> line.startsWith("WARNING")).hasSize(1);
  }

  @Test
  void startsAsANewInstanceWhenTheJournalWasDamaged() throws IOException {
    persistAndCount(report("a"));
    MetricBatch before = nextBatch().orElseThrow();
    acknowledge();
    damage();
    persistAndCount(report("b"));
    MetricBatch after = nextBatch().orElseThrow();

    assertThat(after.labels()).isNotEqualTo(before.labels());
    assertThat(total(after, LambdaMetrics.INVOCATIONS)).isEqualTo(1);
  }

  @Test
  void countsFailuresOfTheJournal() throws IOException {
    persistAndCount(report("a"));
    nextBatch();
    long before = metrics.journalFailures();
    damage();

    assertThat(before).isZero();
    assertThat(metrics.journalFailures()).isPositive();
  }

  /** A cut-off push or a backend can leave the thread interrupted. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void writesTheJournalWhileTheThreadIsInterrupted(boolean deleted) throws IOException {
    persistAndCount(report("a"));
    nextBatch();
    if (deleted) {
      delete(folder);
    }
    Thread.currentThread().interrupt();
    acknowledge();
    metrics.outbox(BACKEND).endWindow();
    persistAndCount(report("b"));
    metrics.outbox(BACKEND).endWindow();
    boolean stillInterrupted = Thread.interrupted();
    long failures = metrics.journalFailures();
    kill();

    assertThat(stillInterrupted).isTrue();
    assertThat(failures).isZero();
    assertThat(increase(nextBatch().orElseThrow())).isEqualTo(1);
  }

  @Test
  void assumesNoFailedInitializationWhenTheJournalWasLost() throws IOException {
    persistAndCount(report("a"));
    nextBatch();
    damage();
    persistAndCount(initStart("invoke"));
    persistAndCount(report("b"));

    assertThat(total(nextBatch().orElseThrow(), LambdaMetrics.INIT_ERRORS)).isZero();
  }

  @Test
  void startsFromNothingWhenACheckpointIsInvalid() throws IOException {
    Journal other = new Journal(temporary.resolve("other"));
    other.writeCheckpoint("not one".getBytes(UTF_8), TestWindows.START, null);
    other.append(JournalRecord.Kind.INVOCATION, TestWindows.START, "a".getBytes(UTF_8));
    folder = temporary.resolve("other");
    kill();

    assertThat(nextBatch()).isEmpty();
    assertThat(logger.lines).hasSize(1);
    assertThat(logger.lines.get(0)).startsWith("WARNING the journal of an earlier process");
    metrics.invoked("b");
    kill();
    assertThat(increase(nextBatch().orElseThrow())).isEqualTo(1);
  }

  /** The engine has restored its part by then. */
  @Test
  void startsFromNothingWhenACheckpointIsTruncated() throws IOException {
    persistAndCount(report("a"));
    Labels before = nextBatch().orElseThrow().labels();
    acknowledge();
    byte[] checkpoint = new Journal(JournalTest.killed(folder)).recover().get(0).content;
    Journal cut = new Journal(temporary.resolve("cut"));
    cut.writeCheckpoint(Arrays.copyOf(checkpoint, checkpoint.length - 3), TestWindows.START, null);
    folder = temporary.resolve("cut");
    kill();
    persistAndCount(report("b"));

    MetricBatch after = nextBatch().orElseThrow();
    assertThat(total(after, LambdaMetrics.INVOCATIONS)).isEqualTo(1);
    assertThat(after.labels()).isNotEqualTo(before);
  }

  @Test
  void keepsTheInstanceThroughAReset() throws IOException {
    persistAndCount(report("a"));
    Labels instance = nextBatch().orElseThrow().labels();
    acknowledge();
    kill();
    persistAndCount(report("b"));

    assertThat(nextBatch().orElseThrow().labels()).isEqualTo(instance);
  }

  @Test
  void givesTwoProcessesThatShareAFolderDifferentInstances() throws IOException {
    metrics.invoked("a");
    DurableMetrics second = metrics(folder);
    second.invoked("b");
    second.outbox(BACKEND).endWindow();
    Labels other = second.outbox(BACKEND).next().orElseThrow().labels();
    Labels first = nextBatch().orElseThrow().labels();
    acknowledge();

    assertThat(other).isNotEqualTo(first);
    kill();
    metrics.invoked("c");
    assertThat(nextBatch().orElseThrow().labels()).as("after a reset").isEqualTo(first);
  }

  /** The id is too long for a checkpoint, so the engine refuses it. */
  @Test
  void ignoresAnInvalidRequestIdAndCountsTheOthers() throws IOException {
    metrics.invoked("x".repeat(70_000));
    persistAndCount(report("a"));

    assertThat(increase(nextBatch().orElseThrow())).isEqualTo(1);
    acknowledge();
    persistAndCount(report("b"));
    kill();
    assertThat(increase(nextBatch().orElseThrow())).isEqualTo(1);
    assertThat(logger.lines).noneMatch(line -> line.startsWith("WARNING"));
  }

  @Test
  void writesNoLogLineUnderItsLock() throws IOException {
    RecordingLogger watching =
        new RecordingLogger() {
          @Override
          public void log(
              Level level,
              @Nullable ResourceBundle bundle,
              @Nullable String message,
              @Nullable Throwable thrown) {
            assertThat(Thread.holdsLock(metrics)).isFalse();
            super.log(level, bundle, message, thrown);
          }
        };
    Path watched = temporary.resolve("watched");
    metrics = metrics(new Journal(watched, watching));
    persistAndCount(report("a"));
    delete(watched);
    metrics.outbox(BACKEND).endWindow();
    delete(watched);
    Files.createFile(watched);
    nextBatch();
    metrics.keepOutboxesOf(List.of());

    assertThat(watching.lines).hasSize(1);
  }

  /** After damage, invocations can be missing, but none is counted twice. */
  @Test
  void countsNothingTwiceWhateverHappensToTheFiles() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Map<String, Double> stored = new HashMap<>();
    int invocations = 0;
    for (int step = 0; step < 1_000; step++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> persistAndCount(report("request-" + invocations++));
        case 3, 4, 5 -> {
          nextBatch().ifPresent(batch -> store(stored, batch));
          if (random.nextInt(5) > 0) {
            acknowledge();
          }
        }
        case 6 -> harm(random);
        default -> kill();
      }
    }

    assertThat(stored.values().stream().mapToDouble(each -> each).sum())
        .as("seed %d", seed)
        .isLessThanOrEqualTo(invocations)
        .isGreaterThan(invocations / 10.0);
  }

  private void harm(Random random) throws IOException {
    Path file = folder.resolve("journal." + random.nextInt(2));
    boolean hasContent = Files.exists(file) && Files.size(file) > 0;
    switch (random.nextInt(6)) {
      case 0 -> delete(folder);
      case 1 -> Files.deleteIfExists(file);
      case 2 -> {
        if (hasContent) {
          byte[] bytes = Files.readAllBytes(file);
          bytes[random.nextInt(Math.min(100, bytes.length))] ^= 1;
          Files.write(file, bytes);
          kill();
        }
      }
      default -> {
        if (hasContent) {
          Files.write(file, new byte[0]);
          kill();
        }
      }
    }
  }

  private static void store(Map<String, Double> stored, MetricBatch batch) {
    String key = batch.labels().values().get("instance") + " " + batch.end();
    stored.put(key, increase(batch));
  }

  /** Changes a byte of the newest file and starts the next process. */
  private void damage() throws IOException {
    folder = JournalTest.killed(folder);
    Path newest = folder.resolve("journal.1");
    byte[] bytes = Files.readAllBytes(newest);
    bytes[30] ^= 1;
    Files.write(newest, bytes);
    metrics = metrics(folder);
  }

  private void persistAndCount(byte[] batch) {
    metrics.persist(batch, ARRIVED);
    metrics.record(DECODER.decode(batch).events());
  }

  private Optional<MetricBatch> nextBatch() {
    metrics.outbox(BACKEND).endWindow();
    return metrics.outbox(BACKEND).next();
  }

  private void acknowledge() {
    metrics.outbox(BACKEND).acknowledge();
  }

  /** Kills the process and starts the next one. */
  private void kill() throws IOException {
    folder =
        Files.exists(folder)
            ? JournalTest.killed(folder)
            : Files.createTempDirectory(temporary, "");
    metrics = metrics(folder);
  }

  private DurableMetrics metrics(Path path) {
    return metrics(new Journal(path, logger));
  }

  private DurableMetrics metrics(Journal journal) {
    InstanceLabels labels = new InstanceLabels(TestDurableMetrics.FUNCTION);
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, TestWindows.START);
    InstantSource wall = () -> now;
    return new DurableMetrics(
        engine, labels, List.of(BACKEND), new Clocks(wall, System::nanoTime), journal);
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path each : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(each);
      }
    }
  }
}
