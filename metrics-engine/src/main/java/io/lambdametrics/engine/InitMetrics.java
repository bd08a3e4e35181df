package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The group {@link MetricGroup#INIT}. Its label values come from enums, so its size is bounded. */
final class InitMetrics {

  final CounterState coldStarts = new CounterState(LambdaMetrics.COLD_STARTS, Labels.NONE);
  final CounterState timeouts = new CounterState(LambdaMetrics.TIMEOUTS, Labels.NONE);
  final CounterState outOfMemory = new CounterState(LambdaMetrics.OUT_OF_MEMORY, Labels.NONE);
  final DistributionState restoreDuration =
      new DistributionState(LambdaMetrics.RESTORE_DURATION, Labels.NONE, LambdaMetrics.INIT_BOUNDS);
  private final Map<String, CounterState> errorsByPhase = new TreeMap<>();
  private final Map<Labels, DistributionState> durations = new LinkedHashMap<>();

  void failed(String phase) {
    errorsByPhase
        .computeIfAbsent(
            phase,
            key ->
                new CounterState(
                    LambdaMetrics.INIT_ERRORS, Labels.of(LambdaMetrics.PHASE_LABEL, key)))
        .increment();
  }

  void took(InitializationType type, InitializationPhase phase, double durationMs) {
    Labels labels =
        Labels.of(
            Map.of(
                LambdaMetrics.INIT_TYPE_LABEL, nameOf(type),
                LambdaMetrics.PHASE_LABEL, nameOf(phase)));
    durations
        .computeIfAbsent(
            labels,
            key ->
                new DistributionState(LambdaMetrics.INIT_DURATION, key, LambdaMetrics.INIT_BOUNDS))
        .observe(durationMs);
  }

  static boolean isFailure(Outcome outcome) {
    return outcome.status().filter(status -> status != Status.SUCCESS).isPresent();
  }

  static String nameOf(InitializationPhase phase) {
    // Events of 2022 have no phase; they knew no other than this.
    return phase == InitializationPhase.UNKNOWN
        ? InitializationPhase.INIT.wireName()
        : phase.wireName();
  }

  private static String nameOf(InitializationType type) {
    return type == InitializationType.UNKNOWN ? "unknown" : type.wireName();
  }

  List<MetricState> all() {
    List<MetricState> all = new ArrayList<>();
    all.add(coldStarts);
    all.add(timeouts);
    all.add(outOfMemory);
    all.add(restoreDuration);
    all.addAll(errorsByPhase.values());
    all.addAll(durations.values());
    return all;
  }
}
