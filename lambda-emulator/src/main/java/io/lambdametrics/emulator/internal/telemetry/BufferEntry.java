package io.lambdametrics.emulator.internal.telemetry;

import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.EmittedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An event in a buffer, or a piece of one.
 *
 * @param json what is sent of it
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
   * A function's record above the buffer's size as production was seen to cut it: in the middle of
   * the JSON value, each piece in an envelope of its own, so that no piece is valid JSON.
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

  /** Where a piece of at least so many bytes ends; never inside a character. */
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
