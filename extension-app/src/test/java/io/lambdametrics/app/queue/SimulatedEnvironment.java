// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An execution environment with real metrics and a real journal, which pushes to a {@link
 * ModelReceiver}. A test lets time pass, invokes, pushes and kills. The environment keeps the
 * truth: how often and for how long the function really ran.
 */
final class SimulatedEnvironment {

  private static final TelemetryDecoder DECODER = new TelemetryDecoder();
  private static final String BACKEND = "prometheus";

  /** What becomes of one attempt. */
  enum Attempt {
    ACCEPTED,
    ACCEPTED_TWICE,
    NOT_ARRIVED,
    RESPONSE_LOST,
    REFUSED,
    KILLED_BEFORE,
    KILLED_AFTER
  }

  private final EngineOptions options;
  private final TotalsPolicy policy;
  private final Function<MetricBatch, RemoteWriteRequest> encoder;
  private final ModelReceiver receiver;
  private Path folder;
  private DurableMetrics metrics;
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private long nanos;
  private int requests;

  /** The reports of invocations that are known only by their announcement. */
  private final List<String> lateReports = new ArrayList<>();

  private Reported last = new Reported(Instant.EPOCH, BigDecimal.ZERO, false);

  /**
   * The newest invocation as it was reported last.
   *
   * @param at the time of the report
   */
  private record Reported(Instant at, BigDecimal millis, boolean fails) {}

  int errors;
  int upTo100Millis;
  BigDecimal duration = BigDecimal.ZERO;

  /** How often a batch that had perhaps arrived was sent with totals that start again. */
  int repeats;

  /** How many invocations a receiver may have counted once too often because of that. */
  double excess;

  /** The invocations that may have arrived and were not accepted since the last acceptance. */
  private double perhapsArrived;

  private boolean hasPerhapsArrived;

  /** Whether a batch was dropped that had perhaps arrived and had a metric for the first time. */
  private boolean hasDroppedNew;

  private final Set<String> acceptedNames = new HashSet<>();
  private double acceptedTotal;
  private Optional<Instant> lastAccepted = Optional.empty();

  SimulatedEnvironment(
      Path folder,
      EngineOptions options,
      TotalsPolicy policy,
      Function<MetricBatch, RemoteWriteRequest> encoder,
      ModelReceiver receiver) {
    this.folder = folder;
    this.options = options;
    this.policy = policy;
    this.encoder = encoder;
    this.receiver = receiver;
    this.metrics = start();
  }

  private DurableMetrics start() {
    Clocks clocks = new Clocks(() -> now, () -> nanos);
    InstanceLabels labels = new InstanceLabels(TestDurableMetrics.FUNCTION);
    MetricsEngine engine = new MetricsEngine(options, now);
    return new DurableMetrics(
        engine, labels, List.of(BACKEND), policy, clocks, new Journal(folder));
  }

  int invocations() {
    return requests;
  }

  void pass(Duration time) {
    now = now.plus(time);
    nanos += time.toNanos();
  }

  /** Lets time pass during which the environment is frozen, and its monotonic clock with it. */
  void freeze(Duration time) {
    now = now.plus(time);
  }

  void initialize() {
    record("platform.initStart", "\"initializationType\":\"on-demand\",\"phase\":\"init\"");
  }

  void invoke(BigDecimal millis, boolean fails) {
    String report = start(millis, fails);
    report(report);
  }

  /** Invokes the function; the report comes with {@link #reportAll}. */
  void invokeWithoutReport(BigDecimal millis) {
    metrics.invoked("request-" + requests);
    lateReports.add(start(millis, false));
  }

  /** Delivers the reports that are late. */
  void reportAll() {
    lateReports.forEach(this::report);
    lateReports.clear();
  }

  /**
   * Delivers another report of the last invocation. The earlier report is the right one, and says
   * that the invocation took a little longer, but no longer than the bound of a bucket.
   */
  void correctLastDuration() {
    BigDecimal longer = last.millis.add(new BigDecimal("0.001"));
    if (requests == 0 || isUpTo100Millis(longer) != isUpTo100Millis(last.millis)) {
      return;
    }
    duration = duration.add(longer).subtract(last.millis);
    last = new Reported(last.at.minusMillis(1), longer, last.fails);
    record(last.at, "platform.report", report(requests - 1, longer, last.fails));
  }

  private void report(String report) {
    record("platform.report", report);
  }

  /** Counts an invocation and returns its report. */
  private String start(BigDecimal millis, boolean fails) {
    last = new Reported(now, millis, fails);
    String report = report(requests, millis, fails);
    requests++;
    duration = duration.add(millis);
    errors += fails ? 1 : 0;
    upTo100Millis += isUpTo100Millis(millis) ? 1 : 0;
    return report;
  }

  private static boolean isUpTo100Millis(BigDecimal millis) {
    return millis.compareTo(BigDecimal.valueOf(100)) <= 0;
  }

  private static String report(int request, BigDecimal millis, boolean fails) {
    String id = "request-" + request;
    String status = fails ? "error" : "success";
    return "\"requestId\":\"%s\",\"status\":\"%s\",\"metrics\":{\"durationMs\":%s}"
        .formatted(id, status, millis.toPlainString());
  }

  private void record(String type, String record) {
    record(now, type, record);
  }

  private void record(Instant time, String type, String record) {
    byte[] batch =
        "[{\"time\":\"%s\",\"type\":\"%s\",\"record\":{%s}}]"
            .formatted(time, type, record)
            .getBytes(UTF_8);
    metrics.persist(batch, now);
    metrics.record(DECODER.decode(batch, now).events());
  }

  void kill() throws IOException {
    folder = JournalTest.killed(folder);
    nanos = 0;
    metrics = start();
  }

  void endWindow() {
    metrics.outbox(BACKEND).endWindow();
  }

  /** Makes one attempt, which takes some time before and after the request arrives. */
  void attempt(Attempt outcome, Duration before, Duration after, Duration resetAfter)
      throws IOException {
    endWindow();
    Outbox outbox = metrics.outbox(BACKEND);
    Optional<MetricBatch> batch = outbox.next();
    if (batch.isEmpty()) {
      return;
    }
    Instant started = now;
    double raw = invocationsIn(outbox.unacknowledged().get(0));
    noteSilence(started, resetAfter);
    pass(before);
    boolean accepted = true;
    switch (outcome) {
      case ACCEPTED, RESPONSE_LOST, KILLED_AFTER -> accepted = deliver(batch.get());
      case ACCEPTED_TWICE -> {
        boolean first = deliver(batch.get());
        boolean second = deliver(batch.get());
        accepted = first && second;
      }
      default -> {}
    }
    pass(after);
    switch (outcome) {
      case ACCEPTED, ACCEPTED_TWICE -> finish(outbox, batch.get(), accepted, started, raw);
      case RESPONSE_LOST, KILLED_AFTER -> {
        perhapsArrived = raw - acceptedTotal;
        hasPerhapsArrived = true;
      }
      case REFUSED -> drop(outbox, batch.get());
      default -> {}
    }
    if (outcome == Attempt.KILLED_AFTER || outcome == Attempt.KILLED_BEFORE) {
      kill();
    } else if (Duration.between(batch.get().end(), now).toHours() >= 1
        && (outcome == Attempt.NOT_ARRIVED || outcome == Attempt.RESPONSE_LOST)) {
      // The batch has expired.
      drop(outbox, batch.get());
    }
  }

  private boolean deliver(MetricBatch batch) {
    return receiver.receive(encoder.apply(batch), now);
  }

  private void drop(Outbox outbox, MetricBatch batch) {
    outbox.drop();
    hasDroppedNew |=
        hasPerhapsArrived
            && batch.metrics().stream()
                .anyMatch(metric -> !acceptedNames.contains(metric.descriptor().name()));
  }

  private void finish(
      Outbox outbox, MetricBatch batch, boolean accepted, Instant started, double raw) {
    if (!accepted) {
      // Prometheus has another value of this time: the first attempt arrived.
      drop(outbox, batch);
      return;
    }
    outbox.acknowledge();
    batch.metrics().forEach(metric -> acceptedNames.add(metric.descriptor().name()));
    hasDroppedNew = false;
    lastAccepted = Optional.of(started);
    acceptedTotal = raw;
    perhapsArrived = 0;
    hasPerhapsArrived = false;
  }

  /**
   * A batch whose response was lost counts again if totals restart before a batch is accepted. A
   * new total does so after its batch was dropped.
   */
  private void noteSilence(Instant started, Duration resetAfter) {
    boolean silent =
        lastAccepted.isEmpty()
            || Duration.between(lastAccepted.get(), started).compareTo(resetAfter) > 0;
    if ((silent || hasDroppedNew) && hasPerhapsArrived) {
      excess += perhapsArrived;
      repeats++;
    }
  }

  private static double invocationsIn(MetricBatch batch) {
    return batch.metrics().stream()
        .filter(each -> each.descriptor().name().equals(LambdaMetrics.INVOCATIONS.name()))
        .mapToDouble(each -> ((Metric.Counter) each).total())
        .sum();
  }

  /** Pushes until nothing is left. */
  void drain(Duration resetAfter) throws IOException {
    endWindow();
    while (!metrics.outbox(BACKEND).isEmpty()) {
      attempt(Attempt.ACCEPTED, Duration.ZERO, Duration.ofMillis(5), resetAfter);
    }
  }
}
