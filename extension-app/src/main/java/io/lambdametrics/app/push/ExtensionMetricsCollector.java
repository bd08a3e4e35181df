// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.app.config.Version;
import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.engine.ExtensionMetricValue;
import io.lambdametrics.engine.LambdaMetric;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.telemetry.ListenerStats;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the extension reports about itself, for each window of the engine. It reads the
 * counters of other objects, which are set later because they in turn need the engine.
 *
 * <p>Thread-safe: the fields are volatile, and the counters that they lead to are thread-safe.
 */
public final class ExtensionMetricsCollector implements Supplier<List<ExtensionMetricValue>> {

  private volatile @Nullable Supplier<ListenerStats> telemetry;
  private volatile @Nullable Supplier<Map<String, PushCounts>> pushes;
  private volatile @Nullable LongSupplier journal;

  /** Sets the counters of the telemetry listener. */
  public void setTelemetryStats(Supplier<ListenerStats> stats) {
    telemetry = stats;
  }

  /** Sets the counters of the pushes to each backend. */
  public void setPushCounts(Supplier<Map<String, PushCounts>> byBackend) {
    pushes = byBackend;
  }

  /** Sets the number of failures of the journal. */
  public void setJournalFailures(LongSupplier failures) {
    journal = failures;
  }

  @Override
  public List<ExtensionMetricValue> get() {
    List<ExtensionMetricValue> values = new ArrayList<>();
    values.add(
        new ExtensionMetricValue(
            LambdaMetrics.BUILD_INFO,
            Labels.of(LambdaMetrics.EXTENSION_VERSION_LABEL, Version.current()),
            1));
    Supplier<ListenerStats> stats = telemetry;
    if (stats != null) {
      addTelemetry(values, stats.get());
    }
    LongSupplier failures = journal;
    if (failures != null) {
      add(values, LambdaMetrics.JOURNAL_FAILURES, failures.getAsLong());
    }
    Supplier<Map<String, PushCounts>> byBackend = pushes;
    if (byBackend != null) {
      byBackend.get().forEach((backend, counts) -> addPushes(values, backend, counts));
    }
    return values;
  }

  private static void addTelemetry(List<ExtensionMetricValue> values, ListenerStats stats) {
    add(values, LambdaMetrics.TELEMETRY_EVENTS, stats.events());
    add(values, LambdaMetrics.TELEMETRY_MALFORMED, lostTelemetry(stats));
    add(values, LambdaMetrics.TELEMETRY_REFUSED_VALUES, stats.refusedValues());
    add(values, LambdaMetrics.TELEMETRY_UNREADABLE_TIMES, stats.unreadableTimes());
    add(values, LambdaMetrics.TELEMETRY_REFUSED_REQUESTS, stats.refusedRequests());
    add(values, LambdaMetrics.TELEMETRY_EVICTED_CONNECTIONS, stats.evictedConnections());
  }

  private static void add(List<ExtensionMetricValue> values, LambdaMetric metric, long number) {
    values.add(value(metric, Labels.NONE, number));
  }

  private static long lostTelemetry(ListenerStats stats) {
    return stats.malformedElements() + stats.oversizedBodies() + stats.handlerFailures();
  }

  /** Returns the log line about telemetry that arrived and was lost; empty if none was. */
  public Optional<LogLine> telemetryLosses() {
    Supplier<ListenerStats> stats = telemetry;
    ListenerStats now = stats == null ? null : stats.get();
    if (now == null || lostTelemetry(now) + now.refusedValues() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new LogLine(
            Level.WARNING,
            "telemetry was lost: "
                + now.malformedElements()
                + " events could not be read, "
                + now.refusedValues()
                + " values could not be used, "
                + now.oversizedBodies()
                + " batches were too large, and "
                + now.handlerFailures()
                + " batches could not be stored or counted: the invocations in them are missing or"
                + " incomplete"));
  }

  private static void addPushes(
      List<ExtensionMetricValue> values, String backend, PushCounts counts) {
    addOutcome(values, backend, "accepted", counts.accepted());
    addOutcome(values, backend, "failed", counts.failed());
    addOutcome(values, backend, "lost", counts.lost());
    addDropped(values, backend, "refused", counts.refused());
    addDropped(values, backend, "expired", counts.expired());
  }

  private static void addDropped(
      List<ExtensionMetricValue> values, String backend, String reason, long number) {
    Labels labels =
        Labels.of(Map.of(LambdaMetrics.BACKEND_LABEL, backend, LambdaMetrics.REASON_LABEL, reason));
    values.add(value(LambdaMetrics.DROPPED_BATCHES, labels, number));
  }

  private static void addOutcome(
      List<ExtensionMetricValue> values, String backend, String outcome, long number) {
    Labels labels =
        Labels.of(
            Map.of(LambdaMetrics.BACKEND_LABEL, backend, LambdaMetrics.OUTCOME_LABEL, outcome));
    values.add(value(LambdaMetrics.PUSHES, labels, number));
  }

  private static ExtensionMetricValue value(LambdaMetric metric, Labels labels, long number) {
    return new ExtensionMetricValue(metric, labels, (double) number);
  }
}
