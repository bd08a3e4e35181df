package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lambdametrics.api.telemetry.ExtensionLog;
import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the decoder has to make of a body, found by reading all of it with Jackson. */
final class ObviousDecoder {

  private final List<TelemetryEvent> events = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private int malformed;
  private int elements;
  private boolean startsWithLog;

  private ObviousDecoder() {}

  static DecodedBatch decode(byte[] body) {
    ObviousDecoder decoder = new ObviousDecoder();
    decoder.read(new String(body, UTF_8));
    return new DecodedBatch(decoder.events, decoder.malformed, decoder.reasons);
  }

  private void read(String body) {
    boolean sound = false;
    try (JsonParser parser = Json.FACTORY.createParser(body)) {
      sound = parser.nextToken() == JsonToken.START_ARRAY && readElements(parser, body);
    } catch (IOException e) {
      sound = false;
    }
    if (!sound) {
      lose("the body is not one JSON array; it breaks after element " + elements);
      if (startsWithLog) {
        dropPlatformEvents();
      }
    }
  }

  private boolean readElements(JsonParser parser, String body) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Envelope envelope = Envelope.read(parser, body);
      elements++;
      startsWithLog |= elements == 1 && envelope.isLog();
      try {
        events.add(envelope.toEvent());
      } catch (IllegalArgumentException e) {
        lose("element " + elements + " " + e.getMessage());
      }
    }
    return parser.nextToken() == null;
  }

  private void dropPlatformEvents() {
    int before = events.size();
    events.removeIf(event -> !(event instanceof FunctionLog) && !(event instanceof ExtensionLog));
    for (int i = events.size(); i < before; i++) {
      lose("a platform event follows a log record that may be half of one");
    }
  }

  private void lose(String reason) {
    malformed++;
    if (reasons.size() < 5) {
      reasons.add(reason);
    }
  }
}
