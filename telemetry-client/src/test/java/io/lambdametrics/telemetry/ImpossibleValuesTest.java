// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.decode.BatchReader;
import io.lambdametrics.telemetry.internal.decode.EventTemplates;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that Lambda never sends, but a forged batch can contain. */
class ImpossibleValuesTest {

  private static final Instant ARRIVED = Instant.parse("2026-03-01T09:00:00.123Z");
  private static final String TIME = "\"time\":\"2026-03-01T08:00:00.000Z\"";
  private static final String GOOD =
      "{" + TIME + ",\"type\":\"platform.start\",\"record\":{\"requestId\":\"good\"}}";

  /** Decodes an element between two valid ones, which must not be lost. */
  private static DecodedBatch decode(String element) {
    DecodedBatch batch =
        new TelemetryDecoder()
            .decode(("[" + GOOD + "," + element + "," + GOOD + "]").getBytes(UTF_8), ARRIVED);
    assertThat(batch.events()).hasSizeBetween(2, 3);
    assertThat(batch.events().size() + batch.malformed()).isEqualTo(3);
    return batch;
  }

  private static String element(String type, String record) {
    return "{" + TIME + ",\"type\":\"" + type + "\",\"record\":" + record + "}";
  }

  private static TelemetryEvent event(DecodedBatch batch) {
    assertThat(batch.malformed()).isZero();
    return batch.events().get(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"time\":null,",
        "\"time\":\"today\",",
        "\"time\":\"2026-03-01T08:00:60Z\",",
        "\"time\":12,",
        "\"time\":1e999,",
        "\"time\":true,",
        "\"time\":{},",
        "\"time\":[\"2026-03-01T08:00:00Z\"],",
      })
  void usesTheArrivalTimeForUnreadableTimes(String time) {
    DecodedBatch batch =
        decode("{" + time + "\"type\":\"platform.start\",\"record\":{\"requestId\":\"r\"}}");

    assertThat(event(batch).time()).isEqualTo(ARRIVED);
    assertThat(batch.unreadableTimes()).isEqualTo(1);
    assertThat(batch.reasons()).containsExactly("element 2 has no readable time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1772352000000",
        "1772352000",
        "\"1772352000000\"",
        "\"2026-03-01T08:00:00\"",
        "\"2026-03-01T08:00:00,000Z\"",
        "\"2026-03-01t08:00:00z\""
      })
  void readsTimesInOtherForms(String time) {
    DecodedBatch batch =
        decode(
            "{\"time\":" + time + ",\"type\":\"platform.start\",\"record\":{\"requestId\":\"r\"}}");

    assertThat(event(batch).time()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(batch.unreadableTimes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "-0.001",
        "1e308",
        "-1e308",
        "1e999",
        "-1e999",
        "9007199254740994",
        "1e16",
        "DIGITS"
      })
  void ignoresImpossibleNumbers(String number) {
    DecodedBatch batch =
        decode(
            element(
                "platform.report",
                "{\"requestId\":\"r\",\"metrics\":{\"durationMs\":7,\"maxMemoryUsedMB\":"
                    + number.replace("DIGITS", "9".repeat(2_000_000))
                    + "}}"));

    PlatformReport report = (PlatformReport) event(batch);
    assertThat(report.metrics().maxMemoryUsedMb()).isEmpty();
    assertThat(report.metrics().durationMs()).hasValue(7);
    assertThat(batch.refusedValues()).isEqualTo(1);
    assertThat(batch.reasons()).containsExactly("element 2 has impossible values");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-0, 0", "9007199254740992, 9007199254740992", "0.1, 0.1"})
  void keepsTheLargestAndSmallestPossibleNumbers(String number, double expected) {
    DecodedBatch batch =
        decode(
            element(
                "platform.report",
                "{\"requestId\":\"r\",\"metrics\":{\"durationMs\":" + number + "}}"));

    assertThat(((PlatformReport) event(batch)).metrics().durationMs()).hasValue(expected);
    assertThat(batch.refusedValues()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "billedDurationMs",
        "memorySizeMB",
        "initDurationMs",
        "restoreDurationMs",
        "billedRestoreDurationMs"
      })
  void ignoresEveryNegativeFigureOfAReport(String name) {
    DecodedBatch batch =
        decode(
            element("platform.report", "{\"requestId\":\"r\",\"metrics\":{\"" + name + "\":-1}}"));

    assertThat(((PlatformReport) event(batch)).metrics().toString()).doesNotContain("-1.0");
    assertThat(batch.refusedValues()).isEqualTo(1);
  }

  @Test
  void ignoresImpossibleRuntimeFigures() {
    DecodedBatch batch =
        decode(
            element(
                "platform.runtimeDone",
                "{\"requestId\":\"r\",\"metrics\":{\"durationMs\":-5,\"producedBytes\":-1},"
                    + "\"spans\":[{\"name\":\"a\",\"durationMs\":-1},"
                    + "{\"name\":\"b\",\"durationMs\":1e300},{\"name\":\"c\",\"durationMs\":1}]}"));

    PlatformRuntimeDone done = (PlatformRuntimeDone) event(batch);
    assertThat(done.durationMs()).isEmpty();
    assertThat(done.producedBytes()).isEmpty();
    assertThat(done.spans()).extracting("name").containsExactly("c");
    assertThat(batch.refusedValues()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e300", "\"9223372036854775807\"", "-1", "\"-1\""})
  void ignoresImpossibleMemoryLimits(String limit) {
    DecodedBatch batch =
        decode(element("platform.initStart", "{\"instanceMaxMemory\":" + limit + "}"));

    assertThat(((PlatformInitStart) event(batch)).instance().maxMemoryBytes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform.start", "platform.runtimeDone", "platform.report"})
  void losesEventsWithTooLongRequestId(String type) {
    DecodedBatch batch = decode(element(type, "{\"requestId\":\"" + "r".repeat(257) + "\"}"));

    assertThat(batch.malformed()).isEqualTo(1);
    assertThat(batch.reasons())
        .containsExactly("element 2 has a text that is too long in requestId");
    assertThat(decode(element(type, "{\"requestId\":\"" + "r".repeat(256) + "\"}")).events())
        .hasSize(3);
  }

  @Test
  void losesASimilarEventWithTooLongRequestId() {
    EventTemplates earlier = new EventTemplates();
    String start = element("platform.start", "{\"requestId\":\"ID\"}");
    byte[] body =
        ("[" + start + "," + start + "," + start.replace("ID", "r".repeat(257)) + "]")
            .getBytes(UTF_8);

    DecodedBatch batch = new TelemetryDecoder().decode(body, ARRIVED, earlier);

    assertThat(batch.events()).hasSize(2);
    assertThat(batch.malformed()).isEqualTo(1);
  }

  @Test
  void ignoresTextsOfMegabytes() {
    String huge = "\"" + "x".repeat(2_000_000) + "\"";
    DecodedBatch batch =
        decode(
            element(
                "platform.start",
                "{\"requestId\":\"r\",\"version\":"
                    + huge
                    + ",\"tenantId\":"
                    + huge
                    + ",\"tracing\":{\"type\":\"t\",\"value\":"
                    + huge
                    + "}}"));

    PlatformStart start = (PlatformStart) event(batch);
    assertThat(start.toString()).hasSizeLessThan(1000);
    assertThat(batch.refusedValues()).isEqualTo(3);
  }

  @Test
  void treatsTooLongStatusAsUnknown() {
    DecodedBatch batch =
        decode(
            element(
                "platform.report",
                "{\"requestId\":\"r\",\"status\":\"" + "s".repeat(2000) + "\"}"));

    assertThat(((PlatformReport) event(batch)).outcome().status()).contains(Status.UNKNOWN);
  }

  @Test
  void losesElementsWithTooLongType() {
    DecodedBatch batch = decode(element("t".repeat(257), "{}"));

    assertThat(batch.reasons()).containsExactly("element 2 has a type that is too long");
  }

  @Test
  void keepsTheFirstElementsOfAHugeArray() {
    DecodedBatch batch =
        decode(
            element(
                "platform.runtimeDone",
                "{\"requestId\":\"r\",\"spans\":["
                    + "{\"name\":\"a\",\"durationMs\":1},".repeat(100_000)
                    + "{}]}"));

    assertThat(((PlatformRuntimeDone) event(batch)).spans()).hasSize(64);
    assertThat(batch.refusedValues()).isEqualTo(100_001 - 64);
  }

  @Test
  void stopsAfterMoreElementsThanLambdaCanSend() {
    String more = "1,".repeat(BatchReader.MAX_ELEMENTS);

    DecodedBatch batch =
        new TelemetryDecoder().decode(("[" + GOOD + "," + more + "1]").getBytes(UTF_8), ARRIVED);

    assertThat(batch.events()).hasSize(1);
    assertThat(batch.malformed()).isEqualTo(BatchReader.MAX_ELEMENTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"metrics\":", "{\"spans\":[", "["})
  void acceptsDeepNestingOfKnownFields(String open) {
    String close =
        open.replace("{\"metrics\":", "}").replace("{\"spans\":[", "]}").replace("[", "]");
    String deep = open.repeat(20_000) + "1" + close.repeat(20_000);

    DecodedBatch batch =
        decode(element("platform.report", "{\"requestId\":\"r\",\"metrics\":" + deep + "}"));

    assertThat(((PlatformReport) event(batch)).requestId()).isEqualTo("r");
  }

  @Test
  void countsRefusedValuesOfARecordBeforeItsType() {
    DecodedBatch batch =
        decode(
            "{\"record\":{\"requestId\":\"r\",\"metrics\":{\"durationMs\":-1}},\"type\":"
                + "\"platform.report\","
                + TIME
                + "}");

    assertThat(batch.refusedValues()).isEqualTo(1);
  }
}
