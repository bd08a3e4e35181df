// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the texts in the JSON of AWS services, and writes JSON for them. */
final class AwsJson {

  private static final JsonFactory JSON = new JsonFactory();

  private AwsJson() {}

  /** Returns the text at a JSON pointer, or empty if there is none or the JSON is invalid. */
  static Optional<String> at(String json, String pointer) {
    try (JsonParser parser =
        new FilteringParserDelegate(
            JSON.createParser(json),
            new JsonPointerBasedFilter(pointer),
            Inclusion.ONLY_INCLUDE_ALL,
            false)) {
      return parser.nextToken() == JsonToken.VALUE_STRING
          ? Optional.of(parser.getText())
          : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** Returns the texts in a JSON object, or empty if {@code json} is not an object. */
  static Optional<Map<String, String>> members(String json) {
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          members.put(name, parser.getText());
        }
        parser.skipChildren();
      }
      return parser.nextToken() == null ? Optional.of(members) : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** Returns a JSON object of texts, booleans and further objects. */
  static String object(Map<String, ?> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, members);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Map<?, ?> members) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      json.writeFieldName(member.getKey().toString());
      if (member.getValue() instanceof Map<?, ?> object) {
        write(json, object);
      } else if (member.getValue() instanceof Boolean flag) {
        json.writeBoolean(flag);
      } else {
        json.writeString(String.valueOf(member.getValue()));
      }
    }
    json.writeEndObject();
  }
}
