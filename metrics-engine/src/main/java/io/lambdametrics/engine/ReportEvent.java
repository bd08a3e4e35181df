// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import java.time.Instant;

/** A {@code platform.report}, reduced to what the metrics need. Missing values are NaN. */
final class ReportEvent extends RequestEvent {

  double durationMs = Double.NaN;
  double billedDurationMs = Double.NaN;
  double extensionOverheadMs = Double.NaN;
  double memorySizeMb = Double.NaN;
  double maxMemoryUsedMb = Double.NaN;
  double responseLatencyMs = Double.NaN;
  double responseDurationMs = Double.NaN;

  /** Creates an event without values. */
  ReportEvent(Instant time) {
    super(Kind.REPORT, time);
  }

  static ReportEvent of(PlatformReport event) {
    ReportEvent report = new ReportEvent(event.time());
    report.setOutcome(event.outcome());
    ReportMetrics metrics = event.metrics();
    report.durationMs = report.checked(metrics.durationMs());
    report.billedDurationMs = report.checked(metrics.billedDurationMs());
    report.memorySizeMb = report.checked(metrics.memorySizeMb());
    report.maxMemoryUsedMb = report.checked(metrics.maxMemoryUsedMb());
    for (Span span : event.spans()) {
      double ms = span.durationMs();
      switch (span.name()) {
        case Span.EXTENSION_OVERHEAD ->
            report.extensionOverheadMs = report.smaller(report.extensionOverheadMs, ms);
        case Span.RESPONSE_LATENCY ->
            report.responseLatencyMs = report.smaller(report.responseLatencyMs, ms);
        case Span.RESPONSE_DURATION ->
            report.responseDurationMs = report.smaller(report.responseDurationMs, ms);
        default -> {}
      }
    }
    return report;
  }

  /** Returns whether the invocation used all memory that the function has. */
  boolean usedAllMemory() {
    return maxMemoryUsedMb >= memorySizeMb;
  }

  @Override
  boolean hasSameValues(RequestEvent other) {
    return other instanceof ReportEvent report
        && same(durationMs, report.durationMs)
        && same(billedDurationMs, report.billedDurationMs)
        && same(extensionOverheadMs, report.extensionOverheadMs)
        && same(memorySizeMb, report.memorySizeMb)
        && same(maxMemoryUsedMb, report.maxMemoryUsedMb)
        && same(responseLatencyMs, report.responseLatencyMs)
        && same(responseDurationMs, report.responseDurationMs);
  }
}
