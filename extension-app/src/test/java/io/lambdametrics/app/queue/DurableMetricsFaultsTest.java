package io.lambdametrics.app.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.InstanceId;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.app.log.RecordingLogger;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.LambdaMetric;
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

/** What becomes of the figures where the journal is damaged, deleted or not to be had. */
class DurableMetricsFaultsTest {

  private static final Instant ARRIVED = Instant.parse("2026-03-01T08:00:05.123Z");

  private static final TelemetryDecoder DECODER = new TelemetryDecoder();
  private static final String BACKEND = "sysdig";

  @TempDir private Path temporary;
  private final RecordingLogger logger = new RecordingLogger();
  private Path folder;
  private Instant now = TestWindows.START;
  private DurableMetrics ledger;

  @BeforeEach
  void begin() {
    folder = temporary.resolve("first");
    ledger = ledger(folder);
  }

  @Test
  void isExactFromTheNextWindowOnAfterTheFolderWasDeleted() throws IOException {
    deliver(report("a"));
    Labels instance = send().orElseThrow().labels();
    settle();
    deliver(report("b"));
    delete(folder);
    deliver(report("c"));
    ledger.outbox(BACKEND).endWindow();
    deliver(report("d"));
    kill();

    MetricBatch batch = send().orElseThrow();
    assertThat(increase(batch)).as("b, c and d").isEqualTo(3);
    assertThat(batch.labels()).isEqualTo(instance);
    assertThat(logger.lines).filteredOn(line -> line.startsWith("WARNING")).hasSize(1);
  }

  @Test
  void writesACheckpointAsSoonAsAnInvocationFindsTheFolderDeleted() throws IOException {
    ledger.invoked("a");
    delete(folder);
    now = now.plusSeconds(2);
    ledger.invoked("b");
    ledger.invoked("c");
    kill();

    assertThat(increase(send().orElseThrow())).isEqualTo(3);
  }

  @Test
  void writesACheckpointWhereThereIsNothingNewToo() throws IOException {
    deliver(report("a"));
    Labels instance = send().orElseThrow().labels();
    settle();
    delete(folder);
    ledger.outbox(BACKEND).endWindow();
    kill();
    deliver(report("b"));

    MetricBatch batch = send().orElseThrow();
    assertThat(total(batch, LambdaMetrics.INVOCATIONS)).isEqualTo(2);
    assertThat(batch.labels()).isEqualTo(instance);
  }

  @Test
  void countsNothingAgainWhereTheNewestFileWasDeleted() throws IOException {
    for (int i = 0; i < 5; i++) {
      deliver(report("request-" + i));
      send();
      settle();
    }
    kill();
    Files.delete(folder.resolve("journal.1"));
    ledger = ledger(folder);

    assertThat(send()).isEmpty();
    assertThat(logger.lines).filteredOn(line -> line.startsWith("WARNING")).hasSize(1);
  }

  @Test
  void beginsAsANewInstanceWhereTheJournalWasDamaged() throws IOException {
    deliver(report("a"));
    MetricBatch before = send().orElseThrow();
    settle();
    damage();
    deliver(report("b"));
    MetricBatch after = send().orElseThrow();

    assertThat(after.labels()).isNotEqualTo(before.labels());
    assertThat(total(after, LambdaMetrics.INVOCATIONS)).isEqualTo(1);
  }

  @Test
  void countsWhatTheJournalCouldNotKeepOrRead() throws IOException {
    deliver(report("a"));
    send();
    long before = ledger.journalFailures();
    damage();

    assertThat(before).isZero();
    assertThat(ledger.journalFailures()).isPositive();
  }

  /** By a cut-short push, or by a backend that leaves its thread interrupted. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsTheJournalThoughThePushersThreadIsInterrupted(boolean deleted) throws IOException {
    deliver(report("a"));
    send();
    if (deleted) {
      delete(folder);
    }
    Thread.currentThread().interrupt();
    settle();
    ledger.outbox(BACKEND).endWindow();
    deliver(report("b"));
    ledger.outbox(BACKEND).endWindow();
    boolean stillInterrupted = Thread.interrupted();
    long failures = ledger.journalFailures();
    kill();

    assertThat(stillInterrupted).isTrue();
    assertThat(failures).isZero();
    assertThat(increase(send().orElseThrow())).isEqualTo(1);
  }

  @Test
  void suspectsNoFailedInitializationWhereItIsNotKnownWhatWasBefore() throws IOException {
    deliver(report("a"));
    send();
    damage();
    deliver(initStart("invoke"));
    deliver(report("b"));

    assertThat(total(send().orElseThrow(), LambdaMetrics.INIT_ERRORS)).isZero();
  }

  @Test
  void beginsFromNothingWhereACheckpointIsNone() throws IOException {
    Journal other = new Journal(temporary.resolve("other"));
    other.writeCheckpoint("not one".getBytes(UTF_8), TestWindows.START, null);
    other.append(JournalRecord.Kind.INVOCATION, TestWindows.START, "a".getBytes(UTF_8));
    folder = temporary.resolve("other");
    kill();

    assertThat(send()).isEmpty();
    assertThat(logger.lines).hasSize(1);
    assertThat(logger.lines.get(0)).startsWith("WARNING the journal of an earlier process");
    ledger.invoked("b");
    kill();
    assertThat(increase(send().orElseThrow())).isEqualTo(1);
  }

  /** The engine has taken over its part by then. */
  @Test
  void beginsFromNothingWhereTheEndOfACheckpointIsMissing() throws IOException {
    deliver(report("a"));
    Labels before = send().orElseThrow().labels();
    settle();
    byte[] checkpoint = new Journal(JournalTest.killed(folder)).recover().get(0).content;
    Journal cut = new Journal(temporary.resolve("cut"));
    cut.writeCheckpoint(Arrays.copyOf(checkpoint, checkpoint.length - 3), TestWindows.START, null);
    folder = temporary.resolve("cut");
    kill();
    deliver(report("b"));

    MetricBatch after = send().orElseThrow();
    assertThat(total(after, LambdaMetrics.INVOCATIONS)).isEqualTo(1);
    assertThat(after.labels()).isNotEqualTo(before);
  }

  @Test
  void keepsTheInstanceOverAReset() throws IOException {
    deliver(report("a"));
    Labels instance = send().orElseThrow().labels();
    settle();
    kill();
    deliver(report("b"));

    assertThat(send().orElseThrow().labels()).isEqualTo(instance);
  }

  @Test
  void givesTwoProcessesOnOneFolderInstancesOfTheirOwn() throws IOException {
    ledger.invoked("a");
    DurableMetrics second = ledger(folder);
    second.invoked("b");
    second.outbox(BACKEND).endWindow();
    Labels other = second.outbox(BACKEND).next().orElseThrow().labels();
    Labels first = send().orElseThrow().labels();
    settle();

    assertThat(other).isNotEqualTo(first);
    kill();
    ledger.invoked("c");
    assertThat(send().orElseThrow().labels()).as("after a reset").isEqualTo(first);
  }

  /** An id that no checkpoint could hold; the engine refuses it. */
  @Test
  void sendsAndKeepsWhatCameBesideAnIdThatIsNone() throws IOException {
    ledger.invoked("x".repeat(70_000));
    deliver(report("a"));

    assertThat(increase(send().orElseThrow())).isEqualTo(1);
    settle();
    deliver(report("b"));
    kill();
    assertThat(increase(send().orElseThrow())).isEqualTo(1);
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
            assertThat(Thread.holdsLock(ledger)).isFalse();
            super.log(level, bundle, message, thrown);
          }
        };
    Path watched = temporary.resolve("watched");
    ledger = ledger(new Journal(watched, watching));
    deliver(report("a"));
    delete(watched);
    ledger.outbox(BACKEND).endWindow();
    delete(watched);
    Files.createFile(watched);
    send();
    ledger.keepOutboxesOf(List.of());

    assertThat(watching.lines).hasSize(1);
  }

  /** What is stored can be too little after damage, but never too much. */
  @Test
  void countsNothingTwiceWhateverIsDoneToItsFiles() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Map<String, Double> stored = new HashMap<>();
    int delivered = 0;
    for (int step = 0; step < 1_000; step++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> deliver(report("request-" + delivered++));
        case 3, 4, 5 -> {
          send().ifPresent(batch -> store(stored, batch));
          if (random.nextInt(5) > 0) {
            settle();
          }
        }
        case 6 -> harm(random);
        default -> kill();
      }
    }

    assertThat(stored.values().stream().mapToDouble(each -> each).sum())
        .as("seed %d", seed)
        .isLessThanOrEqualTo(delivered)
        .isGreaterThan(delivered / 10.0);
  }

  private void harm(Random random) throws IOException {
    Path file = folder.resolve("journal." + random.nextInt(2));
    boolean there = Files.exists(file) && Files.size(file) > 0;
    switch (random.nextInt(6)) {
      case 0 -> delete(folder);
      case 1 -> Files.deleteIfExists(file);
      case 2 -> {
        if (there) {
          byte[] bytes = Files.readAllBytes(file);
          bytes[random.nextInt(Math.min(100, bytes.length))] ^= 1;
          Files.write(file, bytes);
          kill();
        }
      }
      default -> {
        if (there) {
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

  /** A byte of the newest file changes, and the next process takes over. */
  private void damage() throws IOException {
    folder = JournalTest.killed(folder);
    Path newest = folder.resolve("journal.1");
    byte[] bytes = Files.readAllBytes(newest);
    bytes[30] ^= 1;
    Files.write(newest, bytes);
    ledger = ledger(folder);
  }

  private void deliver(byte[] delivery) {
    ledger.persist(delivery, ARRIVED);
    ledger.record(DECODER.decode(delivery).events());
  }

  private Optional<MetricBatch> send() {
    ledger.outbox(BACKEND).endWindow();
    return ledger.outbox(BACKEND).next();
  }

  private void settle() {
    ledger.outbox(BACKEND).acknowledge();
  }

  /** The next process takes over. */
  private void kill() throws IOException {
    folder =
        Files.exists(folder)
            ? JournalTest.killed(folder)
            : Files.createTempDirectory(temporary, "");
    ledger = ledger(folder);
  }

  private DurableMetrics ledger(Path path) {
    return ledger(new Journal(path, logger));
  }

  private DurableMetrics ledger(Journal journal) {
    InstanceLabels labels = new InstanceLabels(TestDurableMetrics.FUNCTION, InstanceId::random);
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

  private static double increase(MetricBatch batch) {
    return counters(batch, LambdaMetrics.INVOCATIONS).mapToDouble(Metric.Counter::increase).sum();
  }

  private static double total(MetricBatch batch, LambdaMetric metric) {
    return counters(batch, metric).mapToDouble(Metric.Counter::total).sum();
  }

  private static Stream<Metric.Counter> counters(MetricBatch batch, LambdaMetric metric) {
    return batch.metrics().stream()
        .filter(each -> each.descriptor().equals(metric.descriptor()))
        .map(Metric.Counter.class::cast);
  }

  private static byte[] report(String requestId) {
    return event(
        "platform.report",
        "\"requestId\":\""
            + requestId
            + "\",\"status\":\"success\",\"metrics\":{\"durationMs\":10.5}");
  }

  private static byte[] initStart(String phase) {
    return event(
        "platform.initStart", "\"initializationType\":\"on-demand\",\"phase\":\"" + phase + "\"");
  }

  private static byte[] event(String type, String record) {
    return ("[{\"time\":\"2026-01-01T00:00:00Z\",\"type\":\""
            + type
            + "\",\"record\":{"
            + record
            + "}}]")
        .getBytes(UTF_8);
  }
}
