// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Instance;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRestoreReport;
import io.lambdametrics.api.telemetry.PlatformRestoreStart;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Creates telemetry events. Everything that a test does not care for has a usual value. */
final class Events {

  static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
  static final Span RESPONSE_LATENCY = span(Span.RESPONSE_LATENCY, 5);

  private Events() {}

  static Span span(String name, double durationMs) {
    return new Span(name, Optional.of(TIME), durationMs);
  }

  static PlatformStart start(String requestId) {
    return start(TIME, requestId);
  }

  static PlatformStart start(Instant time, String requestId) {
    return new PlatformStart(
        time, requestId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static PlatformRuntimeDone succeeded(String requestId, double durationMs) {
    return runtimeDone(
        requestId, Outcome.of(Status.SUCCESS), durationMs, 40, List.of(RESPONSE_LATENCY));
  }

  static PlatformRuntimeDone threw(String requestId) {
    return runtimeDone(requestId, Outcome.of(Status.SUCCESS), 12, 0, List.of());
  }

  static PlatformRuntimeDone ended(String requestId, Outcome outcome) {
    return runtimeDone(requestId, outcome, 12, 0, List.of());
  }

  static PlatformRuntimeDone runtimeDone(
      String requestId, Outcome outcome, double durationMs, long producedBytes, List<Span> spans) {
    return runtimeDone(TIME, requestId, outcome, durationMs, producedBytes, spans);
  }

  static PlatformRuntimeDone runtimeDone(
      Instant time,
      String requestId,
      Outcome outcome,
      double durationMs,
      long producedBytes,
      List<Span> spans) {
    return new PlatformRuntimeDone(
        time,
        requestId,
        outcome,
        OptionalDouble.of(durationMs),
        OptionalLong.of(producedBytes),
        spans,
        Optional.empty(),
        Optional.empty());
  }

  static PlatformReport report(String requestId, double durationMs, Span... spans) {
    return report(
        requestId, Outcome.of(Status.SUCCESS), ReportMetrics.ofDuration(durationMs), spans);
  }

  static PlatformReport report(
      String requestId, Outcome outcome, ReportMetrics metrics, Span... spans) {
    return report(TIME, requestId, outcome, metrics, spans);
  }

  static PlatformReport report(Instant time, String requestId, double durationMs) {
    return report(
        time, requestId, Outcome.of(Status.SUCCESS), ReportMetrics.ofDuration(durationMs));
  }

  static PlatformReport report(
      Instant time, String requestId, Outcome outcome, ReportMetrics metrics, Span... spans) {
    return new PlatformReport(
        time, requestId, outcome, metrics, List.of(spans), Optional.empty(), Optional.empty());
  }

  static ReportMetrics memory(double sizeMb, double usedMb) {
    return billed(20, sizeMb, usedMb);
  }

  static ReportMetrics billed(double billedMs, double sizeMb, double usedMb) {
    return new ReportMetrics(
        OptionalDouble.of(20),
        OptionalDouble.of(billedMs),
        OptionalDouble.of(sizeMb),
        OptionalDouble.of(usedMb),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  static ReportMetrics firstAfterInit(double initDurationMs) {
    return new ReportMetrics(
        OptionalDouble.of(20),
        OptionalDouble.of(20),
        OptionalDouble.of(128),
        OptionalDouble.of(60),
        OptionalDouble.of(initDurationMs),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  static PlatformInitStart initStart(InitializationType type, InitializationPhase phase) {
    return initStart(TIME, type, phase);
  }

  static PlatformInitStart initStart(
      Instant time, InitializationType type, InitializationPhase phase) {
    return new PlatformInitStart(time, type, phase, Instance.UNSTATED, Optional.empty());
  }

  static PlatformInitRuntimeDone initRuntimeDone(InitializationPhase phase, Outcome outcome) {
    return new PlatformInitRuntimeDone(
        TIME, InitializationType.ON_DEMAND, phase, outcome, List.of(), Optional.empty());
  }

  static PlatformInitReport initReport(
      InitializationPhase phase, Outcome outcome, double durationMs) {
    return initReport(TIME, phase, outcome, durationMs);
  }

  static PlatformInitReport initReport(
      Instant time, InitializationPhase phase, Outcome outcome, double durationMs) {
    return new PlatformInitReport(
        time,
        InitializationType.ON_DEMAND,
        phase,
        outcome,
        OptionalDouble.of(durationMs),
        List.of(),
        Optional.empty());
  }

  static PlatformRestoreStart restoreStart(Instant time) {
    return new PlatformRestoreStart(time, Instance.UNSTATED);
  }

  static ReportMetrics firstAfterRestore(double restoreDurationMs) {
    return new ReportMetrics(
        OptionalDouble.of(20),
        OptionalDouble.of(20),
        OptionalDouble.of(128),
        OptionalDouble.of(60),
        OptionalDouble.empty(),
        OptionalDouble.of(restoreDurationMs),
        OptionalDouble.empty());
  }

  static PlatformRestoreReport restoreReport(Outcome outcome, OptionalDouble durationMs) {
    return restoreReport(TIME, outcome, durationMs);
  }

  static PlatformRestoreReport restoreReport(
      Instant time, Outcome outcome, OptionalDouble durationMs) {
    return new PlatformRestoreReport(time, outcome, durationMs, List.of());
  }
}
