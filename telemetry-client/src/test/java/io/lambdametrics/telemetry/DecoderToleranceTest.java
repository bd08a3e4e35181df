// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRestoreReport;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.api.telemetry.Unrecognized;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderToleranceTest {

  private static final String TIME = "\"time\":\"2026-03-01T08:00:00.000Z\"";
  private static final String START =
      "{" + TIME + ",\"type\":\"platform.start\",\"record\":{\"requestId\":\"good\"}}";

  private static DecodedBatch decode(String body) {
    return new TelemetryDecoder().decode(body.getBytes(UTF_8));
  }

  private static TelemetryEvent decodeOne(String type, String record) {
    DecodedBatch batch =
        decode("[{" + TIME + ",\"type\":\"" + type + "\",\"record\":" + record + "}]");
    assertThat(batch.malformed()).isZero();
    return batch.events().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null                                                                | is not an object",
        "17                                                                  | is not an object",
        "[{}]                                                                | is not an object",
        "{}                                                                  | has no type",
        "{TIME,\"type\":\" \",\"record\":{}}                                 | has no type",
        "{TIME,\"type\":7,\"record\":{}}                                     | has no type",
        "{TIME,\"type\":\"function\"}                                        | has no record",
        "{TIME,\"type\":\"platform.restoreStart\",\"record\":null}           | has a record that is not an object",
        "{TIME,\"type\":\"platform.report\",\"record\":\"{}\"}               | has a record that is not an object",
        "{TIME,\"type\":\"platform.report\",\"record\":[]}                   | has a record that is not an object",
        "{TIME,\"type\":\"platform.report\",\"record\":{}}                   | has no text in requestId",
        "{TIME,\"type\":\"platform.start\",\"record\":{\"requestId\":\"\"}}  | has no text in requestId",
        "{TIME,\"type\":\"platform.start\",\"record\":{\"requestId\":5}}     | has no text in requestId",
        "{TIME,\"type\":\"platform.start\",\"record\":{\"requestId\":null}}  | has no text in requestId",
        "{TIME,\"type\":\"platform.extension\",\"record\":{\"name\":\"n\"}}  | has no text in state",
        "{TIME,\"type\":\"platform.logsDropped\",\"record\":{\"droppedBytes\":\"1\"}} | has no number in droppedBytes",
        "{TIME,\"type\":\"platform.logsDropped\",\"record\":{\"droppedBytes\":-1,\"droppedRecords\":1}} | has no number in droppedBytes",
        "{TIME,TIME,\"type\":\"function\",\"record\":\"\"}                   | has more than one time",
        "{TIME,\"type\":\"function\",\"record\":\"\",\"type\":\"extension\"} | has more than one type",
        "{TIME,\"type\":\"function\",\"record\":\"\",\"record\":{}}          | has more than one record",
      })
  void losesOnlyTheMalformedElement(String element, String reason) {
    DecodedBatch batch =
        decode("[" + START + "," + element.replace("TIME", TIME) + "," + START + "]");

    assertThat(batch.reasons()).containsExactly("element 2 " + reason);
    assertThat(batch.malformed()).isEqualTo(1);
    assertThat(batch.events()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"time\":\"2026-03-01T08:00:00.000Z\"",
        "{\"time\":\"2026-03-01T08:00:00.000Z\",\"type\":\"platform.start\",\"record\":{\"requestId\":\"x\"}",
        "nul]",
        "{\"a\" 1}]",
        "{\"a\":\"unfinished]",
        "{\"a\":1}}]",
        "{}] [",
        "{}],",
      })
  void keepsElementsBeforeInvalidJson(String rest) {
    DecodedBatch batch = decode("[" + START + "," + START + "," + rest);

    assertThat(batch.events()).hasSize(2);
    assertThat(batch.malformed()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "\"text\"", "null", "<html>", "\u0000[", "]"})
  void countsABodyThatIsNotAnArrayAsMalformed(String body) {
    DecodedBatch batch = decode(body);

    assertThat(batch.events()).isEmpty();
    assertThat(batch.malformed()).isEqualTo(1);
    assertThat(batch.reasons())
        .containsExactly("the body is not one JSON array; it breaks after element 0");
  }

  @Test
  void doesNotCountAnInvalidTextAsAnElement() {
    DecodedBatch batch = decode("[1,\"\u0000\"]");

    assertThat(batch.malformed()).isEqualTo(2);
    assertThat(batch.reasons())
        .containsExactly(
            "element 1 is not an object",
            "the body is not one JSON array; it breaks after element 1");
  }

  @Test
  void reportsOnlyTheFirstReasons() {
    DecodedBatch batch = decode("[" + "1,".repeat(99) + "1]");

    assertThat(batch.malformed()).isEqualTo(100);
    assertThat(batch.reasons()).hasSize(5);
  }

  @Test
  void reportsNoTextOfTheFunction() {
    DecodedBatch batch = decode("[{" + TIME + ",\"type\":\"function\",\"record\":hunter2\n}]");

    assertThat(batch.reasons().toString()).doesNotContain("hunter2");
  }

  @Test
  void acceptsAnyFieldOrderAndIgnoresUnknownFields() {
    DecodedBatch batch =
        decode(
            "[{\"new\":{\"a\":[1]},\"record\":{\"x\":[[{}]],\"requestId\":\"r\"},"
                + "\"type\":\"platform.start\",\"new2\":null,"
                + TIME
                + "}]");

    assertThat(batch.malformed()).isZero();
    assertThat(batch.events().get(0)).isInstanceOf(PlatformStart.class);
  }

  @Test
  void keepsTheRecordOfAnUnknownTypeIfTheTypeComesAfterIt() {
    DecodedBatch batch = decode("[{\"record\":{\"n\": 1e400},\"type\":\"x\"," + TIME + "}]");

    assertThat(batch.events())
        .containsExactly(
            new Unrecognized(Instant.parse("2026-03-01T08:00:00Z"), "x", "{\"n\": 1e400}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "-1.50", "true", "false", "null", "{}", "[]", "{\"a\" : \"\\u00e4\"}"})
  void keepsTheJsonOfALogRecordThatIsNotAText(String json) {
    assertThat(decodeOne("function", json)).extracting("record").isEqualTo(json);
    assertThat(decodeOne("extension", json)).extracting("record").isEqualTo(json);
    assertThat(decodeOne("platform.unheardOf", json)).extracting("record").isEqualTo(json);
  }

  @Test
  void usesTheLastOfRepeatedFieldsInARecord() {
    TelemetryEvent event =
        decodeOne("platform.start", "{\"requestId\":\"a\",\"version\":\"1\",\"requestId\":\"b\"}");

    assertThat(((PlatformStart) event).requestId()).isEqualTo("b");
  }

  @Test
  void treatsOptionalFieldsOfAnotherTypeAsMissing() {
    PlatformReport report =
        (PlatformReport)
            decodeOne(
                "platform.report",
                "{\"requestId\":\"r\",\"metrics\":{\"durationMs\":\"5\",\"memorySizeMB\":1e999},"
                    + "\"spans\":{\"name\":\"x\"},\"tracing\":\"t\",\"tenantId\":5}");

    assertThat(report.metrics().durationMs()).isEmpty();
    assertThat(report.metrics().memorySizeMb()).isEmpty();
    assertThat(report.spans()).isEmpty();
    assertThat(report.tracing()).isEmpty();
    assertThat(report.tenantId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'\"melted\"', UNKNOWN", "5, UNKNOWN", "{}, UNKNOWN", "'\"timeout\"', TIMEOUT"})
  void treatsUnrecognizedStatusAsUnknown(String json, Status expected) {
    PlatformRuntimeDone done =
        (PlatformRuntimeDone)
            decodeOne("platform.runtimeDone", "{\"requestId\":\"r\",\"status\":" + json + "}");

    assertThat(done.outcome().status()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "null"})
  void treatsEmptyStatusAsMissing(String json) {
    PlatformRuntimeDone done =
        (PlatformRuntimeDone)
            decodeOne("platform.runtimeDone", "{\"requestId\":\"r\",\"status\":" + json + "}");

    assertThat(done.outcome().status()).isEmpty();
  }

  @Test
  void ignoresSpansWithoutNameOrDuration() {
    PlatformRuntimeDone done =
        (PlatformRuntimeDone)
            decodeOne(
                "platform.runtimeDone",
                "{\"requestId\":\"r\",\"spans\":[1,null,{\"name\":\"a\"},{\"durationMs\":1},"
                    + "{\"name\":\"b\",\"durationMs\":2}]}");

    assertThat(done.spans()).extracting("name").containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource({
    "256, 268435456",
    "65535, 68718428160",
    "65536, 65536",
    "2147483648, 2147483648",
    "'\"512\"', 536870912",
    "'\"1073741824\"', 1073741824",
    "128.0, 134217728",
  })
  void readsASmallMemoryLimitAsMebibytes(String json, long bytes) {
    PlatformInitStart start =
        (PlatformInitStart) decodeOne("platform.initStart", "{\"instanceMaxMemory\":" + json + "}");

    assertThat(start.instance().maxMemoryBytes()).isEqualTo(OptionalLong.of(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"much\"", "0", "-1", "null", "{}", "1e999"})
  void treatsInvalidMemoryLimitAsMissing(String json) {
    PlatformInitStart start =
        (PlatformInitStart) decodeOne("platform.initStart", "{\"instanceMaxMemory\":" + json + "}");

    assertThat(start.instance().maxMemoryBytes()).isEmpty();
  }

  @Test
  void readsTheRestoreDurationUnderEitherName() {
    PlatformRestoreReport report =
        (PlatformRestoreReport)
            decodeOne("platform.restoreReport", "{\"metrics\":{\"restoreDurationMs\":150.5}}");

    assertThat(report.durationMs()).hasValue(150.5);
  }

  @Test
  void requiresTypeAndValueOfATrace() {
    PlatformStart start =
        (PlatformStart)
            decodeOne("platform.start", "{\"requestId\":\"r\",\"tracing\":{\"value\":\"v\"}}");

    assertThat(start.tracing()).isEqualTo(Optional.empty());
  }

  @Test
  void acceptsDeepNestingInARecord() {
    String deep = "[".repeat(50_000) + "]".repeat(50_000);

    TelemetryEvent log = decodeOne("function", deep);
    TelemetryEvent start = decodeOne("platform.start", "{\"x\":" + deep + ",\"requestId\":\"r\"}");

    assertThat(log).isEqualTo(new FunctionLog(log.time(), deep));
    assertThat(((PlatformStart) start).requestId()).isEqualTo("r");
  }

  @Test
  void keepsElementsBeforeEndlessNesting() {
    DecodedBatch batch = decode("[" + START + "," + "[".repeat(200_000));

    assertThat(batch.events()).hasSize(1);
    assertThat(batch.malformed()).isEqualTo(1);
  }

  @Test
  void acceptsLongNamesNumbersAndTexts() {
    String huge = "{\"" + "n".repeat(100_000) + "\":" + "9".repeat(100_000) + "}";

    assertThat(decodeOne("function", huge)).extracting("record").isEqualTo(huge);
    assertThat(decodeOne("platform.restoreStart", huge)).isNotNull();
  }

  @Test
  void acceptsInvalidUtf8() {
    byte[] body =
        ("[{" + TIME + ",\"type\":\"function\",\"record\":\"a?b\"}," + START + "]").getBytes(UTF_8);
    for (int i = 0; i < body.length; i++) {
      if (body[i] == '?') {
        body[i] = (byte) 0xff;
      }
    }

    DecodedBatch batch = new TelemetryDecoder().decode(body);

    assertThat(batch.events()).hasSize(2);
    assertThat(batch.events().get(0)).extracting("record").isEqualTo("a\ufffdb");
  }
}
