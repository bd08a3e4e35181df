// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The known fields of a JSON object. A field with the value {@code null} is missing, and the last
 * of several fields with the same name wins.
 *
 * <p>Impossible values are refused: numbers below 0 or above 2^53, and texts and arrays that are
 * longer than any that Lambda sends.
 *
 * <p>Getters of optional fields treat a value of another JSON type, a refused value and an empty
 * text as missing. Getters of required fields throw an {@link IllegalArgumentException} whose
 * message completes "The event …".
 */
public final class JsonObject {

  public static final JsonObject EMPTY = new JsonObject();

  /** No known field is nested deeper; deeper values are skipped. */
  private static final int MAX_DEPTH = 8;

  /** Marks a number, which is stored in {@link #numbers} to save a boxed object. */
  private static final Object NUMBER = new Object();

  /** Marks a refused value. */
  private static final Object REFUSED = new Object();

  /** Whole numbers up to this one are exact in a {@code double}. */
  public static final double MAX_NUMBER = 0x1p53;

  /** Lambda sends no number with more characters. */
  private static final int MAX_NUMBER_LENGTH = 1000;

  /** Lambda sends a handful of spans, types and events. */
  public static final int MAX_ARRAY = 64;

  private static final int MAX_TEXT_IN_ARRAY = 1024;

  private final Object[] values = new Object[Field.COUNT];
  private final double[] numbers = new double[Field.COUNT];

  /** One bit for each field that is present. */
  private long present;

  /** Learns where the values of an object are while the object is read. */
  public interface Observer {

    /** Called after a text or number was read; it is still the parser's current token. */
    void valueRead(JsonParser parser, JsonObject object, Field field);

    /** Called if the positions of the values do not determine the fields of a similar object. */
    void notReusable();

    /** Called when a value was refused. */
    void valueRefused();
  }

  private static final class NoObserver implements Observer {
    @Override
    public void valueRead(JsonParser parser, JsonObject object, Field field) {}

    @Override
    public void notReusable() {}

    @Override
    public void valueRefused() {}
  }

  /**
   * Reads an object and ignores the text after it.
   *
   * @throws IOException if {@code json} does not begin with an object
   */
  public static JsonObject parse(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    JsonObject plain = new PlainObjectReader().read(bytes, 0, bytes.length);
    return plain != null ? plain : parseWithJackson(json);
  }

  /** Reads an object with Jackson, even if {@link PlainObjectReader} could read it. */
  public static JsonObject parseWithJackson(String json) throws IOException {
    return parse(json, new NoObserver());
  }

  /** Reads an object with Jackson. */
  public static JsonObject parse(String json, Observer observer) throws IOException {
    try (JsonParser parser = JsonFormat.FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      return read(parser, observer);
    }
  }

  /** Reads the object at whose start {@code parser} is. */
  public static JsonObject read(JsonParser parser, Observer observer) throws IOException {
    return readObject(parser, observer, 1);
  }

  private static JsonObject readObject(JsonParser parser, Observer observer, int depth)
      throws IOException {
    JsonObject object = new JsonObject();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Field field = Field.named(parser.currentName());
      JsonToken token = parser.nextToken();
      if (field == null) {
        parser.skipChildren();
      } else {
        if (object.holds(field)) {
          observer.notReusable();
        }
        object.readField(field, token, parser, observer, depth);
      }
    }
    return object;
  }

  private void readField(
      Field field, JsonToken token, JsonParser parser, Observer observer, int depth)
      throws IOException {
    if (token.isNumeric()) {
      putNumber(field, parser.getText());
      observer.valueRead(parser, this, field);
    } else if (token == JsonToken.VALUE_STRING) {
      putText(field, parser.getText());
      observer.valueRead(parser, this, field);
      if (!holds(field)) {
        // The time is invalid, so a second field of this name would not be seen as repeated.
        observer.notReusable();
      }
    } else {
      put(field, readValue(parser, observer, depth + 1));
    }
    if (get(field) == REFUSED) {
      observer.valueRefused();
    }
  }

  private void putNumber(Field field, String text) {
    double number =
        text.length() <= MAX_NUMBER_LENGTH ? Double.parseDouble(text) : Double.POSITIVE_INFINITY;
    if (number >= 0 && number <= MAX_NUMBER) {
      put(field, number + 0.0); // No negative zero.
    } else {
      put(field, REFUSED);
    }
  }

  /** Reads an array, and keeps its texts and objects. */
  private static List<Object> readArray(JsonParser parser, Observer observer, int depth)
      throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (values.size() == MAX_ARRAY) {
        parser.skipChildren();
        observer.valueRefused();
        continue;
      }
      Object value = readValue(parser, observer, depth + 1);
      if (value instanceof String text && text.length() > MAX_TEXT_IN_ARRAY) {
        observer.valueRefused();
      } else if (value instanceof String || value instanceof JsonObject) {
        values.add(value);
      }
    }
    return values;
  }

  private static @Nullable Object readValue(JsonParser parser, Observer observer, int depth)
      throws IOException {
    if (depth > MAX_DEPTH) {
      parser.skipChildren();
      return null;
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser, observer, depth);
      case START_ARRAY -> readArray(parser, observer, depth);
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> null;
    };
  }

  /**
   * Sets a field to a text, an object, a list of these, a boolean or an {@link Instant}; {@code
   * null} removes the field.
   */
  public void put(Field field, @Nullable Object value) {
    long bit = 1L << field.place;
    if (value == null) {
      present &= ~bit;
    } else {
      present |= bit;
      values[field.place] = value;
    }
  }

  public void put(Field field, double number) {
    put(field, NUMBER);
    numbers[field.place] = number;
  }

  /** Sets a field to a text, or to the time in the text if the field is a time. */
  public void putText(Field field, String text) {
    if (field.isTime()) {
      put(field, IsoTime.parse(text));
    } else if (text.length() <= field.maxLength) {
      put(field, text);
    } else {
      put(field, REFUSED);
    }
  }

  /**
   * Sets a field to a text in UTF-8 without escapes, like {@link #putText(Field, String)}. If the
   * field had the same text last, the text takes no new memory.
   */
  void putText(Field field, byte[] bytes, int start, int end) {
    if (!field.isTime() && isText(values[field.place], bytes, start, end)) {
      present |= 1L << field.place;
    } else {
      putText(field, new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }
  }

  /** Returns whether a value is the ASCII text in these bytes. */
  private static boolean isText(@Nullable Object value, byte[] bytes, int start, int end) {
    if (!(value instanceof String text) || text.length() != end - start) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != bytes[start + i]) {
        return false;
      }
    }
    return true;
  }

  /** Removes all values. Their memory is kept, because similar ones usually follow. */
  void clear() {
    present = 0;
  }

  /** Returns an object to be put into a field: the last one that was there, if there was one. */
  JsonObject spareObject(Field field) {
    return values[field.place] instanceof JsonObject spare && spare != EMPTY
        ? spare
        : new JsonObject();
  }

  /** Returns whether a field has a value. */
  public boolean holds(Field field) {
    return (present & (1L << field.place)) != 0;
  }

  private @Nullable Object get(Field field) {
    return holds(field) ? values[field.place] : null;
  }

  /** Returns whether a field has a value of any JSON type other than an empty text. */
  public boolean isNotEmpty(Field field) {
    Object value = get(field);
    return value != null && !value.equals("");
  }

  /** Returns the object in a field; an empty one if there is none. */
  public JsonObject object(Field field) {
    return get(field) instanceof JsonObject object ? object : EMPTY;
  }

  /** Returns the texts and objects in an array field. */
  public List<?> array(Field field) {
    return get(field) instanceof List<?> list ? list : List.of();
  }

  /** Returns the texts in an array field. */
  public List<String> texts(Field field) {
    List<String> texts = new ArrayList<>();
    for (Object value : array(field)) {
      if (value instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Returns the text in a field, never empty; {@code null} if there is none. */
  public @Nullable String textOrNull(Field field) {
    return get(field) instanceof String text && !text.isEmpty() ? text : null;
  }

  public Optional<String> text(Field field) {
    return Optional.ofNullable(textOrNull(field));
  }

  public String requiredText(Field field) {
    String text = textOrNull(field);
    if (get(field) == REFUSED) {
      throw new IllegalArgumentException("has a text that is too long in " + field.wireName);
    }
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("has no text in " + field.wireName);
    }
    return text;
  }

  /** Returns the time in a field. */
  public Optional<Instant> time(Field field) {
    return get(field) instanceof Instant time ? Optional.of(time) : Optional.empty();
  }

  /** Returns the finite number in a field. */
  public OptionalDouble number(Field field) {
    double number = numberOrNaN(field);
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  /** Returns the finite number in a field; {@code NaN} if there is none. */
  public double numberOrNaN(Field field) {
    double number = get(field) == NUMBER ? numbers[field.place] : Double.NaN;
    return Double.isFinite(number) ? number : Double.NaN;
  }

  public double requiredNumber(Field field) {
    double number = numberOrNaN(field);
    if (Double.isNaN(number)) {
      throw new IllegalArgumentException("has no number in " + field.wireName);
    }
    return number;
  }

  /** Returns the number in a field without its fraction. */
  public OptionalLong wholeNumber(Field field) {
    double number = numberOrNaN(field);
    return Double.isNaN(number) ? OptionalLong.empty() : OptionalLong.of((long) number);
  }
}
