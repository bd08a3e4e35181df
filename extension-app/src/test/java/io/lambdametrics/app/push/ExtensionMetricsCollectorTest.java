package io.lambdametrics.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.app.log.LogLine;
import io.lambdametrics.engine.ExtensionMetricValue;
import io.lambdametrics.telemetry.ListenerStats;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExtensionMetricsCollectorTest {

  private final ExtensionMetricsCollector counts = new ExtensionMetricsCollector();

  @Test
  void saysWhichReleaseItIsBeforeAnythingElse() {
    assertThat(figures())
        .isEqualTo(Map.of("lambda_metrics_build_info{extension_version=development}", 1.));
  }

  @Test
  void countsTelemetryAndPushes() {
    counts.telemetry(() -> new ListenerStats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    counts.journal(() -> 12);
    counts.pushes(() -> Map.of("sysdig", new PushCounts(8, 9, 4, 6)));

    assertThat(figures())
        .containsEntry("lambda_metrics_telemetry_events{}", 3.)
        .containsEntry("lambda_metrics_telemetry_malformed{}", 22.)
        .containsEntry("lambda_metrics_telemetry_unreadable_times{}", 5.)
        .containsEntry("lambda_metrics_telemetry_refused_values{}", 6.)
        .containsEntry("lambda_metrics_telemetry_refused_requests{}", 9.)
        .containsEntry("lambda_metrics_telemetry_evicted_connections{}", 10.)
        .containsEntry("lambda_metrics_journal_failures{}", 12.)
        .containsEntry("lambda_metrics_pushes{backend=sysdig, outcome=accepted}", 8.)
        .containsEntry("lambda_metrics_pushes{backend=sysdig, outcome=failed}", 9.)
        .containsEntry("lambda_metrics_pushes{backend=sysdig, outcome=lost}", 10.)
        .containsEntry("lambda_metrics_dropped_batches{backend=sysdig, reason=refused}", 4.)
        .containsEntry("lambda_metrics_dropped_batches{backend=sysdig, reason=expired}", 6.);
  }

  @Test
  void saysInTheEndWhatOfTheTelemetryIsLost() {
    counts.telemetry(() -> new ListenerStats(1, 2, 3, 4, 0, 8, 5, 6, 0, 0, 7));

    assertThat(counts.telemetryLosses())
        .contains(
            new LogLine(
                Level.WARNING,
                "of the telemetry, 4 elements could not be read, 8 values could not be used, 5"
                    + " batches were too large, and 7 batches could not be kept or counted: the invocations in them are missing"
                    + " or incomplete"));
  }

  @Test
  void saysNothingInTheEndWhereNoTelemetryIsLost() {
    counts.telemetry(() -> new ListenerStats(1, 2, 3, 0, 0, 0, 0, 6, 0, 0, 0));

    assertThat(counts.telemetryLosses()).isEmpty();
  }

  @Test
  void saysInTheEndThatOnlyValuesAreLost() {
    counts.telemetry(() -> new ListenerStats(1, 2, 3, 0, 0, 8, 0, 6, 0, 0, 0));

    assertThat(counts.telemetryLosses()).isPresent();
  }

  private Map<String, Double> figures() {
    Map<String, Double> figures = new TreeMap<>();
    for (ExtensionMetricValue figure : counts.get()) {
      figures.put(figure.metric().name() + figure.labels().values(), figure.value());
    }
    return figures;
  }
}
