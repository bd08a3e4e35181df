// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts about the initializations and the restore of an instance that have become known.
 *
 * @param coldStart the labels of its cold start; empty if none is known
 * @param errorsByPhase how many initializations and restores failed
 * @param durations the durations of initializations in milliseconds, by their labels
 * @param restoreDurationMs the duration of the restore; {@code NaN} if there was none
 */
record InitFacts(
    Optional<Labels> coldStart,
    Map<String, Integer> errorsByPhase,
    Map<Labels, List<Double>> durations,
    double restoreDurationMs) {

  InitFacts {
    errorsByPhase = Map.copyOf(errorsByPhase);
    durations = Map.copyOf(durations);
  }

  static Labels labels(InitializationType type, InitializationPhase phase) {
    return labels(type, phase.wireName());
  }

  static Labels labels(InitializationType type, String phase) {
    String typeName = type == InitializationType.UNKNOWN ? "unknown" : type.wireName();
    return Labels.of(
        Map.of(LambdaMetrics.INIT_TYPE_LABEL, typeName, LambdaMetrics.PHASE_LABEL, phase));
  }
}
