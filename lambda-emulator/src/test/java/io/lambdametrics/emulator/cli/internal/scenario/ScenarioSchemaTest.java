// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.internal.core.EnumText;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.ResetReason;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the published JSON Schema of scenarios with the records that read them. */
class ScenarioSchemaTest {

  private static final JsonNode SCHEMA = schema();

  private static JsonNode schema() {
    try (InputStream schema =
        Objects.requireNonNull(
            LambdaEmulator.class.getResourceAsStream("scenario.schema.json"), "schema")) {
      return new ObjectMapper().readTree(schema);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', io.lambdametrics.emulator.cli.internal.scenario.ScenarioFile",
    "/$defs/function, io.lambdametrics.emulator.cli.internal.scenario.FunctionFields",
    "/$defs/init, io.lambdametrics.emulator.cli.internal.scenario.FunctionFields$InitFields",
    "/$defs/step, io.lambdametrics.emulator.cli.internal.scenario.ScenarioFile$Step",
    "/$defs/invoke, io.lambdametrics.emulator.cli.internal.scenario.InvokeFields",
    "/$defs/invokeAsynchronously,"
        + " io.lambdametrics.emulator.cli.internal.scenario.AsynchronousFields"
  })
  void definesTheFieldsOfTheRecord(String definition, Class<?> type) {
    Map<String, String> expected = new TreeMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
      expected.put(
          renamed == null ? component.getName() : renamed.value(), kind(component.getType()));
    }
    JsonNode node = SCHEMA.at(definition);

    Map<String, String> defined = new TreeMap<>();
    node.path("properties")
        .properties()
        .forEach(field -> defined.put(field.getKey(), kind(field.getValue())));

    assertThat(defined).isEqualTo(expected);
    assertThat(node.path("additionalProperties")).hasToString("false");
  }

  @Test
  void allowsTheFieldsOfInvokeInAnAttemptExceptTwo() {
    List<String> expected = names("/$defs/invoke");
    expected.removeAll(List.of("requestId", "times"));

    assertThat(names("/$defs/attempt")).isEqualTo(expected);
  }

  @Test
  void namesTheConstantsOfTheEnums() {
    assertThat(constants("/properties/variations/items"))
        .isEqualTo(all(PlatformVariation.values()));
    assertThat(constants("/$defs/function/properties/initializationType"))
        .isEqualTo(all(InitType.values()));
    assertThat(constants("/$defs/function/properties/logFormat"))
        .isEqualTo(all(FunctionLogFormat.values()));
    assertThat(constants("/$defs/step/properties/resetBy")).isEqualTo(all(ResetReason.values()));
  }

  private static List<String> names(String definition) {
    List<String> names = new ArrayList<>();
    SCHEMA.at(definition + "/properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> constants(String field) {
    List<String> constants = new ArrayList<>();
    SCHEMA.at(field + "/enum").forEach(constant -> constants.add(constant.asText()));
    return constants;
  }

  private static List<String> all(Enum<?>... constants) {
    return Stream.of(constants).map(EnumText::of).toList();
  }

  private static String kind(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == Integer.class) {
      return "integer";
    }
    if (type == Boolean.class) {
      return "boolean";
    }
    if (type == JsonNode.class) {
      return "any";
    }
    if (type == Duration.class) {
      return "duration";
    }
    if (type.isEnum()) {
      return "enum";
    }
    return List.class.isAssignableFrom(type) ? "array" : "object";
  }

  private static String kind(JsonNode property) {
    String reference = property.path("$ref").asText();
    if (!reference.isEmpty()) {
      return reference.endsWith("/duration") ? "duration" : "object";
    }
    return property.has("enum") ? "enum" : property.path("type").asText("any");
  }
}
