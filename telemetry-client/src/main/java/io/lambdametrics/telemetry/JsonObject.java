package io.lambdametrics.telemetry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in memory. {@code null} is as good as missing, and of a field that stands there
 * twice the last one holds.
 *
 * <p>Getters of what may be missing take a value of another JSON type, and an empty text, as
 * missing. Getters of what is required throw an {@link IllegalArgumentException} whose message
 * completes "The event …".
 */
final class JsonObject {

  static final JsonObject EMPTY = new JsonObject(Map.of());

  /** No field that is read lies deeper; what does is skipped. */
  private static final int MAX_DEPTH = 8;

  private final Map<String, Object> fields;

  private JsonObject(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads an object; what follows it is not looked at.
   *
   * @throws IOException if {@code json} does not begin with an object
   */
  static JsonObject parse(String json) throws IOException {
    try (JsonParser parser = Json.FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      return read(parser);
    }
  }

  /** Reads the object whose begin {@code parser} stands at, to its end. */
  static JsonObject read(JsonParser parser) throws IOException {
    return readObject(parser, 1);
  }

  private static JsonObject readObject(JsonParser parser, int depth) throws IOException {
    Map<String, Object> fields = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = readValue(parser, depth + 1);
      if (value == null) {
        fields.remove(name);
      } else {
        fields.put(name, value);
      }
    }
    return new JsonObject(fields);
  }

  private static List<Object> readArray(JsonParser parser, int depth) throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = readValue(parser, depth + 1);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static @Nullable Object readValue(JsonParser parser, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      parser.skipChildren();
      return null;
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser, depth);
      case START_ARRAY -> readArray(parser, depth);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.valueOf(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> null;
    };
  }

  /** Whether there is anything but an empty text under this name, of whatever JSON type. */
  boolean has(String name) {
    Object value = fields.get(name);
    return value != null && !value.equals("");
  }

  /** The object under this name; an empty one where there is none. */
  JsonObject object(String name) {
    return fields.get(name) instanceof JsonObject object ? object : EMPTY;
  }

  /** The objects in the array under this name. */
  List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    for (Object value : array(name)) {
      if (value instanceof JsonObject object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** The texts in the array under this name. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object value : array(name)) {
      if (value instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  private List<?> array(String name) {
    return fields.get(name) instanceof List<?> values ? values : List.of();
  }

  Optional<String> text(String name) {
    return fields.get(name) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  String requiredText(String name) {
    if (fields.get(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalArgumentException("has no text in " + name);
  }

  /** A finite number. */
  OptionalDouble number(String name) {
    return fields.get(name) instanceof Double number && Double.isFinite(number)
        ? OptionalDouble.of(number)
        : OptionalDouble.empty();
  }

  double requiredNumber(String name) {
    return number(name).orElseThrow(() -> new IllegalArgumentException("has no number in " + name));
  }

  /** A number without its fraction. */
  OptionalLong wholeNumber(String name) {
    OptionalDouble number = number(name);
    return number.isPresent() ? OptionalLong.of((long) number.getAsDouble()) : OptionalLong.empty();
  }
}
