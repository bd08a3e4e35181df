// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static io.lambdametrics.app.queue.TestEvents.initStart;
import static io.lambdametrics.app.queue.TestEvents.report;
import static io.lambdametrics.app.queue.TestWindows.increase;
import static io.lambdametrics.app.queue.TestWindows.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests totals that restart, with a real journal. */
class RestartingTotalsTest {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = LIMIT.plusSeconds(1);
  private static final TotalsPolicy RESTARTING = new TotalsPolicy(Optional.of(LIMIT), true);
  private static final TotalsPolicy SPARING = new TotalsPolicy(Optional.of(LIMIT), false);

  @TempDir private Path temporary;
  private Path folder;
  private String used = "sysdig";
  private TotalsPolicy policy;
  private DurableMetrics metrics;
  private Instant now = TestWindows.START;
  private int requests;

  @BeforeEach
  void create() {
    folder = temporary.resolve("first");
    start(RESTARTING);
  }

  @Test
  void continuesATotalThatWasAcceptedAShortTimeAgo() {
    accept(3, SHORT);

    MetricBatch batch = next(2, LIMIT);

    assertThat(invocations(batch).total()).isEqualTo(5);
    assertThat(invocations(batch).start()).isBefore(batch.start());
  }

  @Test
  void restartsATotalThatWasAcceptedTooLongAgo() {
    accept(3, SHORT);

    MetricBatch batch = next(2, LONG);

    assertThat(invocations(batch).total()).isEqualTo(2);
    assertThat(invocations(batch).increase()).isEqualTo(2);
    assertThat(invocations(batch).start()).isEqualTo(batch.start());
    assertThat(duration(batch).total().count()).isEqualTo(2);
    assertThat(duration(batch).total().sum()).isEqualTo(21);
    assertThat(duration(batch).start()).isEqualTo(batch.start());
  }

  @Test
  void countsOnFromARestart() {
    accept(3, SHORT);
    accept(2, LONG);

    MetricBatch batch = next(4, SHORT);

    assertThat(invocations(batch).total()).isEqualTo(6);
    assertThat(duration(batch).total().sum()).isEqualTo(63);
    assertThat(invocations(batch).start()).isBefore(batch.start());
  }

  /** A backend that cannot send the sample of 0 would show a total that never grew. */
  @ParameterizedTest
  @ValueSource(strings = {"prometheus-pushgateway", "statsd"})
  void continuesTheTotalsOfBackendsThatSendNoZeroSample(String backend) throws IOException {
    used = backend;
    start(RESTARTING);
    accept(3, SHORT);
    assertThat(invocations(accept(5, LONG)).total()).isEqualTo(8);
    next(1, LONG);
    outbox().drop();
    kill();

    MetricBatch batch = next(2, LONG);

    assertThat(invocations(batch).total()).isEqualTo(11);
    assertThat(invocations(batch).start()).isBefore(batch.start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"otlp", "prometheus"})
  void restartsTheTotalsOfOtherBackendsThatSendAZeroSample(String backend) {
    used = backend;
    start(RESTARTING);
    accept(3, SHORT);

    assertThat(invocations(accept(5, LONG)).total()).isEqualTo(5);
  }

  @Test
  void restartsAgainAfterEachSilence() {
    accept(3, SHORT);
    accept(2, LONG);

    assertThat(invocations(next(1, LONG)).total()).isEqualTo(1);
  }

  @Test
  void resendsABatchUnchangedWithinTheLimit() throws IOException {
    accept(3, SHORT);
    MetricBatch batch = next(2, SHORT);
    now = now.plus(LIMIT.minusMinutes(1));

    assertThat(outbox().next()).contains(batch);
    kill();
    assertThat(outbox().next()).contains(batch);
  }

  @Test
  void restartsTheTotalsOfARetriedBatchAfterALongSilence() {
    accept(3, SHORT);
    MetricBatch batch = next(2, SHORT);
    now = now.plus(LONG);

    MetricBatch again = outbox().next().orElseThrow();

    assertThat(invocations(batch).total()).isEqualTo(5);
    assertThat(invocations(again).total()).isEqualTo(2);
    assertThat(again.start()).isEqualTo(batch.start());
    assertThat(again.end()).isEqualTo(batch.end());
  }

  @Test
  void keepsARestartedBatchThroughAKill() throws IOException {
    accept(3, SHORT);
    MetricBatch restarted = next(2, LONG);
    kill();

    assertThat(outbox().next()).contains(restarted);
    kill();
    // Not even after a checkpoint that contains the batch.
    record(report("late"));
    outbox().endWindow();
    kill();
    assertThat(outbox().next()).contains(restarted);
  }

  @Test
  void measuresTheSilenceFromTheStartOfTheAcceptedAttemptInTheNextProcess() throws IOException {
    next(3, SHORT);
    now = now.plus(LIMIT);
    outbox().acknowledge();
    kill();

    assertThat(invocations(next(2, SHORT)).total()).isEqualTo(2);
  }

  @Test
  void continuesInTheNextProcessWithoutASilence() throws IOException {
    accept(3, SHORT);
    accept(2, LONG);
    kill();

    assertThat(invocations(next(4, SHORT)).total()).isEqualTo(6);
  }

  @Test
  void restartsInTheNextProcessAfterASilence() throws IOException {
    accept(3, SHORT);
    kill();

    assertThat(invocations(next(4, LONG)).total()).isEqualTo(4);
  }

  /** The record of a restart is lost if memory is short when it is written. */
  @Test
  void replaysAnAcceptedRestartWithoutTheRecordOfTheRestart() throws IOException {
    accept(3, SHORT);
    accept(2, LONG);
    List<JournalRecord> all = new Journal(JournalTest.killed(folder)).recover();

    List<JournalRecord> others =
        all.stream().filter(record -> record.kind != JournalRecord.Kind.RESTARTED).toList();

    assertThat(others).hasSize(all.size() - 1);
    assertThat(checkpointAfter(others)).isEqualTo(checkpointAfter(all));
  }

  private byte[] checkpointAfter(List<JournalRecord> records) throws IOException {
    MetricsState state =
        new MetricsState(
            new MetricsEngine(EngineOptions.DEFAULT, now),
            new InstanceLabels(TestDurableMetrics.FUNCTION),
            List.of(used),
            policy,
            new SteadyTime(new Clocks(() -> now, () -> 0)));
    state.replay(records);
    return state.checkpoint().bytes;
  }

  @Test
  void sendsWhatADroppedBatchCountedWithTheNextTotal() throws IOException {
    accept(3, SHORT);
    next(2, LONG);
    outbox().drop();
    kill();

    MetricBatch batch = next(1, SHORT);

    assertThat(invocations(batch).increase()).isEqualTo(1);
    assertThat(invocations(batch).total()).isEqualTo(3);
    assertThat(invocations(batch).start()).isEqualTo(batch.start());
  }

  @Test
  void startsATotalWhoseFirstBatchWasDroppedWithTheNextBatch() throws IOException {
    next(2, SHORT);
    outbox().drop();
    kill();

    MetricBatch batch = next(1, SHORT);

    assertThat(invocations(batch).total()).isEqualTo(3);
    assertThat(invocations(batch).start()).isEqualTo(batch.start());
  }

  @Test
  void sendsInitializationsOnceUntilTheyChange() throws IOException {
    start(SPARING);
    record(initStart("init"));
    MetricBatch first = accept(1, SHORT);
    MetricBatch second = accept(1, SHORT);
    kill();
    MetricBatch third = accept(1, LONG);

    assertThat(total(first, LambdaMetrics.COLD_STARTS)).isEqualTo(1);
    assertThat(names(second)).doesNotContain(LambdaMetrics.COLD_STARTS.name());
    assertThat(names(third)).doesNotContain(LambdaMetrics.COLD_STARTS.name());
    assertThat(names(third)).contains(LambdaMetrics.INVOCATIONS.name());
  }

  @Test
  void sendsATimeoutAgainOnlyWhenThereIsAnotherOne() {
    start(SPARING);
    record(timeout());
    accept(1, SHORT);
    assertThat(names(accept(1, LONG))).doesNotContain(LambdaMetrics.TIMEOUTS.name());
    record(timeout());

    MetricBatch batch = next(0, SHORT);

    assertThat(total(batch, LambdaMetrics.TIMEOUTS)).isEqualTo(1);
    assertThat(total(batch, LambdaMetrics.INVOCATIONS)).isEqualTo(2);
  }

  @Test
  void writesAndSendsTheSameAsBeforeWithoutThePolicy() throws IOException {
    start(TotalsPolicy.CONTINUE);
    accept(3, SHORT);
    MetricBatch batch = next(2, LONG);
    assertThat(invocations(batch).total()).isEqualTo(5);
    now = now.plus(LONG);
    assertThat(outbox().next()).contains(batch);
    outbox().drop();

    List<JournalRecord> records = new Journal(JournalTest.killed(folder)).recover();

    assertThat(records)
        .extracting(record -> record.kind)
        .containsExactly(
            JournalRecord.Kind.CHECKPOINT,
            JournalRecord.Kind.PUSH,
            JournalRecord.Kind.ACKNOWLEDGED);
    // A checkpoint ends with its last window, whose last bytes are the start of its last metric.
    Metric last = batch.metrics().get(batch.metrics().size() - 1);
    Instant start = ((Metric.Distribution) last).start();
    byte[] end =
        ByteBuffer.allocate(12).putLong(start.getEpochSecond()).putInt(start.getNano()).array();
    assertThat(records.get(0).content).endsWith(end);
  }

  /** Pushes some invocations after a time, and returns the accepted batch. */
  private MetricBatch accept(int invocations, Duration after) {
    MetricBatch batch = next(invocations, after);
    outbox().acknowledge();
    return batch;
  }

  /** Returns the batch of an attempt after a time, with some more invocations. */
  private MetricBatch next(int invocations, Duration after) {
    now = now.plus(after);
    for (int i = 0; i < invocations; i++) {
      record(report("request-" + requests++));
    }
    outbox().endWindow();
    MetricBatch batch = outbox().next().orElseThrow();
    assertThat(increase(batch)).isGreaterThanOrEqualTo(invocations);
    return batch;
  }

  private byte[] timeout() {
    return TestEvents.event(
        "00:00:00",
        "platform.report",
        "\"requestId\":\"request-"
            + requests++
            + "\",\"status\":\"timeout\","
            + "\"metrics\":{\"durationMs\":10.5}");
  }

  private void record(byte[] batch) {
    metrics.persist(batch, now);
    metrics.record(new TelemetryDecoder().decode(batch, now).events());
  }

  private Outbox outbox() {
    return metrics.outbox(used);
  }

  private void kill() throws IOException {
    folder = JournalTest.killed(folder);
    start(policy);
  }

  private void start(TotalsPolicy chosen) {
    policy = chosen;
    Clocks clocks = new Clocks(() -> now, () -> 0);
    InstanceLabels labels = new InstanceLabels(TestDurableMetrics.FUNCTION);
    MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, now);
    metrics =
        new DurableMetrics(engine, labels, List.of(used), chosen, clocks, new Journal(folder));
  }

  private static Metric.Counter invocations(MetricBatch batch) {
    return (Metric.Counter) metric(batch, LambdaMetrics.INVOCATIONS.name());
  }

  private static Metric.Distribution duration(MetricBatch batch) {
    return (Metric.Distribution) metric(batch, LambdaMetrics.DURATION.name());
  }

  private static Metric metric(MetricBatch batch, String name) {
    return batch.metrics().stream()
        .filter(metric -> metric.descriptor().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> names(MetricBatch batch) {
    return batch.metrics().stream()
        .map(metric -> metric.descriptor().name())
        .collect(Collectors.toSet());
  }
}
