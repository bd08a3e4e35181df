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
import io.lambdametrics.telemetry.internal.json.Shape;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One element of a delivery: {@code {"time": …, "type": …, "record": …}}. */
public final class Envelope {

  private static final String FUNCTION = "function";
  private static final String EXTENSION = "extension";

  /** AWS's longest type has 31 characters. */
  private static final int MAX_TYPE = 256;

  private final JsonObject fields = new JsonObject();
  private final Shape shape = new Shape();
  private boolean hasTime;
  private @Nullable String type;
  private boolean hasRecord;
  private @Nullable JsonObject recordObject;
  private @Nullable String recordText;
  private String recordJson = "";
  private @Nullable String fault;

  /** Of a record that stands before its type. */
  private @Nullable Shape parsedLate;

  private Envelope() {}

  /**
   * Reads the element that {@code parser} stands at, to its end.
   *
   * @param body what {@code parser} reads
   * @throws IOException if the body is broken there
   */
  public static Envelope read(JsonParser parser, String body) throws IOException {
    Envelope envelope = new Envelope();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        envelope.readField(parser, body);
      }
    } else {
      parser.skipChildren();
      envelope.fault = "is not an object";
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
      shape.spoil();
      return;
    }
    String text = readText(parser);
    if (text != null) {
      hasTime = true;
      fields.putText(Field.TIME, text);
      shape.note(parser, fields, Field.TIME);
    }
  }

  /** The rest of a cut log record can bring such fields of its own. */
  private void refuseRepeated(String name, boolean repeated) {
    if (repeated) {
      fault = "has more than one " + name;
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
      recordObject = JsonObject.read(parser, shape);
    } else if (token.isScalarValue() && token != JsonToken.VALUE_STRING) {
      recordJson = parser.getText();
    } else {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      recordText = readText(parser);
      recordJson = body.substring(start, (int) parser.currentLocation().getCharOffset());
    }
  }

  /** Whether the element says that the function or an extension wrote its record. */
  public boolean isLog() {
    return FUNCTION.equals(type) || EXTENSION.equals(type);
  }

  /**
   * The event.
   *
   * @param arrived when the batch arrived, which is the event's time where its own cannot be read
   * @throws IllegalArgumentException if the element is not one; the message completes "The element
   *     …"
   */
  public TelemetryEvent toEvent(Instant arrived) throws IOException {
    if (fault != null) {
      throw new IllegalArgumentException(fault);
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

  /** Whether the element has a time of its own that can be read. */
  public boolean hasReadableTime() {
    return fields.holds(Field.TIME);
  }

  /** How many of the record's values were left out because they cannot be true. */
  public int refusedValues() {
    return shape.refused() + (parsedLate == null ? 0 : parsedLate.refused());
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

  /** Whether {@link #shape} has all that {@link #toEvent} needs, so that it can move on. */
  public boolean isOfPlatform() {
    return recordObject != null && hasReadableTime();
  }

  /** Where the element's values stand, by the places of the parser. */
  public Shape shape() {
    return shape;
  }

  /**
   * The event that this one has become since {@link #shape} has moved on to another element; only
   * where {@link #isOfPlatform}, and there was an event.
   *
   * @throws IllegalArgumentException as {@link #toEvent}
   */
  public TelemetryEvent toSimilarEvent() {
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
    parsedLate = new Shape();
    return JsonObject.parse(recordJson, parsedLate);
  }

  private String recordAsText() {
    return recordText != null ? recordText : recordJson;
  }
}
