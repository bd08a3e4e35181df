// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of the extension itself (group {@link MetricGroup#SELF}), from totals kept elsewhere.
 */
final class ExtensionMetrics {

  /** More than any number of backends needs. Series above it are left out. */
  private static final int MAX_SERIES = 200;

  /**
   * The metrics that count lost telemetry. Refused requests are not among them, since anybody in
   * the sandbox could cause pushes with them. Neither are failures of the journal, which occur with
   * every push while the disk is full.
   *
   * <p>Names, because the JVM links a record's hashCode at its first call, which takes a start 10
   * ms.
   */
  private static final Set<String> TELEMETRY_LOSSES =
      Set.of(
          LambdaMetrics.TELEMETRY_DROPPED.name(),
          LambdaMetrics.TELEMETRY_MALFORMED.name(),
          LambdaMetrics.TELEMETRY_REFUSED_VALUES.name(),
          LambdaMetrics.FORGOTTEN_REQUESTS.name(),
          LambdaMetrics.REFUSED_EVENTS.name());

  private final Map<Key, State> states = new LinkedHashMap<>();
  private RecoveredTotals recovered = RecoveredTotals.NONE;
  private List<Metric> lastTaken = List.of();
  private int instance;

  private record Key(LambdaMetric metric, Labels labels) {}

  /** A total, the part of it that belongs to earlier instances, and the part already taken. */
  private static final class State {
    double total;
    double ofEarlierInstances;
    double taken;
    @Nullable Instant start;
  }

  void update(LambdaMetric metric, double total) {
    update(new ExtensionMetricValue(metric, Labels.NONE, total));
  }

  void update(ExtensionMetricValue value) {
    Key key = new Key(value.metric(), value.labels());
    if (states.containsKey(key) || states.size() < MAX_SERIES) {
      State state = states.computeIfAbsent(key, any -> new State());
      boolean counter = value.metric().kind() == LambdaMetric.Kind.COUNTER;
      state.total = counter ? Math.max(state.total, value.value()) : value.value();
    }
  }

  /**
   * Returns whether something was lost that no window contains.
   *
   * @param withBatches whether dropped batches count. If every push loses one, each loss would
   *     otherwise cause the next push.
   */
  boolean hasNewLosses(boolean withBatches) {
    for (Map.Entry<Key, State> entry : states.entrySet()) {
      LambdaMetric metric = entry.getKey().metric();
      boolean isLoss =
          TELEMETRY_LOSSES.contains(metric.name())
              || (withBatches && metric.equals(LambdaMetrics.DROPPED_BATCHES));
      if (isLoss && entry.getValue().total > entry.getValue().taken) {
        return true;
      }
    }
    return false;
  }

  /** Returns the metrics for a window of the instance of this number. */
  List<Metric> take(int ofInstance, Instant windowStart) {
    if (instance != ofInstance) {
      instance = ofInstance;
      resetCounters();
    }
    List<Metric> metrics = new ArrayList<>(states.size());
    states.forEach((key, state) -> metrics.add(take(key, state, windowStart)));
    lastTaken = recovered.addedTo(metrics);
    return lastTaken;
  }

  private void resetCounters() {
    for (State state : states.values()) {
      state.ofEarlierInstances = state.total;
      state.taken = state.total;
      state.start = null;
    }
    recovered = RecoveredTotals.NONE;
  }

  private static Metric take(Key key, State state, Instant windowStart) {
    if (key.metric().kind() == LambdaMetric.Kind.GAUGE) {
      return new Metric.Gauge(key.metric().descriptor(), key.labels(), state.total);
    }
    Instant start = state.start == null ? windowStart : state.start;
    state.start = start;
    double increase = state.total - state.taken;
    state.taken = state.total;
    return new Metric.Counter(
        key.metric().descriptor(),
        key.labels(),
        increase,
        state.total - state.ofEarlierInstances,
        start);
  }

  /** Returns the metrics of the last window. */
  List<Metric> lastTaken() {
    return lastTaken;
  }

  /** Continues from the metrics of an earlier process's last window. */
  void recover(List<Metric> last) {
    lastTaken = last;
    recovered = new RecoveredTotals(last);
  }

  /** Drops what an earlier process counted. */
  void startOver() {
    instance = 0;
    recovered = RecoveredTotals.NONE;
    lastTaken = List.of();
  }
}
