// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lambdametrics.api.telemetry.ExtensionLog;
import io.lambdametrics.api.telemetry.FunctionLog;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.api.telemetry.Unrecognized;
import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.IsoTime;
import io.lambdametrics.telemetry.internal.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One element of a batch: {@code {"time": …, "type": …, "record": …}}. */
public final class EventEnvelope {

  private static final String FUNCTION = "function";
  private static final String EXTENSION = "extension";

  /** The longest type that AWS documents has 31 characters. */
  private static final int MAX_TYPE = 256;

  private final JsonObject fields = new JsonObject();
  private final EventTemplate template = new EventTemplate();
  private boolean hasTime;
  private @Nullable String type;
  private boolean hasRecord;
  private @Nullable JsonObject recordObject;
  private @Nullable String recordText;
  private String recordJson = "";
  private @Nullable String error;

  /** Counts the refused values if the record comes before its type. */
  private @Nullable EventTemplate lateTemplate;

  private EventEnvelope() {}

  /**
   * Reads the element at whose start {@code parser} is.
   *
   * @param body the text that {@code parser} reads
   * @throws IOException if the element is not valid JSON
   */
  public static EventEnvelope read(JsonParser parser, String body) throws IOException {
    EventEnvelope envelope = new EventEnvelope();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        envelope.readField(parser, body);
      }
    } else {
      parser.skipChildren();
      envelope.error = "is not an object";
      // Jackson reads a text only when it is asked for: an invalid one is no element.
      parser.finishToken();
    }
    return envelope;
  }

  private void readField(JsonParser parser, String body) throws IOException {
    String name = parser.currentName();
    parser.nextToken();
    switch (name) {
      case "time" -> {
        refuseRepeated(name, hasTime);
        readTime(parser);
      }
      case "type" -> {
        refuseRepeated(name, type != null);
        String text = readText(parser);
        type = type == null ? text : type;
      }
      case "record" -> {
        refuseRepeated(name, hasRecord);
        readRecord(parser, body);
      }
      default -> parser.skipChildren();
    }
  }

  private void readTime(JsonParser parser) throws IOException {
    if (parser.currentToken().isNumeric()) {
      hasTime = true;
      fields.put(Field.TIME, IsoTime.parse(parser.getText()));
      template.notReusable();
      return;
    }
    String text = readText(parser);
    if (text != null) {
      hasTime = true;
      fields.putText(Field.TIME, text);
      template.valueRead(parser, fields, Field.TIME);
    }
  }

  /** The rest of a log record that was cut in two can have such fields of its own. */
  private void refuseRepeated(String name, boolean repeated) {
    if (repeated) {
      error = "has more than one " + name;
    }
  }

  private static @Nullable String readText(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return null;
  }

  private void readRecord(JsonParser parser, String body) throws IOException {
    hasRecord = true;
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT && type != null && PlatformEventReader.isType(type)) {
      recordObject = JsonObject.read(parser, template);
    } else if (token.isScalarValue() && token != JsonToken.VALUE_STRING) {
      recordJson = parser.getText();
    } else {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      recordText = readText(parser);
      recordJson = body.substring(start, (int) parser.currentLocation().getCharOffset());
    }
  }

  /** Returns whether the function or an extension wrote the record, by the element's type. */
  public boolean isLog() {
    return FUNCTION.equals(type) || EXTENSION.equals(type);
  }

  /**
   * Returns the event.
   *
   * @param arrived when the batch arrived: the event's time if its own is unreadable
   * @throws IllegalArgumentException if the element is not an event; the message completes "The
   *     element …"
   */
  public TelemetryEvent toEvent(Instant arrived) throws IOException {
    if (error != null) {
      throw new IllegalArgumentException(error);
    }
    if (type == null || type.isBlank()) {
      throw new IllegalArgumentException("has no type");
    }
    if (type.length() > MAX_TYPE) {
      throw new IllegalArgumentException("has a type that is too long");
    }
    if (!hasRecord) {
      throw new IllegalArgumentException("has no record");
    }
    return toEvent(fields.time(Field.TIME).orElse(arrived), type);
  }

  /** Returns whether the element has a readable time. */
  public boolean hasReadableTime() {
    return fields.holds(Field.TIME);
  }

  /** Returns the number of the record's values that were refused as impossible. */
  public int refusedValues() {
    return template.refused() + (lateTemplate == null ? 0 : lateTemplate.refused());
  }

  private TelemetryEvent toEvent(Instant instant, String knownType) throws IOException {
    if (PlatformEventReader.isType(knownType)) {
      return PlatformEventReader.read(knownType, instant, recordAsObject());
    }
    return switch (knownType) {
      case FUNCTION -> new FunctionLog(instant, recordAsText());
      case EXTENSION -> new ExtensionLog(instant, recordAsText());
      default -> new Unrecognized(instant, knownType, recordJson);
    };
  }

  /** Returns whether {@link #template} covers everything that {@link #toEvent} needs. */
  boolean canBeTemplate() {
    return recordObject != null && hasReadableTime();
  }

  /** Returns the template, whose positions are the parser's. */
  EventTemplate template() {
    return template;
  }

  /**
   * Returns the event after {@link #template} has moved to another element. Allowed only if {@link
   * #canBeTemplate} is true and {@link #toEvent} has returned an event.
   *
   * @throws IllegalArgumentException if the element is not an event
   */
  TelemetryEvent toEventOfTemplate() {
    return PlatformEventReader.read(
        Objects.requireNonNull(type),
        fields.time(Field.TIME).orElseThrow(),
        Objects.requireNonNull(recordObject));
  }

  private JsonObject recordAsObject() throws IOException {
    if (recordObject != null) {
      return recordObject;
    }
    if (!recordJson.startsWith("{")) {
      throw new IllegalArgumentException("has a record that is not an object");
    }
    lateTemplate = new EventTemplate();
    return JsonObject.parse(recordJson, lateTemplate);
  }

  private String recordAsText() {
    return recordText != null ? recordText : recordJson;
  }
}
