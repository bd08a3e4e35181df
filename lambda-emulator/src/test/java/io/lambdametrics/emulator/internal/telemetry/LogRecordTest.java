// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRecordTest {

  private static final int BUFFER = 1_000;

  @TempDir Path folder;

  @Test
  void aLineIsAStringInTextFormat() throws Exception {
    assertThat(record(FunctionLogFormat.TEXT, "{\"a\":1}").asText()).isEqualTo("{\"a\":1}\n");
  }

  @Test
  void jsonLinesAreUnchangedInJsonFormat() throws Exception {
    assertThat(record(FunctionLogFormat.JSON, "{\"type\":\"platform.report\",\"a\":[1]}"))
        .isEqualTo(PlatformJson.parseOrText("{\"type\":\"platform.report\",\"a\":[1]}"));
  }

  @Test
  void otherLinesAreWrappedInJsonFormat() throws Exception {
    JsonNode record = record(FunctionLogFormat.JSON, "plain text");

    assertThat(record.fieldNames())
        .toIterable()
        .containsExactly("timestamp", "level", "requestId", "message");
    assertThat(record.path("message").asText()).isEqualTo("plain text");
  }

  @Test
  void theOldestSchemaHasOnlyStrings() {
    EmittedEvent event =
        new EmittedEvent(Instant.EPOCH, "function", PlatformJson.object().put("message", "x"));
    GeneratedEvent generated = new GeneratedEvent(event, Optional.of("{\"message\":\"x\"}"), false);

    assertThat(generated.inSchema("2022-07-01").record().asText())
        .isEqualTo("{\"message\":\"x\"}\n");
    assertThat(generated.inSchema("2022-12-13").record().isObject()).isTrue();
    assertThat(generated.inSchema("2025-01-29").record().isObject()).isTrue();
  }

  @Test
  void aRecordAboveTheBufferIsCutInTheMiddleOfItsValue() {
    EmittedEvent event = longRecord("aé😀".repeat(300));

    List<BufferEntry> pieces = BufferEntry.cut(event, BUFFER, false);

    String envelope = "{\"time\":\"1970-01-01T00:00:00.000Z\",\"type\":\"function\",\"record\":";
    assertThat(pieces).hasSizeGreaterThan(1);
    assertThat(pieces)
        .allSatisfy(
            piece -> {
              assertThat(piece.json()).startsWith(envelope).endsWith("}");
              assertThat(piece.bytes()).isLessThanOrEqualTo(BUFFER + 4);
              assertThat(PlatformJson.parseOrText(piece.json()).isTextual()).isTrue();
            });
    String value =
        pieces.stream()
            .map(piece -> piece.json().substring(envelope.length(), piece.json().length() - 1))
            .collect(Collectors.joining());
    assertThat(PlatformJson.parseOrText(value)).isEqualTo(event.record());
  }

  @Test
  void oneBatchMayContainAllPieces() {
    assertThat(BufferEntry.cut(longRecord("x".repeat(3 * BUFFER)), BUFFER, true))
        .singleElement()
        .satisfies(entry -> assertThat(entry.json()).contains("},{\"time\""));
  }

  @Test
  void cutsOnlyRecordsOfTheFunction() {
    EmittedEvent event =
        new EmittedEvent(Instant.EPOCH, "extension", PlatformJson.text("x".repeat(2 * BUFFER)));

    assertThat(BufferEntry.cut(event, BUFFER, false)).hasSize(1);
  }

  @Test
  void deliversThePiecesInSeparateBatches() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda =
        opt.emulator().environment("PROBE_TYPES", "platform,function").build()) {
      lambda.init();
      lambda.invoke(Invocation.success().printing("x".repeat(300_000)));
      lambda.shutdown();

      List<String> bodies =
          opt.recorded("TELEMETRY").stream()
              .map(line -> line.substring(line.indexOf('[')))
              .toList();
      List<String> broken =
          bodies.stream().filter(body -> PlatformJson.parseOrText(body).isTextual()).toList();
      assertThat(broken).hasSize(2);
      assertThat(broken.get(0)).endsWith("x}]");
      assertThat(broken.get(1)).startsWith("[{\"time\"").contains("\"record\":x");
    }
  }

  private static EmittedEvent longRecord(String text) {
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(BUFFER);
    return new EmittedEvent(Instant.EPOCH, "function", PlatformJson.text(text));
  }

  private JsonNode record(FunctionLogFormat format, String line) throws Exception {
    try (LambdaEmulator lambda =
        new TestOpt(folder).probe("probe").emulator().logFormat(format).build()) {
      lambda.invoke(Invocation.success().printing(line));
      return Records.last(lambda, "function");
    }
  }
}
