// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

/**
 * A timeline entry as one line of JSON in an event log.
 *
 * @param kind the kind in lower case
 * @param detail a missing node if there is none
 * @param line the line itself
 */
public record LoggedEntry(
    Instant time,
    int environment,
    String kind,
    String subject,
    String text,
    JsonNode detail,
    String line) {

  /** Returns the line of an entry. */
  public static String line(int environment, TimelineEntry entry) {
    ObjectNode line =
        PlatformJson.object()
            .put("time", entry.time().toString())
            .put("environment", environment)
            .put("kind", entry.kind().name().toLowerCase(Locale.ROOT))
            .put("subject", entry.subject())
            .put("text", entry.text());
    entry.detail().ifPresent(detail -> line.set("detail", detail));
    return PlatformJson.write(line);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is not a line of an event log
   */
  static LoggedEntry parse(String line) {
    try {
      JsonNode json = PlatformJson.parse(line.getBytes(StandardCharsets.UTF_8));
      if (!json.path("kind").isTextual() || !json.path("environment").isInt()) {
        throw new IllegalArgumentException("not a line of an event log");
      }
      return new LoggedEntry(
          Instant.parse(json.path("time").asText()),
          json.path("environment").asInt(),
          json.path("kind").asText(),
          json.path("subject").asText(),
          json.path("text").asText(),
          json.path("detail"),
          line);
    } catch (IOException | DateTimeException e) {
      throw new IllegalArgumentException("not a line of an event log", e);
    }
  }

  boolean is(String expectedKind) {
    return kind.equals(expectedKind);
  }
}
