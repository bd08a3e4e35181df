// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.engine.internal.CounterAccumulator;
import io.lambdametrics.engine.internal.DistributionAccumulator;
import io.lambdametrics.engine.internal.MetricAccumulator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of initializations and restores. Their label values come from enums, so there are few
 * series.
 */
final class InitMetrics {

  private @Nullable CounterAccumulator coldStarts;
  private final Map<String, CounterAccumulator> errors = new TreeMap<>();
  private final Map<Labels, DistributionAccumulator> durations = new LinkedHashMap<>();
  private final Map<Labels, List<Double>> recordedDurations = new LinkedHashMap<>();
  private final DistributionAccumulator restoreDuration;
  private final boolean exponentialBuckets;
  private double recordedRestoreDuration = Double.NaN;

  InitMetrics(EngineOptions options) {
    exponentialBuckets = options.exponentialBuckets();
    restoreDuration = distribution(LambdaMetrics.RESTORE_DURATION, Labels.NONE);
  }

  private DistributionAccumulator distribution(LambdaMetric metric, Labels labels) {
    return new DistributionAccumulator(
        metric.descriptor(), labels, DefaultBounds.INIT, exponentialBuckets);
  }

  /** Replaces what the metrics contain by what is known now. */
  void update(InitFacts facts) {
    if (coldStarts == null && facts.coldStart().isPresent()) {
      coldStarts =
          new CounterAccumulator(LambdaMetrics.COLD_STARTS.descriptor(), facts.coldStart().get());
      coldStarts.add(1);
    }
    facts
        .errorsByPhase()
        .forEach(
            (phase, number) -> errors.computeIfAbsent(phase, InitMetrics::errors).raiseTo(number));
    facts.durations().forEach(this::updateDurations);
    restoreDuration.replace(recordedRestoreDuration, facts.restoreDurationMs());
    recordedRestoreDuration = facts.restoreDurationMs();
  }

  private static CounterAccumulator errors(String phase) {
    return new CounterAccumulator(
        LambdaMetrics.INIT_ERRORS.descriptor(), Labels.of(LambdaMetrics.PHASE_LABEL, phase));
  }

  /**
   * Replaces the durations of one series. A value that is no longer true is replaced by the next
   * new one. It is never removed without a replacement.
   */
  private void updateDurations(Labels labels, List<Double> now) {
    DistributionAccumulator accumulator =
        durations.computeIfAbsent(labels, key -> distribution(LambdaMetrics.INIT_DURATION, key));
    List<Double> removed = new ArrayList<>(recordedDurations.getOrDefault(labels, List.of()));
    List<Double> added = new ArrayList<>(now);
    now.stream().filter(removed::remove).forEach(added::remove);
    for (double value : added) {
      accumulator.replace(removed.isEmpty() ? Double.NaN : removed.remove(0), value);
    }
    List<Double> recorded = new ArrayList<>(now);
    recorded.addAll(removed);
    recordedDurations.put(labels, recorded);
  }

  List<MetricAccumulator> all() {
    List<MetricAccumulator> all = new ArrayList<>();
    if (coldStarts != null) {
      all.add(coldStarts);
    }
    all.addAll(errors.values());
    all.addAll(durations.values());
    all.add(restoreDuration);
    return all;
  }
}
