package io.lambdametrics.telemetry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lambdametrics.api.telemetry.ExtensionLog;
import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes events of what the Telemetry API delivers: a JSON array of {@code {"time", "type",
 * "record"}}, whatever the schema version.
 *
 * <p>Tolerant where the platform varies. Fields that this release does not know are ignored, types
 * are kept as {@code Unrecognized}; an optional field that is null, an empty text or of another
 * JSON type is taken as missing. An element that lacks what its event must have costs only itself.
 *
 * <p>A body that breaks off keeps the events before the break. What stands behind it is never
 * searched for events: Lambda was seen to cut a large log record in two, and the second half, which
 * is the customer's text, can look like events of the platform. For the same reason a broken body
 * whose first element is a log record, as the second half's is, yields log records only. Neither
 * concerns an extension that subscribes to nothing but platform events.
 *
 * <p>Stateless; may be shared between threads.
 */
public final class TelemetryDecoder {

  /** Decodes one delivery; never throws for anything that it may hold. */
  public DecodedBatch decode(byte[] body) {
    Batch batch = new Batch(new String(body, StandardCharsets.UTF_8));
    batch.read();
    return new DecodedBatch(batch.events, batch.malformed, batch.reasons);
  }

  /** One delivery while it is being read. */
  private static final class Batch {

    private static final int MAX_REASONS = 5;

    private final String body;
    private final List<TelemetryEvent> events = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private int malformed;
    private int elements;
    private boolean startsWithLog;

    Batch(String body) {
      this.body = body;
    }

    void read() {
      boolean sound = false;
      try (JsonParser parser = Json.FACTORY.createParser(body)) {
        sound = parser.nextToken() == JsonToken.START_ARRAY && readElements(parser);
      } catch (IOException e) {
        // Its message is not passed on: it can quote what the function wrote.
      }
      if (!sound) {
        lose("the body is not one JSON array; it breaks after element " + elements);
        distrust();
      }
    }

    /** Returns whether the body ends where the array does. */
    private boolean readElements(JsonParser parser) throws IOException {
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

    private void distrust() {
      if (startsWithLog) {
        int before = events.size();
        events.removeIf(
            event -> !(event instanceof FunctionLog) && !(event instanceof ExtensionLog));
        for (int i = events.size(); i < before; i++) {
          lose("a platform event follows a log record that may be half of one");
        }
      }
    }

    private void lose(String reason) {
      malformed++;
      if (reasons.size() < MAX_REASONS) {
        reasons.add(reason);
      }
    }
  }
}
