package io.lambdametrics.app;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.engine.LambdaMetric;
import io.lambdametrics.engine.LambdaMetrics;
import io.lambdametrics.engine.SelfFigure;
import io.lambdametrics.telemetry.ListenerStats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the extension itself did, as figures for the engine's windows.
 *
 * <p>May be used by several threads. What is counted elsewhere is asked for when it is needed; it
 * is named after the engine was made, since it in turn needs the engine.
 */
final class SelfCounts implements Supplier<List<SelfFigure>> {

  private volatile @Nullable Supplier<ListenerStats> telemetry;
  private volatile @Nullable Supplier<Map<String, PushCounts>> pushes;

  /** Names what counts the telemetry. */
  void telemetry(Supplier<ListenerStats> stats) {
    telemetry = stats;
  }

  /** Names what counts the pushes to each backend. */
  void pushes(Supplier<Map<String, PushCounts>> byBackend) {
    pushes = byBackend;
  }

  @Override
  public List<SelfFigure> get() {
    List<SelfFigure> figures = new ArrayList<>();
    figures.add(
        new SelfFigure(
            LambdaMetrics.BUILD_INFO,
            Labels.of(LambdaMetrics.EXTENSION_VERSION_LABEL, Version.current()),
            1));
    Supplier<ListenerStats> stats = telemetry;
    if (stats != null) {
      ListenerStats now = stats.get();
      figures.add(figure(LambdaMetrics.TELEMETRY_EVENTS, Labels.NONE, now.events()));
      figures.add(figure(LambdaMetrics.TELEMETRY_MALFORMED, Labels.NONE, now.malformedElements()));
    }
    Supplier<Map<String, PushCounts>> byBackend = pushes;
    if (byBackend != null) {
      byBackend.get().forEach((backend, counts) -> addPushes(figures, backend, counts));
    }
    return figures;
  }

  private static void addPushes(List<SelfFigure> figures, String backend, PushCounts counts) {
    addOutcome(figures, backend, "accepted", counts.accepted());
    addOutcome(figures, backend, "failed", counts.failed());
    addOutcome(figures, backend, "lost", counts.lost());
    addDropped(figures, backend, "refused", counts.refused());
    addDropped(figures, backend, "expired", counts.expired());
  }

  private static void addDropped(
      List<SelfFigure> figures, String backend, String reason, long number) {
    Labels labels =
        Labels.of(Map.of(LambdaMetrics.BACKEND_LABEL, backend, LambdaMetrics.REASON_LABEL, reason));
    figures.add(figure(LambdaMetrics.DROPPED_BATCHES, labels, number));
  }

  private static void addOutcome(
      List<SelfFigure> figures, String backend, String outcome, long number) {
    Labels labels =
        Labels.of(
            Map.of(LambdaMetrics.BACKEND_LABEL, backend, LambdaMetrics.OUTCOME_LABEL, outcome));
    figures.add(figure(LambdaMetrics.PUSHES, labels, number));
  }

  private static SelfFigure figure(LambdaMetric metric, Labels labels, long number) {
    return new SelfFigure(metric, labels, (double) number);
  }
}
