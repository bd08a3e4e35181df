// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.backend.prometheus.remotewrite.NativeHistogram;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An obvious receiver that adds up how much each series rises. A value below the one before is a
 * counter that was reset, and counts in full.
 *
 * <p>A stream aggregator ignores older samples, and forgets a series that it has not received for
 * some time. It counts the first value of a series in full (vmagent's {@code total}) or takes it as
 * given ({@code total_prometheus}). Prometheus never forgets, refuses samples whose time is not
 * later than the last one unless they are the same, and takes the first value as given.
 */
final class ModelReceiver {

  /** After which silence a series is forgotten; empty for Prometheus. */
  private final Optional<Duration> staleness;

  /** Whether the first value of a series is counted in full. */
  private final boolean countsFirst;

  private final Map<Series, Last> lasts = new HashMap<>();
  private final Map<String, BigDecimal> sums = new TreeMap<>();

  private record Series(String name, Labels labels) {}

  /**
   * A sample.
   *
   * @param parts the value, or the parts of a native histogram
   */
  private record Last(Map<String, Double> parts, long timestamp, Instant arrival) {}

  private ModelReceiver(Optional<Duration> staleness, boolean countsFirst) {
    this.staleness = staleness;
    this.countsFirst = countsFirst;
  }

  static ModelReceiver aggregator(Duration staleness) {
    return new ModelReceiver(Optional.of(staleness), true);
  }

  /** Returns an aggregator that needs a sample of 0 before the first value of a series. */
  static ModelReceiver aggregatorOfIncreases(Duration staleness) {
    return new ModelReceiver(Optional.of(staleness), false);
  }

  static ModelReceiver prometheus() {
    return new ModelReceiver(Optional.empty(), false);
  }

  /**
   * Receives a request and returns whether all of it was accepted. A refused request is sent again
   * with the last sample of each series only, as the backends do.
   */
  boolean receive(RemoteWriteRequest request, Instant arrival) {
    return receive(request, arrival, false) || receive(request, arrival, true);
  }

  private boolean receive(RemoteWriteRequest request, Instant arrival, boolean lastOnly) {
    boolean accepted = true;
    for (RemoteWriteRequest.Series series : request.series()) {
      Series key = new Series(series.name(), series.labels());
      List<Last> samples = samples(series, arrival);
      for (Last sample : samples.subList(lastOnly ? samples.size() - 1 : 0, samples.size())) {
        accepted &= add(key, sample);
      }
    }
    return accepted;
  }

  private static List<Last> samples(RemoteWriteRequest.Series series, Instant arrival) {
    List<Last> samples = new ArrayList<>();
    for (RemoteWriteRequest.Sample sample : series.samples()) {
      samples.add(new Last(Map.of("", sample.value()), sample.timestamp(), arrival));
    }
    for (NativeHistogram histogram : series.histograms()) {
      Map<String, Double> parts = new HashMap<>();
      parts.put("_sum", histogram.sum());
      parts.put("_count", (double) histogram.buckets().count());
      histogram.buckets().counts().forEach((b, n) -> parts.put("_bucket" + b, (double) n));
      samples.add(new Last(parts, histogram.timestamp(), arrival));
    }
    return samples;
  }

  private boolean add(Series key, Last now) {
    Last last = lasts.get(key);
    if (staleness.isEmpty()) {
      if (last != null && now.timestamp <= last.timestamp) {
        return now.timestamp == last.timestamp && now.parts.equals(last.parts);
      }
    } else if (last != null && isForgotten(last, now.arrival)) {
      last = null;
    } else if (last != null && now.timestamp < last.timestamp) {
      return true;
    }
    lasts.put(key, now);
    if (last != null || countsFirst) {
      rise(key, last == null ? Map.of() : last.parts, now.parts);
    }
    return true;
  }

  private boolean isForgotten(Last last, Instant arrival) {
    return Duration.between(last.arrival, arrival).compareTo(staleness.orElseThrow()) > 0;
  }

  private void rise(Series key, Map<String, Double> before, Map<String, Double> now) {
    boolean reset =
        before.entrySet().stream().anyMatch(e -> now.getOrDefault(e.getKey(), 0.) < e.getValue());
    now.forEach(
        (part, value) -> {
          BigDecimal from = reset ? BigDecimal.ZERO : decimal(before.getOrDefault(part, 0.));
          String le = key.labels.values().getOrDefault("le", "");
          String name = key.name + part + (le.isEmpty() ? "" : "{le=" + le + "}");
          sums.merge(name, decimal(value).subtract(from), BigDecimal::add);
        });
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }

  /**
   * Returns how much a series has risen, over all instances.
   *
   * @param name with {@code _sum} or {@code _count} for a part of a native histogram
   */
  BigDecimal increase(String name) {
    return sums.getOrDefault(name, BigDecimal.ZERO);
  }
}
