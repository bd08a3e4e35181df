package io.lambdametrics.telemetry.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The known fields of a JSON object in memory. {@code null} is as good as missing, and of a field
 * that stands there twice the last one holds.
 *
 * <p>A value that cannot be true is refused: a number below 0 or above 2^53, which no figure of the
 * platform is, and a text or an array that is longer than any of the platform's.
 *
 * <p>Getters of what may be missing take a value of another JSON type, a refused one, and an empty
 * text as missing. Getters of what is required throw an {@link IllegalArgumentException} whose
 * message completes "The event …".
 */
public final class JsonObject {

  public static final JsonObject EMPTY = new JsonObject();

  /** No field that is read lies deeper; what does is skipped. */
  private static final int MAX_DEPTH = 8;

  /** Stands for a number, which is kept apart, since boxes of numbers are garbage at once. */
  private static final Object NUMBER = new Object();

  /** Stands for a value that cannot be true. */
  private static final Object REFUSED = new Object();

  /** Whole numbers up to here are exact in a {@code double}. */
  public static final double MAX_NUMBER = 0x1p53;

  /** A number with more characters is not one of the platform's. */
  private static final int MAX_NUMBER_LENGTH = 1000;

  /** The platform sends a handful of spans, types and events. */
  public static final int MAX_ARRAY = 64;

  private static final int MAX_TEXT_IN_ARRAY = 1024;

  private final Object[] values = new Object[Field.COUNT];
  private final double[] numbers = new double[Field.COUNT];

  /** One bit for each field that is there. */
  private long present;

  /**
   * Reads an object; what follows it is not looked at.
   *
   * @throws IOException if {@code json} does not begin with an object
   */
  public static JsonObject parse(String json) throws IOException {
    JsonObject plain = PlainObject.read(json);
    return plain != null ? plain : parseWithJackson(json);
  }

  public static JsonObject parseWithJackson(String json) throws IOException {
    return parse(json, new Shape());
  }

  /** The same, with Jackson; {@code shape} counts the refused values. */
  public static JsonObject parse(String json, Shape shape) throws IOException {
    try (JsonParser parser = JsonFormat.FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      return read(parser, shape);
    }
  }

  /**
   * Reads the object whose begin {@code parser} stands at, to its end, and notes in {@code shape}
   * where the values stand.
   */
  public static JsonObject read(JsonParser parser, Shape shape) throws IOException {
    return readObject(parser, shape, 1);
  }

  private static JsonObject readObject(JsonParser parser, Shape shape, int depth)
      throws IOException {
    JsonObject object = new JsonObject();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Field field = Field.named(parser.currentName());
      JsonToken token = parser.nextToken();
      if (field == null) {
        parser.skipChildren();
      } else {
        if (object.holds(field)) {
          shape.spoil();
        }
        object.readField(field, token, parser, shape, depth);
      }
    }
    return object;
  }

  private void readField(Field field, JsonToken token, JsonParser parser, Shape shape, int depth)
      throws IOException {
    if (token.isNumeric()) {
      putNumber(field, parser.getText());
      shape.note(parser, this, field);
    } else if (token == JsonToken.VALUE_STRING) {
      putText(field, parser.getText());
      shape.note(parser, this, field);
      if (!holds(field)) {
        shape.spoil(); // A time that is none: one of the same name behind it would go unseen.
      }
    } else {
      put(field, readValue(parser, shape, depth + 1));
    }
    if (get(field) == REFUSED) {
      shape.refuse();
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

  /** The texts and the objects in an array. */
  private static List<Object> readArray(JsonParser parser, Shape shape, int depth)
      throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (values.size() == MAX_ARRAY) {
        parser.skipChildren();
        shape.refuse();
        continue;
      }
      Object value = readValue(parser, shape, depth + 1);
      if (value instanceof String text && text.length() > MAX_TEXT_IN_ARRAY) {
        shape.refuse();
      } else if (value instanceof String || value instanceof JsonObject) {
        values.add(value);
      }
    }
    return values;
  }

  private static @Nullable Object readValue(JsonParser parser, Shape shape, int depth)
      throws IOException {
    if (depth > MAX_DEPTH) {
      parser.skipChildren();
      return null;
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser, shape, depth);
      case START_ARRAY -> readArray(parser, shape, depth);
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> null;
    };
  }

  /**
   * Puts a text, an object, a list of such, a truth value or an {@link Instant} under this name;
   * with {@code null}, takes out what is there.
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

  /** Puts a text; where the field is a time, the time that the text says, if any. */
  public void putText(Field field, String text) {
    if (field.isTime()) {
      put(field, IsoTime.parse(text));
    } else if (text.length() <= field.maxLength) {
      put(field, text);
    } else {
      put(field, REFUSED);
    }
  }

  /** Whether there is anything under this name. */
  public boolean holds(Field field) {
    return (present & (1L << field.place)) != 0;
  }

  private @Nullable Object get(Field field) {
    return holds(field) ? values[field.place] : null;
  }

  /** Whether there is anything but an empty text under this name, of whatever JSON type. */
  public boolean has(Field field) {
    Object value = get(field);
    return value != null && !value.equals("");
  }

  /** The object under this name; an empty one where there is none. */
  public JsonObject object(Field field) {
    return get(field) instanceof JsonObject object ? object : EMPTY;
  }

  /** The texts and objects in the array under this name. */
  public List<?> array(Field field) {
    return get(field) instanceof List<?> list ? list : List.of();
  }

  /** The texts in the array under this name. */
  public List<String> texts(Field field) {
    List<String> texts = new ArrayList<>();
    for (Object value : array(field)) {
      if (value instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The text under this name, not empty; {@code null} where there is none. */
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

  /** The time under this name. */
  public Optional<Instant> time(Field field) {
    return get(field) instanceof Instant time ? Optional.of(time) : Optional.empty();
  }

  /** A finite number. */
  public OptionalDouble number(Field field) {
    double number = numberOrNaN(field);
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  /** A finite number; {@code NaN} where there is none. */
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

  /** A number without its fraction. */
  public OptionalLong wholeNumber(Field field) {
    double number = numberOrNaN(field);
    return Double.isNaN(number) ? OptionalLong.empty() : OptionalLong.of((long) number);
  }
}
