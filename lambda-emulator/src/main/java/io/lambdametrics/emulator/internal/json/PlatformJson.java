// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;

/** Creates, reads and writes the JSON of Lambda's APIs, including its notation of times. */
public final class PlatformJson {

  /** An event log has lines of any length, and the APIs limit the bodies that they read. */
  private static final StreamReadConstraints ANY_LENGTH =
      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(ANY_LENGTH).build()).build();

  /** Deeper trees stay text, because Jackson writes no more than 1,000 levels. */
  private static final JsonMapper SHALLOW =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(ANY_LENGTH.rebuild().maxNestingDepth(500).build())
                  .build())
          .build();

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private PlatformJson() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array(Collection<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  public static JsonNode parse(byte[] body) throws IOException {
    return MAPPER.readTree(body);
  }

  /** Returns the tree of a JSON text, and other or very deeply nested text as a JSON string. */
  public static JsonNode parseOrText(String text) {
    try {
      JsonNode tree = SHALLOW.readTree(text);
      return tree.isMissingNode() ? text(text) : tree;
    } catch (JsonProcessingException e) {
      return text(text);
    }
  }

  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write a JSON tree", e);
    }
  }

  /** Returns a time in ISO-8601, in UTC, always with three decimals. */
  public static String time(Instant time) {
    return MILLISECONDS.format(time);
  }
}
