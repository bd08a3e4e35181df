// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.Payload;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response of one of the APIs. Header names are sent exactly as given. */
public record ServedResponse(int status, Map<String, String> headers, Payload body) {

  private static final String CONTENT_TYPE = "Content-Type";

  public static ServedResponse json(int status, JsonNode body) {
    return json(status, body, Map.of());
  }

  public static ServedResponse json(int status, JsonNode body, Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(CONTENT_TYPE, "application/json");
    return new ServedResponse(status, all, Payload.of(PlatformJson.write(body)));
  }

  public static ServedResponse text(int status, String body) {
    return new ServedResponse(
        status, Map.of(CONTENT_TYPE, "text/plain; charset=utf-8"), Payload.of(body));
  }

  /** Returns the response to an accepted response or error of the runtime. */
  public static ServedResponse accepted() {
    return json(202, PlatformJson.object().put("status", "OK"));
  }
}
