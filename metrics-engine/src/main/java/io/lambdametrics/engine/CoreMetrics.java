package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import java.util.List;

/** The group {@link MetricGroup#CORE}. */
final class CoreMetrics {

  final CounterState invocations = new CounterState(LambdaMetrics.INVOCATIONS, Labels.NONE);
  final CounterState errors = new CounterState(LambdaMetrics.ERRORS, Labels.NONE);
  final DistributionState duration =
      new DistributionState(LambdaMetrics.DURATION, Labels.NONE, LambdaMetrics.DURATION_BOUNDS);
  final DistributionState extensionsDuration =
      new DistributionState(
          LambdaMetrics.POSTRUNTIME_EXTENSIONS_DURATION,
          Labels.NONE,
          LambdaMetrics.EXTENSIONS_BOUNDS);

  List<MetricState> all() {
    return List.of(invocations, errors, duration, extensionsDuration);
  }
}
