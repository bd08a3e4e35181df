// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.engine.BatchEncoding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a backend has accepted, and restarts the totals that its receiver may have
 * forgotten.
 *
 * <p>A receiver that adds totals up over instances forgets one that it has not received for some
 * time, and counts all of it again when it returns. So a total that the backend last accepted too
 * long ago starts again at 0: what was sent until then is its zero point, and only the rest is
 * sent. With the zero sample before it, a receiver that remembers sees a counter that was reset and
 * one that forgot sees a new counter. Both add the same.
 *
 * <p>A total of the batch in flight that was restarted stays so until the batch leaves the outbox.
 * If a first attempt failed, and the next one follows after too long a silence, the batch changes:
 * the old total would make a receiver that forgot add the whole history. If the first attempt had
 * arrived and only its response was lost, a receiver adds this one window twice.
 *
 * <p>Not thread-safe.
 */
final class AcceptedTotals {

  /** When a metric was last accepted that never was. */
  private static final Instant NEVER = Instant.EPOCH;

  private final TotalsPolicy policy;

  /** The labels of all remembered metrics; {@code null} if there are none. */
  private @Nullable Labels labels;

  private Map<String, Accepted> accepted = Map.of();

  /** The zero points of the totals that start again in the batch in flight. */
  private Map<String, Metric> restarts = Map.of();

  /** When the last attempt started. */
  private Instant attempt = NEVER;

  /** What to remember if the attempt succeeds; {@code null} if it is not prepared. */
  private @Nullable Map<String, Accepted> prepared;

  /**
   * What a backend has accepted of a metric.
   *
   * @param sent the metric as it was sent
   * @param zero its zero point; {@code null} before the first restart
   * @param at when the accepted attempt started, which is earlier than the arrival
   */
  private record Accepted(Metric sent, @Nullable Metric zero, Instant at) {

    /** Returns the zero point of a restart now. */
    Metric nextZero(Instant start) {
      Metric before = zero == null ? TotalsArithmetic.withoutTotal(sent) : zero;
      return TotalsArithmetic.zeroPoint(before, sent, start);
    }
  }

  AcceptedTotals(TotalsPolicy policy) {
    this.policy = policy;
  }

  /**
   * Begins an attempt: restarts the totals in the batch in flight that were last accepted too long
   * ago.
   *
   * @param now when the attempt starts
   * @return whether there were any that had not been restarted before
   */
  boolean startAttempt(MetricBatch batch, Instant now) {
    attempt = now;
    prepared = null;
    Duration longest = policy.resetAfter().orElse(null);
    if (longest == null || !isOfSameInstance(batch)) {
      return false;
    }
    Map<String, Metric> all = new LinkedHashMap<>(restarts);
    for (Metric metric : sentOf(batch)) {
      String identity = identity(metric);
      Accepted last = accepted.get(identity);
      if (last != null && isTotal(metric) && now.isAfter(last.at.plus(longest))) {
        Metric zero = last.nextZero(batch.start());
        if (!isUnsent(last.sent) || !isUnsent(TotalsArithmetic.since(zero, metric))) {
          all.putIfAbsent(identity, zero);
        }
      }
    }
    boolean any = all.size() > restarts.size();
    restarts = all;
    return any;
  }

  /** Returns when the last attempt started. */
  Instant attempt() {
    return attempt;
  }

  /** Returns the batch in flight as it is sent. */
  MetricBatch toSend(MetricBatch batch) {
    if (!isOfSameInstance(batch)) {
      return batch;
    }
    List<Metric> metrics = new ArrayList<>(batch.metrics().size());
    for (Metric metric : sentOf(batch)) {
      metrics.add(sinceZero(metric));
    }
    return new MetricBatch(batch.start(), batch.end(), batch.labels(), metrics);
  }

  /** Returns the metrics of a batch that are not left out. */
  private List<Metric> sentOf(MetricBatch batch) {
    List<Metric> metrics = new ArrayList<>(batch.metrics().size());
    for (Metric metric : batch.metrics()) {
      if (!isLeftOut(metric)) {
        metrics.add(metric);
      }
    }
    // No backend has to handle a batch without metrics.
    return metrics.isEmpty() ? batch.metrics() : metrics;
  }

  /**
   * Prepares {@link #accept} for the attempt that is about to start, so that it needs no memory: a
   * batch that was accepted must not be sent again because memory is short.
   */
  void prepareAccept(MetricBatch batch) {
    prepared = remembered(batch, attempt);
  }

  /**
   * Records that the backend accepted the batch in flight.
   *
   * @param at when the accepted attempt started
   */
  void accept(MetricBatch batch, Instant at) {
    Map<String, Accepted> after = prepared;
    accepted = after == null ? remembered(batch, at) : after;
    labels = batch.labels();
    endAttempt();
  }

  private Map<String, Accepted> remembered(MetricBatch batch, Instant at) {
    Map<String, Accepted> after = rememberedOf(batch);
    for (Metric metric : toSend(batch).metrics()) {
      String identity = identity(metric);
      if (isTotal(metric) || policy.isLeftOutUnchanged(metric.descriptor().name())) {
        Instant when = isUnsent(metric) ? NEVER : at;
        after.put(identity, new Accepted(metric, zero(identity, batch), when));
      }
    }
    return after;
  }

  private void endAttempt() {
    restarts = Map.of();
    prepared = null;
  }

  /**
   * Records that the batch in flight was dropped. What it counted reaches the receiver within the
   * next total. If that total was never accepted, it has to start with a zero sample, which only
   * the first batch had, so it starts again.
   */
  void drop(MetricBatch batch) {
    Map<String, Accepted> after = rememberedOf(batch);
    if (policy.resetAfter().isPresent()) {
      for (Metric metric : batch.metrics()) {
        if (isTotal(metric)) {
          Metric nothing = TotalsArithmetic.withoutTotal(metric);
          after.putIfAbsent(identity(metric), new Accepted(nothing, null, NEVER));
        }
      }
    }
    accepted = after;
    labels = batch.labels();
    endAttempt();
  }

  private Map<String, Accepted> rememberedOf(MetricBatch batch) {
    return isOfSameInstance(batch) ? new LinkedHashMap<>(accepted) : new LinkedHashMap<>();
  }

  private boolean isOfSameInstance(MetricBatch batch) {
    return batch.labels().equals(labels);
  }

  /** Returns whether a metric is not sent, because the backend has accepted the same before. */
  private boolean isLeftOut(Metric metric) {
    Accepted last = accepted.get(identity(metric));
    if (last == null || !policy.isLeftOutUnchanged(metric.descriptor().name())) {
      return false;
    }
    Metric now = last.zero == null ? metric : TotalsArithmetic.since(last.zero, metric);
    if (now instanceof Metric.Counter counter && last.sent instanceof Metric.Counter before) {
      return counter.increase() == 0 && counter.total() == before.total();
    }
    if (now instanceof Metric.Distribution values
        && last.sent instanceof Metric.Distribution before) {
      return values.increase().isEmpty() && values.total().equals(before.total());
    }
    return now.equals(last.sent);
  }

  private Metric sinceZero(Metric metric) {
    String identity = identity(metric);
    Metric zero = restarts.get(identity);
    if (zero == null) {
      Accepted last = accepted.get(identity);
      zero = last == null ? null : last.zero;
    }
    return zero == null ? metric : TotalsArithmetic.since(zero, metric);
  }

  private @Nullable Metric zero(String identity, MetricBatch batch) {
    Metric restarted = restarts.get(identity);
    Accepted last = isOfSameInstance(batch) ? accepted.get(identity) : null;
    return restarted != null || last == null ? restarted : last.zero;
  }

  /**
   * Returns whether backends send nothing of a metric, because it is a distribution without values.
   * Its first values need a zero sample, also if the batch that had them first is dropped.
   */
  private static boolean isUnsent(Metric metric) {
    return metric instanceof Metric.Distribution distribution && distribution.total().isEmpty();
  }

  private static boolean isTotal(Metric metric) {
    return !(metric instanceof Metric.Gauge);
  }

  private static String identity(Metric metric) {
    return metric.descriptor().name() + metric.labels().values();
  }

  /** Writes everything. */
  void writeTo(DataOutput out) throws IOException {
    Labels common = labels;
    out.writeBoolean(common != null);
    if (common == null) {
      return;
    }
    List<Metric> sent = new ArrayList<>(accepted.size());
    List<Metric> zeros = new ArrayList<>();
    for (Accepted last : accepted.values()) {
      sent.add(last.sent);
      if (last.zero != null) {
        zeros.add(last.zero);
      }
    }
    write(out, common, sent);
    write(out, common, zeros);
    write(out, common, List.copyOf(restarts.values()));
    for (Accepted last : accepted.values()) {
      out.writeLong(last.at.toEpochMilli());
    }
  }

  private static void write(DataOutput out, Labels labels, List<Metric> metrics)
      throws IOException {
    BatchEncoding.write(out, new MetricBatch(NEVER, NEVER, labels, metrics));
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException if {@code in} fails, ends early or contains something else
   */
  void readFrom(DataInput in) throws IOException {
    if (!in.readBoolean()) {
      return;
    }
    MetricBatch sent = BatchEncoding.read(in);
    Map<String, Metric> zeros = byIdentity(BatchEncoding.read(in));
    restarts = byIdentity(BatchEncoding.read(in));
    labels = sent.labels();
    accepted = new LinkedHashMap<>();
    for (Metric metric : sent.metrics()) {
      String identity = identity(metric);
      Instant at = Instant.ofEpochMilli(in.readLong());
      accepted.put(identity, new Accepted(metric, zeros.get(identity), at));
    }
  }

  private static Map<String, Metric> byIdentity(MetricBatch batch) {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    batch.metrics().forEach(metric -> metrics.put(identity(metric), metric));
    return metrics;
  }
}
