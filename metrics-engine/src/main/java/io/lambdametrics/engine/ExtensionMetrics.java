package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The group {@link MetricGroup#SELF}, from totals that are kept elsewhere. */
final class ExtensionMetrics {

  /** More backends than anybody has; what is above it is left out. */
  private static final int MAX_SERIES = 200;

  /**
   * What telemetry lost on its way into a window. Requests that were refused are not among it:
   * anybody in the sandbox could have pushes made with them. Nor are failures of the journal, which
   * happen with each push while the disk is full.
   */
  private static final Set<LambdaMetric> LOST_BEFORE =
      Set.of(
          LambdaMetrics.TELEMETRY_DROPPED,
          LambdaMetrics.TELEMETRY_MALFORMED,
          LambdaMetrics.TELEMETRY_REFUSED_VALUES,
          LambdaMetrics.FORGOTTEN_REQUESTS,
          LambdaMetrics.REFUSED_EVENTS);

  private final Map<Key, State> states = new LinkedHashMap<>();

  private record Key(LambdaMetric metric, Labels labels) {}

  /** A total, and what of it belongs to an earlier instance or was taken. */
  private static final class State {
    double total;
    double before;
    double taken;
  }

  void update(LambdaMetric metric, double total) {
    update(new ExtensionMetricValue(metric, Labels.NONE, total));
  }

  void update(ExtensionMetricValue figure) {
    Key key = new Key(figure.metric(), figure.labels());
    if (states.containsKey(key) || states.size() < MAX_SERIES) {
      State state = states.computeIfAbsent(key, any -> new State());
      boolean counter = figure.metric().kind() == LambdaMetric.Kind.COUNTER;
      state.total = counter ? Math.max(state.total, figure.value()) : figure.value();
    }
  }

  /** Begins all counters at 0, for a new instance. */
  void restart() {
    for (State state : states.values()) {
      state.before = state.total;
      state.taken = state.total;
    }
  }

  /**
   * Whether something was lost that no window has told.
   *
   * @param batches whether batches count that were given up. Where they are lost with every push,
   *     each loss would otherwise be the reason for the next push.
   */
  boolean hasLosses(boolean batches) {
    for (Map.Entry<Key, State> entry : states.entrySet()) {
      LambdaMetric metric = entry.getKey().metric();
      boolean isLoss =
          LOST_BEFORE.contains(metric) || (batches && metric.equals(LambdaMetrics.DROPPED_BATCHES));
      if (isLoss && entry.getValue().total > entry.getValue().taken) {
        return true;
      }
    }
    return false;
  }

  List<Metric> take() {
    List<Metric> metrics = new ArrayList<>(states.size());
    states.forEach((key, state) -> metrics.add(take(key, state)));
    return metrics;
  }

  private static Metric take(Key key, State state) {
    if (key.metric().kind() == LambdaMetric.Kind.GAUGE) {
      return new Metric.Gauge(key.metric().descriptor(), key.labels(), state.total);
    }
    double increase = state.total - state.taken;
    state.taken = state.total;
    return new Metric.Counter(
        key.metric().descriptor(), key.labels(), increase, state.total - state.before);
  }
}
