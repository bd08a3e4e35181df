// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.EmittedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An event in a buffer, or a piece of an event.
 *
 * @param json the text to send
 * @param arrivedAt on the scale of {@link System#nanoTime()}
 */
public record BufferEntry(EmittedEvent event, String json, int bytes, long arrivedAt) {

  static BufferEntry whole(EmittedEvent event) {
    return of(event, PlatformJson.write(event.toJson()));
  }

  private static BufferEntry of(EmittedEvent event, String json) {
    return new BufferEntry(
        event, json, json.getBytes(StandardCharsets.UTF_8).length, System.nanoTime());
  }

  /**
   * Cuts a function's record that exceeds the buffer's size, as observed in production: in the
   * middle of the JSON value, each piece in its own envelope, so that no piece is valid JSON.
   */
  static List<BufferEntry> cut(EmittedEvent event, int maxBytes, boolean sideBySide) {
    BufferEntry whole = whole(event);
    if (whole.bytes() <= maxBytes || !event.type().equals("function")) {
      return List.of(whole);
    }
    String value = PlatformJson.write(event.record());
    String envelope =
        "{\"time\":\"" + PlatformJson.time(event.time()) + "\",\"type\":\"function\",\"record\":";
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < value.length(); ) {
      int to = end(value, from, maxBytes - envelope.length());
      pieces.add(envelope + value.substring(from, to) + "}");
      from = to;
    }
    return sideBySide
        ? List.of(of(event, String.join(",", pieces)))
        : pieces.stream().map(piece -> of(event, piece)).toList();
  }

  /** Returns the end of a piece of at least this many bytes, never inside a character. */
  private static int end(String value, int from, int bytes) {
    int to = from;
    for (int size = 0; to < value.length() && size < bytes; ) {
      int character = value.codePointAt(to);
      size += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      to += Character.charCount(character);
    }
    return to;
  }
}
