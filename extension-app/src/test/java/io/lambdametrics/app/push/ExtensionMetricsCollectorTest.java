// SPDX-License-Identifier: Apache-2.0
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

  private final ExtensionMetricsCollector collector = new ExtensionMetricsCollector();

  @Test
  void reportsTheReleaseAtFirst() {
    assertThat(values())
        .isEqualTo(Map.of("lambda_metrics_build_info{extension_version=development}", 1.));
  }

  @Test
  void reportsTelemetryAndPushes() {
    collector.setTelemetryStats(() -> new ListenerStats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    collector.setJournalFailures(() -> 12);
    collector.setPushCounts(() -> Map.of("sysdig", new PushCounts(8, 9, 4, 6)));

    assertThat(values())
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
  void summarizesLostTelemetry() {
    collector.setTelemetryStats(() -> new ListenerStats(1, 2, 3, 4, 0, 8, 5, 6, 0, 0, 7));

    assertThat(collector.telemetryLosses())
        .contains(
            new LogLine(
                Level.WARNING,
                "telemetry was lost: 4 events could not be read, 8 values could not be used, 5"
                    + " batches were too large, and 7 batches could not be stored or counted: the"
                    + " invocations in them are missing or incomplete"));
  }

  @Test
  void summarizesNothingWhenNoTelemetryIsLost() {
    collector.setTelemetryStats(() -> new ListenerStats(1, 2, 3, 0, 0, 0, 0, 6, 0, 0, 0));

    assertThat(collector.telemetryLosses()).isEmpty();
  }

  @Test
  void summarizesLostValues() {
    collector.setTelemetryStats(() -> new ListenerStats(1, 2, 3, 0, 0, 8, 0, 6, 0, 0, 0));

    assertThat(collector.telemetryLosses()).isPresent();
  }

  private Map<String, Double> values() {
    Map<String, Double> values = new TreeMap<>();
    for (ExtensionMetricValue each : collector.get()) {
      values.put(each.metric().name() + each.labels().values(), each.value());
    }
    return values;
  }
}
