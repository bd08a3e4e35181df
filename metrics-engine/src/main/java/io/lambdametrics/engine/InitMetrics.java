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

/** What is made of initializations and restores. Label values come from enums, so they are few. */
final class InitMetrics {

  private final Map<String, CounterAccumulator> coldStarts = new TreeMap<>();
  private final Map<String, CounterAccumulator> errors = new TreeMap<>();
  private final Map<Labels, DistributionAccumulator> durations = new LinkedHashMap<>();
  private final Map<Labels, List<Double>> observed = new LinkedHashMap<>();
  private final DistributionAccumulator restoreDuration;
  private final boolean exponentialBuckets;
  private double observedRestore = Double.NaN;

  InitMetrics(EngineOptions options) {
    exponentialBuckets = options.exponentialBuckets();
    restoreDuration = distribution(LambdaMetrics.RESTORE_DURATION, Labels.NONE);
  }

  private DistributionAccumulator distribution(LambdaMetric metric, Labels labels) {
    return new DistributionAccumulator(
        metric.descriptor(), labels, LambdaMetrics.INIT_BOUNDS, exponentialBuckets);
  }

  /** Takes over what is known; called again and again, with ever more of it. */
  void settle(InitFacts facts) {
    if (coldStarts.isEmpty()) {
      facts.coldStart().ifPresent(this::coldStart);
    }
    facts
        .errorsByPhase()
        .forEach(
            (phase, number) ->
                errors
                    .computeIfAbsent(
                        phase,
                        key ->
                            new CounterAccumulator(
                                LambdaMetrics.INIT_ERRORS.descriptor(),
                                Labels.of(LambdaMetrics.PHASE_LABEL, key)))
                    .raiseTo(number));
    facts.durations().forEach(this::settle);
    restoreDuration.replace(observedRestore, facts.restoreDurationMs());
    observedRestore = facts.restoreDurationMs();
  }

  private void coldStart(Labels labels) {
    coldStarts
        .computeIfAbsent(
            labels.toString(),
            key -> new CounterAccumulator(LambdaMetrics.COLD_STARTS.descriptor(), labels))
        .increment();
  }

  /** A value that is no longer known to be true gives way to the next; none is taken back. */
  private void settle(Labels labels, List<Double> now) {
    DistributionAccumulator state =
        durations.computeIfAbsent(labels, key -> distribution(LambdaMetrics.INIT_DURATION, key));
    List<Double> gone = new ArrayList<>(observed.getOrDefault(labels, List.of()));
    List<Double> added = new ArrayList<>(now);
    now.stream().filter(gone::remove).forEach(added::remove);
    for (double value : added) {
      state.replace(gone.isEmpty() ? Double.NaN : gone.remove(0), value);
    }
    List<Double> all = new ArrayList<>(now);
    all.addAll(gone);
    observed.put(labels, all);
  }

  List<MetricAccumulator> all() {
    List<MetricAccumulator> all = new ArrayList<>(coldStarts.values());
    all.addAll(errors.values());
    all.addAll(durations.values());
    all.add(restoreDuration);
    return all;
  }
}
