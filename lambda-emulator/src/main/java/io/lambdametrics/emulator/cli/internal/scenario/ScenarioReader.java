// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.lambdametrics.emulator.cli.internal.text.DurationText;
import io.lambdametrics.emulator.internal.core.EnumText;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.ResetReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads scenario files; an error names the line, the field and the allowed values. */
final class ScenarioReader {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfigDefaults(
              config -> {
                for (CoercionInputShape shape : CoercionInputShape.values()) {
                  config.setCoercion(shape, CoercionAction.Fail);
                }
              })
          .addModule(
              new SimpleModule()
                  .addDeserializer(
                      Duration.class, new StringDeserializer<>(Duration.class, DurationText::parse))
                  .addDeserializer(InitType.class, constants(InitType.class))
                  .addDeserializer(FunctionLogFormat.class, constants(FunctionLogFormat.class))
                  .addDeserializer(PlatformVariation.class, constants(PlatformVariation.class))
                  .addDeserializer(ResetReason.class, constants(ResetReason.class)))
          .build();

  private ScenarioReader() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it is wrong; the message is for the user
   */
  static ScenarioFile read(Path file) {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the scenario " + file + ": " + e, e);
    }
    try {
      return MAPPER.readValue(content, ScenarioFile.class);
    } catch (JsonMappingException e) {
      JsonPointer field = pointer(e);
      String name = field.toString().isEmpty() ? "" : ", " + field.toString().substring(1);
      throw new IllegalArgumentException(
          file + ": line " + line(content, field, e) + name + ": " + message(e), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + ": line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the scenario " + file + ": " + e, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": line 1: " + e.getMessage(), e);
    }
  }

  private static JsonPointer pointer(JsonMappingException e) {
    JsonPointer pointer = JsonPointer.empty();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer =
          step.getFieldName() == null
              ? pointer.appendIndex(step.getIndex())
              : pointer.appendProperty(step.getFieldName());
    }
    return pointer;
  }

  private static String message(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      TreeSet<String> allowed = new TreeSet<>();
      Objects.requireNonNull(unknown.getKnownPropertyIds())
          .forEach(name -> allowed.add(name.toString()));
      allowed.remove("$schema");
      return "unknown field; allowed are " + allowed;
    }
    Throwable cause = e.getCause();
    if (cause instanceof IllegalArgumentException) {
      return String.valueOf(cause.getMessage());
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "must be " + description(mismatch.getTargetType());
    }
    return e.getOriginalMessage();
  }

  private static String description(Class<?> type) {
    if (type == String.class || type == Duration.class || type.isEnum()) {
      return "a string";
    }
    if (type == Integer.class) {
      return "a whole number";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    return Iterable.class.isAssignableFrom(type) ? "an array" : "an object";
  }

  private static int line(byte[] content, JsonPointer field, JsonMappingException e) {
    Map<JsonPointer, Integer> lines = new HashMap<>();
    try (JsonParser parser = MAPPER.createParser(content)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        lines.putIfAbsent(
            parser.getParsingContext().pathAsPointer(), parser.currentTokenLocation().getLineNr());
      }
    } catch (IOException broken) {
      return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }
    return lines.getOrDefault(field, 1);
  }

  private static <E extends Enum<E>> StringDeserializer<E> constants(Class<E> type) {
    return new StringDeserializer<>(type, text -> EnumText.parse(type, text));
  }

  /** Reads values that are strings in JSON. */
  private static final class StringDeserializer<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Class<T> type;
    private final transient Function<String, T> parser;

    StringDeserializer(Class<T> type, Function<String, T> parser) {
      super(type);
      this.type = type;
      this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        throw MismatchedInputException.from(json, type, "not a string");
      }
      try {
        return parser.apply(json.getText());
      } catch (IllegalArgumentException e) {
        throw JsonMappingException.from(json, String.valueOf(e.getMessage()));
      }
    }
  }
}
