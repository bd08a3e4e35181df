package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response of one of the APIs. Header names are sent as they are written here. */
record Reply(int status, Map<String, String> headers, Payload body) {

  private static final String CONTENT_TYPE = "Content-Type";

  static Reply json(int status, JsonNode body) {
    return json(status, body, Map.of());
  }

  static Reply json(int status, JsonNode body, Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(CONTENT_TYPE, "application/json");
    return new Reply(status, all, Payload.of(Json.write(body)));
  }

  static Reply text(int status, String body) {
    return new Reply(status, Map.of(CONTENT_TYPE, "text/plain; charset=utf-8"), Payload.of(body));
  }

  /** The response to an accepted error report or response. */
  static Reply accepted() {
    return json(202, Json.object().put("status", "OK"));
  }
}
