// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.decode.EventTemplates;
import io.lambdametrics.telemetry.internal.json.JsonScanner;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Templates must not change the result: events must equal those that Jackson reads. A failure shows
 * the seed, which {@code -Dtest.seed=…} repeats.
 */
class EventTemplatesTest {

  private static final int ROUNDS = 1000;
  private static final Instant ARRIVED = Instant.parse("2026-03-01T09:00:00.123Z");

  private static final String LONG_TEXT = "\"" + "x".repeat(1025) + "\"";

  /** Usual, unusual and invalid values, which replace any value of an event. */
  private static final String[] VALUES = {
    "0",
    "7",
    "12.5",
    "0.125",
    "123456789012345",
    "1234567890.12345",
    "1234567890123456",
    "0.1",
    "3.14159265358979323846",
    "00",
    "01.5",
    "1.",
    ".5",
    "-1",
    "-0",
    "1e3",
    "1E-2",
    "1.5.2",
    "+1",
    "\"\"",
    "\" \"",
    "\"text\"",
    "\"success\"",
    "\"timeout\"",
    "\"a\\\"b\"",
    "\"\\u00e4\"",
    "\"\u00e4\"",
    "\"\u20ac\"",
    "\"tab\there\"",
    "\"\\x\"",
    "\"platform.start\"",
    "\"function\"",
    "\"2026-03-01T08:00:59.999Z\"",
    "\"2026-03-01T08:00:60.000Z\"",
    "\"2026-03-01T08:00:00Z\"",
    "\"2026-03-01T08:00:00.1234Z\"",
    "\"2026-03-01T08:01:00.12+01\"",
    "\"2026-13-01T08:00:00.000Z\"",
    "\"2026-03-01T08:00:59,999Z\"",
    "\"2026-03-01t08:00:59.999z\"",
    "\"2026-03-01 08:00:59.999\"",
    "\"1772352000123\"",
    "1772352000123",
    "1772352000.5",
    "-5",
    "9007199254740992",
    "9007199254740993",
    "1e308",
    "1e999",
    LONG_TEXT,
    "null",
    "true",
    "{}",
    "[]",
    "{\"a\":1}",
    "[{\"name\":\"n\",\"durationMs\":1}]",
    "tru",
    ""
  };

  private final long seed = Long.getLong("test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final EventTemplates earlier = new EventTemplates();

  private static String start(String id) {
    return "{\"time\":\"2026-03-01T08:00:00.000Z\",\"type\":\"platform.start\",\"record\":"
        + "{\"requestId\":\""
        + id
        + "\",\"version\":\"1\"}}";
  }

  private static String report(String id, String more) {
    return "{\"time\":\"2026-03-01T08:00:00.000Z\",\"type\":\"platform.report\",\"record\":"
        + "{\"requestId\":\""
        + id
        + "\",\"metrics\":{\"durationMs\":"
        + more
        + "}}";
  }

  private static byte[] array(List<String> elements) {
    return ("[" + String.join(",", elements) + "]").getBytes(UTF_8);
  }

  private static List<String> everyType() throws IOException {
    String body = new String(Fixtures.read("every-type.json"), UTF_8);
    return body.lines()
        .map(String::strip)
        .filter(line -> line.startsWith("{"))
        .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
        .toList();
  }

  /** Decodes a body without templates, and with the templates of all bodies before it. */
  private void assertReadLikeJackson(byte[] body) {
    DecodedBatch expected = ReferenceDecoder.decode(body, ARRIVED);
    String description = "seed " + seed + ": " + new String(body, UTF_8);
    assertThat(new TelemetryDecoder().decode(body, ARRIVED)).as(description).isEqualTo(expected);
    assertThat(new TelemetryDecoder().decode(body, ARRIVED, earlier))
        .as(description)
        .isEqualTo(expected);
  }

  @Test
  void usesTemplatesOfEarlierBatches() {
    TelemetryDecoder decoder = new TelemetryDecoder();

    TelemetryEvent first =
        decoder.decode(array(List.of(start("first"))), ARRIVED, earlier).events().get(0);
    TelemetryEvent next =
        decoder.decode(array(List.of(start("next"))), ARRIVED, earlier).events().get(0);

    // The same object proves that the text was not read again.
    assertThat(((PlatformStart) next).version().orElseThrow())
        .isSameAs(((PlatformStart) first).version().orElseThrow());
    assertThat(((PlatformStart) next).requestId()).isEqualTo("next");
  }

  @Test
  void doesNotMistakeATextForOneOfAnEarlierBatch() {
    assertReadLikeJackson(
        array(List.of(report("a", "1},\"status\":\"a\""), report("a", "1},\"status\":\"bc\""))));

    // Equal to the first bytes of the batch.
    assertReadLikeJackson(array(List.of(report("a", "1},\"status\":\"[{\""))));
  }

  @Test
  void learnsNewEventsWhenTheTemplatesAreFull() {
    TelemetryDecoder decoder = new TelemetryDecoder();
    for (int i = 0; i < 40; i++) {
      String another = start("an id").replace("}}", ",\"field" + i + "\":1}}");
      decoder.decode(array(List.of(another)), ARRIVED, earlier);
    }

    TelemetryEvent first =
        decoder.decode(array(List.of(start("first"))), ARRIVED, earlier).events().get(0);
    TelemetryEvent next =
        decoder.decode(array(List.of(start("next"))), ARRIVED, earlier).events().get(0);

    assertThat(((PlatformStart) next).version().orElseThrow())
        .isSameAs(((PlatformStart) first).version().orElseThrow());
  }

  @Test
  void readsSimilarEventsWithoutJackson() {
    byte[] body = array(List.of(start("first"), report("first", "1.5}"), start("second, longer")));

    List<TelemetryEvent> events = new TelemetryDecoder().decode(body).events();

    // The same object proves that the text was compared and not read.
    String version = ((PlatformStart) events.get(0)).version().orElseThrow();
    assertThat(((PlatformStart) events.get(2)).version().orElseThrow()).isSameAs(version);
    assertThat(((PlatformStart) events.get(2)).requestId()).isEqualTo("second, longer");
  }

  @Test
  void keepsTheValuesOfEachEvent() {
    byte[] body =
        array(
            List.of(
                report("a", "1},\"status\":\"success\""),
                report("b", "22.5},\"status\":\"timeout\""),
                report("c", "333},\"status\":\"success\"")));

    List<TelemetryEvent> events = new TelemetryDecoder().decode(body).events();

    assertThat(events)
        .extracting(event -> ((PlatformReport) event).metrics().durationMs().orElseThrow())
        .containsExactly(1.0, 22.5, 333.0);
    assertThat(events).isEqualTo(ReferenceDecoder.decode(body, ARRIVED).events());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FIRST,\"durationMs\":2}",
        "FIRST,\"durationMs\":null}",
        "3},\"status\":\"FIRST\",\"status\":null",
        "3},\"metrics\":{\"durationMs\":FIRST},\"metrics\":{\"durationMs\":4}",
        "3},\"spans\":[{\"name\":\"s\",\"durationMs\":1,\"start\":\"FIRST\","
            + "\"start\":\"2026-03-01T08:00:00.000Z\"}]",
      })
  void readsRepeatedFieldsLikeJackson(String more) {
    List<String> elements =
        List.of(
            report("a", more.replace("FIRST", "1")),
            report("a", more.replace("FIRST", "5")),
            report("a", more.replace("FIRST", "2026-03-01T08:00:00.001Z")));

    assertReadLikeJackson(array(elements.subList(0, 2)));
    assertReadLikeJackson(array(List.of(elements.get(0), elements.get(2))));
  }

  @Test
  void readsAnyValueInAnyPlaceLikeJackson() throws IOException {
    List<String> known = everyType();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> elements = new ArrayList<>();
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        String element = known.get(random.nextInt(known.size()));
        elements.add(element);
        for (int j = 1 + random.nextInt(3); j > 0; j--) {
          elements.add(withAnotherValue(element));
        }
      }

      assertReadLikeJackson(array(elements));
    }
  }

  private String withAnotherValue(String element) {
    String value = VALUES[random.nextInt(VALUES.length)];
    int colon = element.indexOf(":", random.nextInt(element.length()));
    int start = colon < 0 ? 8 : colon + 1;
    int end = JsonScanner.elementEnd(element.getBytes(UTF_8), start);
    boolean ascii = element.length() == element.getBytes(UTF_8).length;
    return ascii && end > start
        ? element.substring(0, start) + value + element.substring(end)
        : element;
  }

  @Test
  void readsDamagedBodiesLikeJackson() throws IOException {
    List<String> elements = new ArrayList<>(everyType());
    elements.addAll(everyType());
    for (int i = 0; i < 4; i++) {
      elements.add(start("request-" + i));
      elements.add(report("request-" + i, i + ".25}"));
    }
    byte[] body = array(elements);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = body.clone();
      for (int damage = random.nextInt(3); damage >= 0; damage--) {
        damaged[random.nextInt(damaged.length)] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) "[]{}\",:\\0nt9.- \n".charAt(random.nextInt(16));
      }
      assertReadLikeJackson(damaged);
      assertReadLikeJackson(Arrays.copyOf(damaged, random.nextInt(damaged.length)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1x", "nullx", "null\"x\"", "1{}", "[1", "{", "{]", "\"a\"b", "", "]", "}"})
  void stopsWhereJacksonDoes(String element) {
    assertReadLikeJackson(array(List.of(start("a"), start("b"), element, start("c"))));
    assertReadLikeJackson(("[" + start("a") + "," + start("b") + "," + element).getBytes(UTF_8));
  }

  @Test
  void allocatesLittleMemoryPerEvent() {
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      elements.add(report("22222222-aaaa-4bbb-8ccc-" + (100_000_000_000L + i), i + ".125}"));
    }
    byte[] body = array(elements);
    TelemetryDecoder decoder = new TelemetryDecoder();
    decoder.decode(body);

    long before = allocatedBytes();
    decoder.decode(body);

    assertThat((allocatedBytes() - before) / elements.size()).isLessThan(500);
  }

  private static long allocatedBytes() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
