package io.lambdametrics.app.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.FunctionLabels;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.LambdaMetric;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableMetricsTest {

  private static final TelemetryDecoder DECODER = new TelemetryDecoder();
  private static final Instant ARRIVED = Instant.parse("2026-03-01T08:00:05.123Z");
  private static final String BACKEND = "sysdig";
  private static final String OTHER = "prometheus";

  @TempDir private Path temporary;
  private Path folder;
  private DurableMetrics ledger;

  /** What the clock shows. */
  private int minutes;

  @BeforeEach
  void begin() {
    folder = temporary.resolve("first");
    ledger =
        new DurableMetrics(
            engine(), labels(), List.of(BACKEND, OTHER), clocks(), new Journal(folder));
  }

  @Test
  void givesEveryBackendEveryWindow() {
    deliver(report("a"));
    MetricBatch batch = send(BACKEND).orElseThrow();

    assertThat(increase(batch)).isEqualTo(1);
    assertThat(ledger.outbox(OTHER).next()).contains(batch);
  }

  @Test
  void goesOnWithADeliveryThatWasAnsweredAndNotCounted() throws IOException {
    ledger.persist(report("a"), ARRIVED);
    kill();

    assertThat(increase(send(BACKEND).orElseThrow())).isEqualTo(1);
  }

  @Test
  void replaysEventWithUnreadableTimeOnce() throws IOException {
    byte[] batch =
        "[{\"time\":\"noon\",\"type\":\"platform.report\",\"record\":{\"requestId\":\"a\"}}]"
            .getBytes(StandardCharsets.UTF_8);
    ledger.persist(batch, ARRIVED);
    ledger.record(DECODER.decode(batch, ARRIVED).events());
    kill();

    assertThat(increase(send(BACKEND).orElseThrow())).isEqualTo(1);
  }

  @Test
  void goesOnWithWhatNoWindowHasTaken() throws IOException {
    ledger.invoked("a");
    deliver(report("a"));
    ledger.invoked("b");
    kill();

    assertThat(increase(send(BACKEND).orElseThrow())).isEqualTo(2);
  }

  @Test
  void keepsADeliveryThatComesWhileAWindowIsTaken() throws IOException {
    deliver(report("a"));
    ledger.persist(report("b"), ARRIVED);
    send(BACKEND);
    kill();

    assertThat(increase(send(BACKEND).orElseThrow())).isEqualTo(1);
    ledger.outbox(BACKEND).acknowledge();
    assertThat(increase(send(BACKEND).orElseThrow())).isEqualTo(1);
  }

  @Test
  void sendsABatchAgainAsItWasThatWasOnItsWay() throws IOException {
    deliver(report("a"));
    MetricBatch batch = send(BACKEND).orElseThrow();
    deliver(report("b"));
    ledger.outbox(OTHER).endWindow();
    kill();
    deliver(report("c"));

    assertThat(send(BACKEND)).contains(batch);
    ledger.outbox(BACKEND).acknowledge();
    assertThat(increase(send(BACKEND).orElseThrow())).isEqualTo(2);
  }

  @Test
  void sendsNothingAgainThatArrived() throws IOException {
    deliver(report("a"));
    send(BACKEND);
    ledger.outbox(BACKEND).acknowledge();
    kill();

    assertThat(send(BACKEND)).isEmpty();
    assertThat(send(OTHER)).isPresent();
  }

  @Test
  void countsAReportAgainNeitherInItsWindowNorLater() throws IOException {
    deliver(report("a"));
    send(BACKEND);
    ledger.outbox(BACKEND).acknowledge();
    kill();
    deliver(report("a"));

    assertThat(send(BACKEND)).isEmpty();
  }

  @Test
  void seesAFailedInitializationWhereTheFirstProcessNeverGotThroughIt() throws IOException {
    deliver(initStart("init"));
    kill();
    deliver(initStart("invoke"));

    assertThat(total(send(BACKEND).orElseThrow(), LambdaMetrics.INIT_ERRORS)).isEqualTo(1);
  }

  @Test
  void seesNoFailedInitializationWhereTheFirstProcessHadInvocations() throws IOException {
    ledger.invoked("a");
    kill();
    deliver(initStart("invoke"));

    assertThat(total(send(BACKEND).orElseThrow(), LambdaMetrics.INIT_ERRORS)).isZero();
  }

  @Test
  void countsAFailedInitializationOnceOfWhichTheFirstProcessWasTold() throws IOException {
    deliver(initStart("init"));
    ledger.shutDownByFailure();
    kill();
    deliver(initStart("invoke"));

    assertThat(total(send(BACKEND).orElseThrow(), LambdaMetrics.INIT_ERRORS)).isEqualTo(1);
  }

  /** Lambda runs a failed invocation again under its id, here in the process after a reset. */
  @Test
  void countsAnAttemptOnceThatTheJournalBringsAndTheNextOneToo() throws IOException {
    ledger.invoked("a");
    kill();
    kill();
    minutes = 1;
    deliver(event("00:00:00.200", "platform.report", metrics("a")));
    ledger.invoked("a");
    kill();
    deliver(event("00:00:59.999", "platform.start", "\"requestId\":\"a\""));
    deliver(event("00:01:00.300", "platform.report", metrics("a")));

    assertThat(increase(send(BACKEND).orElseThrow())).isEqualTo(2);
  }

  @Test
  void leavesNothingWhereThereIsNobodyToSendTo() throws IOException {
    deliver(report("a"));
    ledger.keepOutboxesOf(List.of());

    assertThat(folder.resolve("journal.0")).doesNotExist();
  }

  @Test
  void keepsItsFileSmallHoweverMuchIsDelivered() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      deliver(report("request-" + i));
    }

    assertThat(Files.size(folder.resolve("journal.0"))).isLessThan(300_000);
    assertThat(Files.size(folder.resolve("journal.1"))).isLessThan(300_000);
    kill();
    assertThat(increase(send(BACKEND).orElseThrow())).isEqualTo(10_000);
  }

  /** A receiver keeps one sample of a series and a time, as Prometheus does. */
  @Test
  void bringsEveryInvocationToTheReceiverOnceHoweverOftenItIsKilled() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Map<Instant, Double> stored = new HashMap<>();
    int delivered = 0;
    for (int step = 0; step < 2_000; step++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> {
          byte[] delivery = report("request-" + delivered++);
          ledger.persist(delivery, ARRIVED);
          if (random.nextInt(10) == 0) {
            kill();
          } else {
            ledger.record(DECODER.decode(delivery).events());
          }
        }
        case 3, 4 -> ledger.outbox(random.nextBoolean() ? BACKEND : OTHER).endWindow();
        case 5, 6 -> {
          ledger.outbox(BACKEND).endWindow();
          ledger.outbox(BACKEND).next().ifPresent(batch -> store(stored, batch, seed));
          if (random.nextInt(5) > 0) {
            ledger.outbox(BACKEND).acknowledge();
          }
        }
        default -> {
          if (random.nextInt(5) == 0) {
            kill();
          }
        }
      }
    }
    while (send(BACKEND).isPresent()) {
      store(stored, ledger.outbox(BACKEND).next().orElseThrow(), seed);
      ledger.outbox(BACKEND).acknowledge();
    }

    assertThat(stored.values().stream().mapToDouble(each -> each).sum())
        .as("seed %d", seed)
        .isEqualTo(delivered);
  }

  private static void store(Map<Instant, Double> stored, MetricBatch batch, long seed) {
    Double before = stored.put(batch.end(), increase(batch));
    if (before != null) {
      assertThat(increase(batch)).as("sent again, seed %d", seed).isEqualTo(before);
    }
  }

  private void deliver(byte[] delivery) {
    ledger.persist(delivery, ARRIVED);
    ledger.record(DECODER.decode(delivery).events());
  }

  private Optional<MetricBatch> send(String backend) {
    ledger.outbox(backend).endWindow();
    return ledger.outbox(backend).next();
  }

  /** The next process takes over. */
  private void kill() throws IOException {
    folder = JournalTest.killed(folder);
    ledger =
        new DurableMetrics(
            engine(), labels(), List.of(BACKEND, OTHER), clocks(), new Journal(folder));
  }

  private static MetricsEngine engine() {
    return new MetricsEngine(EngineOptions.DEFAULT, TestWindows.START);
  }

  private static InstanceLabels labels() {
    FunctionLabels function =
        new FunctionLabels("orders", "1", Optional.empty(), Optional.empty(), Labels.NONE);
    return new InstanceLabels(function, () -> "abc");
  }

  private Clocks clocks() {
    InstantSource clock = () -> TestWindows.START.plusSeconds(60L * minutes);
    return new Clocks(clock, System::nanoTime);
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
    return event("platform.report", metrics(requestId));
  }

  private static String metrics(String requestId) {
    return "\"requestId\":\""
        + requestId
        + "\",\"status\":\"success\","
        + "\"metrics\":{\"durationMs\":10.5}";
  }

  private static byte[] initStart(String phase) {
    return event(
        "platform.initStart", "\"initializationType\":\"on-demand\",\"phase\":\"" + phase + "\"");
  }

  private static byte[] event(String type, String record) {
    return event("00:00:00", type, record);
  }

  private static byte[] event(String time, String type, String record) {
    return ("[{\"time\":\"2026-01-01T"
            + time
            + "Z\",\"type\":\""
            + type
            + "\",\"record\":{"
            + record
            + "}}]")
        .getBytes(UTF_8);
  }
}
