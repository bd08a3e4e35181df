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
 * What the extension itself did, as figures for the engine's windows.
 *
 * <p>May be used by several threads. What is counted elsewhere is asked for when it is needed; it
 * is named after the engine was made, since it in turn needs the engine.
 */
public final class ExtensionMetricsCollector implements Supplier<List<ExtensionMetricValue>> {

  private volatile @Nullable Supplier<ListenerStats> telemetry;
  private volatile @Nullable Supplier<Map<String, PushCounts>> pushes;
  private volatile @Nullable LongSupplier journal;

  /** Names what counts the telemetry. */
  public void telemetry(Supplier<ListenerStats> stats) {
    telemetry = stats;
  }

  /** Names what counts the pushes to each backend. */
  public void pushes(Supplier<Map<String, PushCounts>> byBackend) {
    pushes = byBackend;
  }

  /** Names what counts the failures of the journal. */
  public void journal(LongSupplier failures) {
    journal = failures;
  }

  @Override
  public List<ExtensionMetricValue> get() {
    List<ExtensionMetricValue> figures = new ArrayList<>();
    figures.add(
        new ExtensionMetricValue(
            LambdaMetrics.BUILD_INFO,
            Labels.of(LambdaMetrics.EXTENSION_VERSION_LABEL, Version.current()),
            1));
    Supplier<ListenerStats> stats = telemetry;
    if (stats != null) {
      ListenerStats now = stats.get();
      addTelemetry(figures, now);
    }
    LongSupplier failures = journal;
    if (failures != null) {
      add(figures, LambdaMetrics.JOURNAL_FAILURES, failures.getAsLong());
    }
    Supplier<Map<String, PushCounts>> byBackend = pushes;
    if (byBackend != null) {
      byBackend.get().forEach((backend, counts) -> addPushes(figures, backend, counts));
    }
    return figures;
  }

  private static void addTelemetry(List<ExtensionMetricValue> figures, ListenerStats stats) {
    add(figures, LambdaMetrics.TELEMETRY_EVENTS, stats.events());
    add(figures, LambdaMetrics.TELEMETRY_MALFORMED, lost(stats));
    add(figures, LambdaMetrics.TELEMETRY_REFUSED_VALUES, stats.refusedValues());
    add(figures, LambdaMetrics.TELEMETRY_UNREADABLE_TIMES, stats.unreadableTimes());
    add(figures, LambdaMetrics.TELEMETRY_REFUSED_REQUESTS, stats.refusedRequests());
    add(figures, LambdaMetrics.TELEMETRY_EVICTED_CONNECTIONS, stats.evictedConnections());
  }

  private static void add(List<ExtensionMetricValue> figures, LambdaMetric metric, long number) {
    figures.add(figure(metric, Labels.NONE, number));
  }

  private static long lost(ListenerStats stats) {
    return stats.malformedElements() + stats.oversizedBodies() + stats.handlerFailures();
  }

  /** Puts into words what of the telemetry was lost after it was taken; nothing if all is well. */
  public Optional<LogLine> telemetryLosses() {
    Supplier<ListenerStats> stats = telemetry;
    ListenerStats now = stats == null ? null : stats.get();
    if (now == null || lost(now) + now.refusedValues() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new LogLine(
            Level.WARNING,
            "of the telemetry, "
                + now.malformedElements()
                + " elements could not be read, "
                + now.refusedValues()
                + " values could not be used, "
                + now.oversizedBodies()
                + " batches were too large, and "
                + now.handlerFailures()
                + " batches could not be kept or counted: the invocations in them are missing or"
                + " incomplete"));
  }

  private static void addPushes(
      List<ExtensionMetricValue> figures, String backend, PushCounts counts) {
    addOutcome(figures, backend, "accepted", counts.accepted());
    addOutcome(figures, backend, "failed", counts.failed());
    addOutcome(figures, backend, "lost", counts.lost());
    addDropped(figures, backend, "refused", counts.refused());
    addDropped(figures, backend, "expired", counts.expired());
  }

  private static void addDropped(
      List<ExtensionMetricValue> figures, String backend, String reason, long number) {
    Labels labels =
        Labels.of(Map.of(LambdaMetrics.BACKEND_LABEL, backend, LambdaMetrics.REASON_LABEL, reason));
    figures.add(figure(LambdaMetrics.DROPPED_BATCHES, labels, number));
  }

  private static void addOutcome(
      List<ExtensionMetricValue> figures, String backend, String outcome, long number) {
    Labels labels =
        Labels.of(
            Map.of(LambdaMetrics.BACKEND_LABEL, backend, LambdaMetrics.OUTCOME_LABEL, outcome));
    figures.add(figure(LambdaMetrics.PUSHES, labels, number));
  }

  private static ExtensionMetricValue figure(LambdaMetric metric, Labels labels, long number) {
    return new ExtensionMetricValue(metric, labels, (double) number);
  }
}
