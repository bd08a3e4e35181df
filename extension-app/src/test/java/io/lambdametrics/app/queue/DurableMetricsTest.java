// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static io.lambdametrics.app.queue.TestEvents.event;
import static io.lambdametrics.app.queue.TestEvents.initStart;
import static io.lambdametrics.app.queue.TestEvents.report;
import static io.lambdametrics.app.queue.TestEvents.reportOf;
import static io.lambdametrics.app.queue.TestWindows.increase;
import static io.lambdametrics.app.queue.TestWindows.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.FunctionLabels;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.engine.EngineOptions;
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
  private DurableMetrics metrics;

  /** The time by the wall clock, in minutes after the start. */
  private int minutes;

  @BeforeEach
  void create() {
    folder = temporary.resolve("first");
    metrics =
        new DurableMetrics(
            engine(), labels(), List.of(BACKEND, OTHER), clocks(), new Journal(folder));
  }

  @Test
  void givesEveryBackendEveryWindow() {
    persistAndCount(report("a"));
    MetricBatch batch = nextBatch(BACKEND).orElseThrow();

    assertThat(increase(batch)).isEqualTo(1);
    assertThat(metrics.outbox(OTHER).next()).contains(batch);
  }

  @Test
  void recoversAPersistedBatchThatWasNotCounted() throws IOException {
    metrics.persist(report("a"), ARRIVED);
    kill();

    assertThat(increase(nextBatch(BACKEND).orElseThrow())).isEqualTo(1);
  }

  @Test
  void replaysEventWithUnreadableTimeOnce() throws IOException {
    byte[] batch =
        "[{\"time\":\"noon\",\"type\":\"platform.report\",\"record\":{\"requestId\":\"a\"}}]"
            .getBytes(StandardCharsets.UTF_8);
    metrics.persist(batch, ARRIVED);
    metrics.record(DECODER.decode(batch, ARRIVED).events());
    kill();

    assertThat(increase(nextBatch(BACKEND).orElseThrow())).isEqualTo(1);
  }

  @Test
  void recoversEventsThatAreInNoWindowYet() throws IOException {
    metrics.invoked("a");
    persistAndCount(report("a"));
    metrics.invoked("b");
    kill();

    assertThat(increase(nextBatch(BACKEND).orElseThrow())).isEqualTo(2);
  }

  @Test
  void keepsATelemetryBatchThatArrivesWhileAWindowEnds() throws IOException {
    persistAndCount(report("a"));
    metrics.persist(report("b"), ARRIVED);
    nextBatch(BACKEND);
    kill();

    assertThat(increase(nextBatch(BACKEND).orElseThrow())).isEqualTo(1);
    metrics.outbox(BACKEND).acknowledge();
    assertThat(increase(nextBatch(BACKEND).orElseThrow())).isEqualTo(1);
  }

  @Test
  void resendsInFlightBatchUnchanged() throws IOException {
    persistAndCount(report("a"));
    MetricBatch batch = nextBatch(BACKEND).orElseThrow();
    persistAndCount(report("b"));
    metrics.outbox(OTHER).endWindow();
    kill();
    persistAndCount(report("c"));

    assertThat(nextBatch(BACKEND)).contains(batch);
    metrics.outbox(BACKEND).acknowledge();
    assertThat(increase(nextBatch(BACKEND).orElseThrow())).isEqualTo(2);
  }

  @Test
  void doesNotResendAnAcknowledgedBatch() throws IOException {
    persistAndCount(report("a"));
    nextBatch(BACKEND);
    metrics.outbox(BACKEND).acknowledge();
    kill();

    assertThat(nextBatch(BACKEND)).isEmpty();
    assertThat(nextBatch(OTHER)).isPresent();
  }

  @Test
  void ignoresARepeatedReportAfterAReset() throws IOException {
    persistAndCount(report("a"));
    nextBatch(BACKEND);
    metrics.outbox(BACKEND).acknowledge();
    kill();
    persistAndCount(report("a"));

    assertThat(nextBatch(BACKEND)).isEmpty();
  }

  @Test
  void countsInitFailureThatTheFirstProcessDidNotSurvive() throws IOException {
    persistAndCount(initStart("init"));
    kill();
    persistAndCount(initStart("invoke"));

    assertThat(total(nextBatch(BACKEND).orElseThrow(), LambdaMetrics.INIT_ERRORS)).isEqualTo(1);
  }

  @Test
  void countsNoInitFailureAfterAnInvocation() throws IOException {
    metrics.invoked("a");
    kill();
    persistAndCount(initStart("invoke"));

    assertThat(total(nextBatch(BACKEND).orElseThrow(), LambdaMetrics.INIT_ERRORS)).isZero();
  }

  @Test
  void countsInitFailureOnceAcrossProcesses() throws IOException {
    persistAndCount(initStart("init"));
    metrics.shutDownByFailure();
    kill();
    persistAndCount(initStart("invoke"));

    assertThat(total(nextBatch(BACKEND).orElseThrow(), LambdaMetrics.INIT_ERRORS)).isEqualTo(1);
  }

  /** Lambda retries a failed invocation under its id, here in the process after a reset. */
  @Test
  void countsEachAttemptOfARequestOnceAcrossProcesses() throws IOException {
    metrics.invoked("a");
    kill();
    kill();
    minutes = 1;
    persistAndCount(event("00:00:00.200", "platform.report", reportOf("a")));
    metrics.invoked("a");
    kill();
    persistAndCount(event("00:00:59.999", "platform.start", "\"requestId\":\"a\""));
    persistAndCount(event("00:01:00.300", "platform.report", reportOf("a")));

    assertThat(increase(nextBatch(BACKEND).orElseThrow())).isEqualTo(2);
  }

  @Test
  void deletesTheJournalWhenThereIsNoBackend() throws IOException {
    persistAndCount(report("a"));
    metrics.keepOutboxesOf(List.of());

    assertThat(folder.resolve("journal.0")).doesNotExist();
  }

  @Test
  void keepsTheJournalSmallUnderManyBatches() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      persistAndCount(report("request-" + i));
    }

    assertThat(Files.size(folder.resolve("journal.0"))).isLessThan(300_000);
    assertThat(Files.size(folder.resolve("journal.1"))).isLessThan(300_000);
    kill();
    assertThat(increase(nextBatch(BACKEND).orElseThrow())).isEqualTo(10_000);
  }

  /** The receiver stores one sample for each series and time, like Prometheus. */
  @Test
  void sendsEveryInvocationOnceThroughManyKills() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Map<Instant, Double> stored = new HashMap<>();
    int invocations = 0;
    for (int step = 0; step < 2_000; step++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> {
          byte[] batch = report("request-" + invocations++);
          metrics.persist(batch, ARRIVED);
          if (random.nextInt(10) == 0) {
            kill();
          } else {
            metrics.record(DECODER.decode(batch).events());
          }
        }
        case 3, 4 -> metrics.outbox(random.nextBoolean() ? BACKEND : OTHER).endWindow();
        case 5, 6 -> {
          metrics.outbox(BACKEND).endWindow();
          metrics.outbox(BACKEND).next().ifPresent(batch -> store(stored, batch, seed));
          if (random.nextInt(5) > 0) {
            metrics.outbox(BACKEND).acknowledge();
          }
        }
        default -> {
          if (random.nextInt(5) == 0) {
            kill();
          }
        }
      }
    }
    while (nextBatch(BACKEND).isPresent()) {
      store(stored, metrics.outbox(BACKEND).next().orElseThrow(), seed);
      metrics.outbox(BACKEND).acknowledge();
    }

    assertThat(stored.values().stream().mapToDouble(each -> each).sum())
        .as("seed %d", seed)
        .isEqualTo(invocations);
  }

  private static void store(Map<Instant, Double> stored, MetricBatch batch, long seed) {
    Double before = stored.put(batch.end(), increase(batch));
    if (before != null) {
      assertThat(increase(batch)).as("sent again, seed %d", seed).isEqualTo(before);
    }
  }

  private void persistAndCount(byte[] batch) {
    metrics.persist(batch, ARRIVED);
    metrics.record(DECODER.decode(batch).events());
  }

  private Optional<MetricBatch> nextBatch(String backend) {
    metrics.outbox(backend).endWindow();
    return metrics.outbox(backend).next();
  }

  /** Kills the process and starts the next one. */
  private void kill() throws IOException {
    folder = JournalTest.killed(folder);
    metrics =
        new DurableMetrics(
            engine(), labels(), List.of(BACKEND, OTHER), clocks(), new Journal(folder));
  }

  private static MetricsEngine engine() {
    return new MetricsEngine(EngineOptions.DEFAULT, TestWindows.START);
  }

  private static InstanceLabels labels() {
    FunctionLabels function =
        new FunctionLabels("orders", "1", Optional.empty(), Optional.empty(), Labels.NONE);
    return new InstanceLabels(function);
  }

  private Clocks clocks() {
    InstantSource clock = () -> TestWindows.START.plusSeconds(60L * minutes);
    return new Clocks(clock, System::nanoTime);
  }
}
