package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** An answer of one of the APIs. */
record Reply(int status, Map<String, String> headers, String body) {

  private static final String CONTENT_TYPE = "Content-Type";

  static Reply json(int status, JsonNode body) {
    return new Reply(status, Map.of(CONTENT_TYPE, "application/json"), Json.write(body));
  }

  static Reply json(int status, JsonNode body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(CONTENT_TYPE, "application/json");
    return new Reply(status, all, Json.write(body));
  }

  static Reply text(int status, String body) {
    return new Reply(status, Map.of(CONTENT_TYPE, "text/plain; charset=utf-8"), body);
  }

  /** The answer to an accepted error report or response. */
  static Reply accepted() {
    return json(202, Json.object().put("status", "OK"));
  }
}
