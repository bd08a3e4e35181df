package io.lambdametrics.emulator.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A JSON value of a file that knows where it stands, so that errors can name line and field. */
final class ScenarioFields {

  private final Path file;
  private final Map<JsonPointer, Integer> lines;
  private final JsonPointer at;
  private final JsonNode node;

  private ScenarioFields(
      Path file, Map<JsonPointer, Integer> lines, JsonPointer at, JsonNode node) {
    this.file = file;
    this.lines = lines;
    this.at = at;
    this.node = node;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException with a text for the user
   */
  static ScenarioFields read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      ScenarioFields all =
          new ScenarioFields(
              file, lines(content), JsonPointer.empty(), PlatformJson.parse(content));
      all.requireObject();
      return all;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + ": line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the scenario " + file + ": " + e, e);
    }
  }

  private static Map<JsonPointer, Integer> lines(byte[] content) throws IOException {
    Map<JsonPointer, Integer> lines = new HashMap<>();
    try (JsonParser parser = PlatformJson.parser(content)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        lines.putIfAbsent(
            parser.getParsingContext().pathAsPointer(), parser.currentTokenLocation().getLineNr());
      }
    }
    return lines;
  }

  /** An error at this value. */
  IllegalArgumentException wrong(String message) {
    String field = at.toString().isEmpty() ? "" : ", " + at.toString().substring(1);
    return new IllegalArgumentException(
        file + ": line " + lines.getOrDefault(at, 1) + field + ": " + message);
  }

  private ScenarioFields requireObject() {
    if (!node.isObject()) {
      throw wrong("must be an object");
    }
    return this;
  }

  /** Refuses misspelled fields. */
  void allow(Set<String> names) {
    requireObject();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw child(name).wrong("unknown field; known are " + new TreeSet<>(names));
              }
            });
  }

  private ScenarioFields child(String name) {
    return new ScenarioFields(file, lines, at.appendProperty(name), node.path(name));
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    requireObject().node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  Optional<ScenarioFields> field(String name) {
    return node.has(name) ? Optional.of(child(name)) : Optional.empty();
  }

  List<ScenarioFields> items() {
    if (!node.isArray()) {
      throw wrong("must be an array");
    }
    List<ScenarioFields> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new ScenarioFields(file, lines, at.appendIndex(i), node.get(i)));
    }
    return items;
  }

  String text() {
    if (!node.isTextual()) {
      throw wrong("must be a text");
    }
    return node.asText();
  }

  /** A text, or any other JSON as text. */
  String json() {
    return node.isTextual() ? node.asText() : PlatformJson.write(node);
  }

  boolean flag() {
    if (!node.isBoolean()) {
      throw wrong("must be true or false");
    }
    return node.asBoolean();
  }

  int number(int least, int most) {
    if (!node.isIntegralNumber() || node.asLong() < least || node.asLong() > most) {
      throw wrong("must be a number from " + least + " to " + most + ", but is " + node);
    }
    return node.asInt();
  }

  Duration duration() {
    try {
      return DurationText.parse("it", text());
    } catch (IllegalArgumentException e) {
      throw node.isTextual() ? wrong(String.valueOf(e.getMessage())) : e;
    }
  }

  /** One of the constants, written as it is in Java or in lower case with hyphens. */
  <E extends Enum<E>> E constant(Class<E> type) {
    String name = text().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw wrong("'" + text() + "' is none of " + List.of(type.getEnumConstants()));
  }
}
