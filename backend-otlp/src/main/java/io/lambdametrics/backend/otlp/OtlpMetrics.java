// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.StatisticSet;
import io.lambdametrics.backend.otlp.OtlpFamily.Kind;
import io.lambdametrics.backend.protobuf.ProtobufWriter;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the metrics of one batch: one for each name, with a data point for each set of labels.
 *
 * <p>A total that begins in this window gets a zero first, one millisecond before its own point.
 * Receivers that follow the data model need no zero: the start time says that the total began at 0.
 * But Prometheus and VictoriaMetrics store no start times, and compute an increase from two points.
 */
final class OtlpMetrics implements Metric.Visitor<Void> {

  private static final long NANOS_OF_A_SECOND = 1_000_000_000L;
  private static final long NANOS_OF_A_MILLISECOND = 1_000_000L;

  private final OtlpConvention convention;
  private final OtlpTemporality temporality;
  private final boolean sendsZeros;
  private final Labels labels;
  private final Instant windowStart;
  private final long start;
  private final long end;
  private final Map<String, OtlpFamily> families = new LinkedHashMap<>();
  private final Set<String> nameless = new TreeSet<>();
  private int points;
  private int zeros;

  private OtlpMetrics(
      MetricBatch batch,
      OtlpConvention convention,
      OtlpTemporality temporality,
      boolean sendsZeros) {
    this.convention = convention;
    this.temporality = temporality;
    this.sendsZeros = sendsZeros;
    this.labels = OtlpResource.ofDataPoints(batch.labels(), convention);
    this.windowStart = batch.start();
    this.start = nanos(batch.start());
    this.end = nanos(batch.end());
  }

  /**
   * Returns the metrics of a batch.
   *
   * @param sendsZeros whether to send the zeros with which totals begin
   */
  static OtlpMetrics of(
      MetricBatch batch,
      OtlpConvention convention,
      OtlpTemporality temporality,
      boolean sendsZeros) {
    OtlpMetrics metrics = new OtlpMetrics(batch, convention, temporality, sendsZeros);
    batch.metrics().forEach(metric -> metric.accept(metrics));
    return metrics;
  }

  /** Adds the metrics to a message {@code ScopeMetrics}. */
  ProtobufWriter addTo(ProtobufWriter scope) {
    families
        .values()
        .forEach(
            family ->
                scope.message(ScopeMetrics.METRICS_FIELD_NUMBER, family.message(temporality)));
    return scope;
  }

  /** Returns the number of data points. */
  int points() {
    return points;
  }

  /** Returns how many data points are zeros with which totals begin. */
  int zeros() {
    return zeros;
  }

  /** Returns the metrics that the convention has no name for. */
  Set<String> nameless() {
    return nameless;
  }

  @Override
  public Void onCounter(Metric.Counter counter) {
    family(counter, Kind.SUM)
        .ifPresent(
            family -> {
              if (temporality == OtlpTemporality.DELTA) {
                add(family, ofWindow(counter).number(counter.increase()));
                return;
              }
              if (sendsZeros && counter.beginsIn(windowStart)) {
                addZero(family, zeroOf(counter, counter.start()).number(0));
              }
              add(family, total(counter, counter.start()).number(counter.total()));
            });
    return null;
  }

  @Override
  public Void onGauge(Metric.Gauge gauge) {
    family(gauge, Kind.GAUGE)
        .ifPresent(family -> add(family, points(gauge, 0, end).number(gauge.value())));
    return null;
  }

  @Override
  public Void onDistribution(Metric.Distribution distribution) {
    StatisticSet total = distribution.total();
    boolean delta = temporality == OtlpTemporality.DELTA;
    StatisticSet sent = delta ? distribution.increase() : total;
    boolean exponential = total.exponential().count() == total.count();
    if (sent.isEmpty()) {
      return null;
    }
    Kind kind = exponential ? Kind.EXPONENTIAL_HISTOGRAM : Kind.HISTOGRAM;
    family(distribution, kind)
        .ifPresent(
            family -> {
              if (delta) {
                add(family, point(ofWindow(distribution), distribution, sent, exponential));
                return;
              }
              Instant start = distribution.start();
              if (sendsZeros && distribution.beginsIn(windowStart)) {
                StatisticSet none = StatisticSet.empty(distribution.bounds().buckets());
                addZero(
                    family, point(zeroOf(distribution, start), distribution, none, exponential));
              }
              add(family, point(total(distribution, start), distribution, total, exponential));
            });
    return null;
  }

  private static ProtobufWriter point(
      OtlpPoints points, Metric.Distribution metric, StatisticSet values, boolean exponential) {
    return exponential ? points.exponential(values) : points.histogram(values, metric.bounds());
  }

  private void add(OtlpFamily family, ProtobufWriter point) {
    family.add(point);
    points++;
  }

  private void addZero(OtlpFamily family, ProtobufWriter point) {
    add(family, point);
    zeros++;
  }

  private Optional<OtlpFamily> family(Metric metric, Kind kind) {
    MetricDescriptor descriptor = metric.descriptor();
    Optional<OtlpName> name = convention.name(descriptor);
    if (name.isEmpty()) {
      nameless.add(descriptor.name());
    }
    // A name has one kind, unless a release counted its first values in other buckets.
    return name.map(
        known ->
            families.computeIfAbsent(
                known.name() + kind, key -> new OtlpFamily(known, descriptor.help(), kind)));
  }

  private OtlpPoints ofWindow(Metric metric) {
    return points(metric, start, end);
  }

  private OtlpPoints total(Metric metric, Instant totalStart) {
    return points(metric, Math.min(nanos(totalStart), end), end);
  }

  private OtlpPoints zeroOf(Metric metric, Instant totalStart) {
    long before = end - NANOS_OF_A_MILLISECOND;
    return points(metric, Math.min(nanos(totalStart), before), before);
  }

  private OtlpPoints points(Metric metric, long from, long to) {
    return new OtlpPoints(
        from,
        to,
        labels.with(metric.labels()),
        metric.descriptor().unit(),
        temporality == OtlpTemporality.DELTA);
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * NANOS_OF_A_SECOND + time.getNano();
  }
}
