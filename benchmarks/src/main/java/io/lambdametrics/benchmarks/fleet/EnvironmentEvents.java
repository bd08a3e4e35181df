// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Instance;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Creates the telemetry events of an execution environment, as Lambda sends them. */
final class EnvironmentEvents {

  private static final double MICROS_PER_MILLI = 1_000;
  private static final double MEMORY_MB = 512;

  private EnvironmentEvents() {}

  /** Returns the events of a successful cold start. */
  static List<TelemetryEvent> coldStart(Instant time, long micros) {
    return List.of(
        new PlatformInitStart(
            time,
            InitializationType.ON_DEMAND,
            InitializationPhase.INIT,
            Instance.UNSTATED,
            Optional.empty()),
        new PlatformInitReport(
            time,
            InitializationType.ON_DEMAND,
            InitializationPhase.INIT,
            Outcome.of(Status.SUCCESS),
            OptionalDouble.of(micros / MICROS_PER_MILLI),
            List.of(),
            Optional.empty()));
  }

  /**
   * Returns the events of an invocation.
   *
   * @param micros the reported duration
   * @param extensionMicros how long extensions ran after the runtime was done
   */
  static List<TelemetryEvent> invocation(
      Instant time, String requestId, Status status, long micros, long extensionMicros) {
    double millis = micros / MICROS_PER_MILLI;
    Outcome outcome = Outcome.of(status);
    return List.of(
        new PlatformStart(
            time,
            requestId,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new PlatformRuntimeDone(
            time,
            requestId,
            outcome,
            OptionalDouble.of(millis),
            OptionalLong.of(64),
            List.of(new Span(Span.RESPONSE_LATENCY, Optional.of(time), millis)),
            Optional.empty(),
            Optional.empty()),
        new PlatformReport(
            time,
            requestId,
            outcome,
            new ReportMetrics(
                OptionalDouble.of(millis),
                OptionalDouble.of(Math.ceil(millis)),
                OptionalDouble.of(MEMORY_MB),
                OptionalDouble.of(MEMORY_MB / 2),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()),
            List.of(
                new Span(
                    Span.EXTENSION_OVERHEAD,
                    Optional.of(time),
                    extensionMicros / MICROS_PER_MILLI)),
            Optional.empty(),
            Optional.empty()));
  }
}
