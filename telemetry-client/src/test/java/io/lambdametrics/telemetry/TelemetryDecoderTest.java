// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.ExtensionLog;
import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Instance;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformExtension;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformLogsDropped;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRestoreReport;
import io.lambdametrics.api.telemetry.PlatformRestoreRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformRestoreStart;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.PlatformTelemetrySubscription;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.Tracing;
import io.lambdametrics.api.telemetry.Unrecognized;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TelemetryDecoderTest {

  private static final String REQUEST = "11111111-aaaa-4bbb-8ccc-000000000001";
  private static final String ARN = "arn:aws:lambda:eu-north-1:000111222333:function:invoices";
  private static final Optional<String> NONE = Optional.empty();
  private static final Optional<Tracing> TRACE =
      Optional.of(new Tracing(NONE, "X-Amzn-Trace-Id", "Root=1-aa-bb"));
  private static final Optional<Tracing> SEGMENT =
      Optional.of(
          new Tracing(
              Optional.of("0123456789abcdef"),
              "X-Amzn-Trace-Id",
              "Root=1-aa-bb;Parent=cc;Sampled=1"));

  private final TelemetryDecoder decoder = new TelemetryDecoder();

  private static Instant at(String time) {
    return Instant.parse("2026-03-01T08:00:" + time + "Z");
  }

  private static Span span(String name, String start, double durationMs) {
    return new Span(name, Optional.of(at(start)), durationMs);
  }

  @Test
  void readsEveryTypeWithAllItsFields() throws IOException {
    DecodedBatch batch = decoder.decode(Fixtures.read("every-type.json"));

    assertThat(batch.reasons()).isEmpty();
    assertThat(batch.malformed()).isZero();
    assertThat(batch.events())
        .containsExactly(
            new PlatformInitStart(
                at("00.100"),
                InitializationType.ON_DEMAND,
                InitializationPhase.INIT,
                new Instance(
                    Optional.of("invoices"),
                    Optional.of("7"),
                    Optional.of(ARN),
                    Optional.of("java:21.v40"),
                    Optional.of("arn:aws:lambda:eu-north-1::runtime:77aa"),
                    Optional.of("2026/03/01/[7]aa55"),
                    OptionalLong.of(402653184)),
                TRACE),
            new PlatformInitRuntimeDone(
                at("00.900"),
                InitializationType.ON_DEMAND,
                InitializationPhase.INIT,
                Outcome.of(Status.ERROR, "Runtime.ExitError"),
                List.of(span("preload", "00.200", 12.25)),
                TRACE),
            new PlatformInitReport(
                at("00.901"),
                InitializationType.ON_DEMAND,
                InitializationPhase.INIT,
                Outcome.of(Status.TIMEOUT),
                OptionalDouble.of(801.125),
                List.of(),
                TRACE),
            new PlatformStart(
                at("01.000"),
                REQUEST,
                Optional.of("7"),
                Optional.of(ARN),
                Optional.of("north"),
                SEGMENT),
            new PlatformRuntimeDone(
                at("01.050"),
                REQUEST,
                Outcome.of(Status.SUCCESS),
                OptionalDouble.of(48.5),
                OptionalLong.of(321),
                List.of(
                    span("responseLatency", "01.001", 40.25),
                    new Span("responseDuration", Optional.empty(), 0.5),
                    new Span("runtimeOverhead", Optional.empty(), 7)),
                Optional.of("north"),
                SEGMENT),
            new PlatformReport(
                at("01.060"),
                REQUEST,
                Outcome.of(Status.FAILURE, "Sandbox.Failure"),
                new ReportMetrics(
                    OptionalDouble.of(52.75),
                    OptionalDouble.of(854),
                    OptionalDouble.of(384),
                    OptionalDouble.of(201),
                    OptionalDouble.of(801.5),
                    OptionalDouble.of(310.5),
                    OptionalDouble.of(42)),
                List.of(span("extensionOverhead", "01.050", 4.125)),
                Optional.of("north"),
                TRACE),
            new PlatformRestoreStart(
                at("02.000"),
                new Instance(
                    Optional.of("invoices"),
                    Optional.of("7"),
                    NONE,
                    NONE,
                    NONE,
                    Optional.of("aa55"),
                    OptionalLong.of(402653184))),
            new PlatformRestoreRuntimeDone(
                at("02.200"), Outcome.of(Status.SUCCESS), List.of(span("hooks", "02.100", 3))),
            new PlatformRestoreReport(
                at("02.300"),
                Outcome.of(Status.ERROR, "Runtime.Unknown"),
                OptionalDouble.of(300.5),
                List.of()),
            new PlatformExtension(
                at("02.400"), "watcher", "Ready", List.of("INVOKE", "SHUTDOWN"), NONE),
            new PlatformTelemetrySubscription(
                at("02.500"), "watcher", "Already subscribed", List.of("platform", "extension")),
            new PlatformLogsDropped(at("02.600"), 4096, 17, "Consumer too slow"),
            new FunctionLog(at("02.700"), "order \"9\" räumt\tauf\n"),
            new FunctionLog(at("02.701"), "{ \"level\":\"INFO\", \"n\": 1.50, \"text\":\"äö\"}"),
            new ExtensionLog(at("02.800"), "watching\n"),
            new ExtensionLog(at("02.801"), "[\"a\",2]"),
            new Unrecognized(at("02.900"), "platform.somethingNew", "{\"x\":{\"y\":[1, 2]}}"),
            new Unrecognized(at("02.901"), "platform.fault", "\"went \\\"wrong\\\"\""));
  }

  @Test
  void readsRecordsWithoutOptionalFields() throws IOException {
    Instant time = at("00");
    DecodedBatch batch = decoder.decode(Fixtures.read("minimal-records.json"));

    assertThat(batch.malformed()).isZero();
    assertThat(batch.events())
        .containsExactly(
            new PlatformInitStart(
                time,
                InitializationType.UNKNOWN,
                InitializationPhase.UNKNOWN,
                Instance.UNSTATED,
                Optional.empty()),
            new PlatformInitRuntimeDone(
                time,
                InitializationType.UNKNOWN,
                InitializationPhase.UNKNOWN,
                Outcome.UNSTATED,
                List.of(),
                Optional.empty()),
            new PlatformInitReport(
                time,
                InitializationType.UNKNOWN,
                InitializationPhase.UNKNOWN,
                Outcome.UNSTATED,
                OptionalDouble.empty(),
                List.of(),
                Optional.empty()),
            new PlatformStart(time, "r", NONE, NONE, NONE, Optional.empty()),
            new PlatformRuntimeDone(
                time,
                "r",
                Outcome.UNSTATED,
                OptionalDouble.empty(),
                OptionalLong.empty(),
                List.of(),
                NONE,
                Optional.empty()),
            new PlatformReport(
                time,
                "r",
                Outcome.UNSTATED,
                new ReportMetrics(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty()),
                List.of(),
                NONE,
                Optional.empty()),
            new PlatformRestoreStart(time, Instance.UNSTATED),
            new PlatformRestoreRuntimeDone(time, Outcome.UNSTATED, List.of()),
            new PlatformRestoreReport(time, Outcome.UNSTATED, OptionalDouble.empty(), List.of()),
            new PlatformExtension(time, "n", "s", List.of(), NONE),
            new PlatformTelemetrySubscription(time, "n", "s", List.of()),
            new PlatformLogsDropped(time, 0, 0, ""));
  }

  @Test
  void decodesNoEventsFromAnEmptyArray() {
    DecodedBatch batch = decoder.decode(" [ ] \n".getBytes(UTF_8));

    assertThat(batch).isEqualTo(new DecodedBatch(List.of(), 0, 0, 0, List.of()));
  }
}
