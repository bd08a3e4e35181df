// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lambdametrics.api.telemetry.ExtensionLog;
import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.internal.decode.EventEnvelope;
import io.lambdametrics.telemetry.internal.json.JsonFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The expected result of the decoder: reads the whole body with Jackson. */
final class ReferenceDecoder {

  private final List<TelemetryEvent> events = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final Instant arrived;
  private int malformed;
  private int unreadableTimes;
  private int refusedValues;
  private int elements;
  private boolean startsWithLog;

  private ReferenceDecoder(Instant arrived) {
    this.arrived = arrived;
  }

  static DecodedBatch decode(byte[] body, Instant arrived) {
    ReferenceDecoder decoder = new ReferenceDecoder(arrived);
    decoder.read(new String(body, UTF_8));
    return new DecodedBatch(
        decoder.events,
        decoder.malformed,
        decoder.unreadableTimes,
        decoder.refusedValues,
        decoder.reasons);
  }

  private void read(String body) {
    boolean valid = false;
    try (JsonParser parser = JsonFormat.FACTORY.createParser(body)) {
      valid = parser.nextToken() == JsonToken.START_ARRAY && readElements(parser, body);
    } catch (IOException e) {
      valid = false;
    }
    if (!valid) {
      addLost("the body is not one JSON array; it breaks after element " + elements);
      if (startsWithLog) {
        dropPlatformEvents();
      }
    }
  }

  private boolean readElements(JsonParser parser, String body) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      EventEnvelope envelope = EventEnvelope.read(parser, body);
      elements++;
      startsWithLog |= elements == 1 && envelope.isLog();
      try {
        events.add(envelope.toEvent(arrived));
        if (!envelope.hasReadableTime()) {
          unreadableTimes++;
          addReason("element " + elements + " has no readable time");
        }
        if (envelope.refusedValues() > 0) {
          refusedValues += envelope.refusedValues();
          addReason("element " + elements + " has impossible values");
        }
      } catch (IllegalArgumentException e) {
        addLost("element " + elements + " " + e.getMessage());
      }
    }
    return parser.nextToken() == null;
  }

  private void dropPlatformEvents() {
    int before = events.size();
    events.removeIf(event -> !(event instanceof FunctionLog) && !(event instanceof ExtensionLog));
    for (int i = events.size(); i < before; i++) {
      addLost("a platform event follows a log record that may be cut in two");
    }
  }

  private void addLost(String reason) {
    malformed++;
    addReason(reason);
  }

  private void addReason(String reason) {
    if (reasons.size() < 5) {
      reasons.add(reason);
    }
  }
}
