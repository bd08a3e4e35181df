// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A valid request for a telemetry subscription.
 *
 * @param schemaVersion determines the form of the records of printed lines
 * @param types any of {@code platform}, {@code function}, {@code extension}
 * @param destination {@code http://HOST:PORT/...} or {@code tcp://HOST:PORT}, with a loopback
 *     address
 */
public record SubscriptionRequest(
    String schemaVersion,
    Set<String> types,
    URI destination,
    int maxItems,
    int maxBytes,
    int timeoutMs) {

  static final String OLDEST_SCHEMA = "2022-07-01";
  private static final String NEWEST_SCHEMA = "2025-01-29";

  private static final Set<String> SCHEMAS = Set.of(OLDEST_SCHEMA, "2022-12-13", NEWEST_SCHEMA);
  private static final Set<String> TYPES = Set.of("platform", "function", "extension");
  private static final Set<String> HOSTS = Set.of("sandbox.localdomain", "sandbox");
  private static final URI NONE = URI.create("http://127.0.0.1/");

  /**
   * Reads the body of a request.
   *
   * @throws ApiException with status 400, if it is invalid; the message names every error
   */
  public static SubscriptionRequest parse(JsonNode body, FunctionSettings settings) {
    List<String> errors = new ArrayList<>();
    if (!body.isObject()) {
      throw invalid("the body is not a JSON object");
    }
    String schema = schema(body.path("schemaVersion"), settings.managed(), errors);
    Set<String> types = types(body.path("types"), errors);
    URI destination = destination(body.path("destination"), settings, errors);
    JsonNode buffering = body.path("buffering");
    int defaultItems =
        settings.isEnabled(PlatformVariation.DEFAULT_MAX_ITEMS_1000) ? 1_000 : 10_000;
    int maxItems = number(buffering, "maxItems", 1_000, 10_000, defaultItems, errors);
    int maxBytes = number(buffering, "maxBytes", 262_144, 1_048_576, 262_144, errors);
    int timeoutMs = number(buffering, "timeoutMs", 25, 30_000, 1_000, errors);
    if (!errors.isEmpty()) {
      String prefix = settings.managed() ? "schema validation error: " : "";
      throw invalid(prefix + String.join("; ", errors));
    }
    return new SubscriptionRequest(schema, types, destination, maxItems, maxBytes, timeoutMs);
  }

  private static String schema(JsonNode node, boolean managed, List<String> errors) {
    if (managed && !node.asText("").equals(NEWEST_SCHEMA)) {
      errors.add("schemaVersion should be " + NEWEST_SCHEMA);
    } else if (!node.isMissingNode() && !SCHEMAS.contains(node.asText())) {
      errors.add("schemaVersion should be one of 2022-07-01, 2022-12-13, 2025-01-29");
    }
    return node.asText(OLDEST_SCHEMA);
  }

  public static ApiException invalid(String message) {
    return new ApiException(400, "ValidationError", message);
  }

  private static Set<String> types(JsonNode node, List<String> errors) {
    Set<String> types = new LinkedHashSet<>();
    node.forEach(type -> types.add(type.asText()));
    if (types.isEmpty()) {
      errors.add("types should not be empty");
    } else if (!TYPES.containsAll(types)) {
      errors.add("types should be of platform, function, extension");
    }
    return types;
  }

  private static URI destination(JsonNode node, FunctionSettings settings, List<String> errors) {
    String host =
        settings.isEnabled(PlatformVariation.SANDBOX_HAS_ANOTHER_ADDRESS)
            ? "127.0.0.2"
            : settings.loopback().sandboxHost();
    String protocol = node.path("protocol").asText("");
    if (protocol.equals("TCP")) {
      int port = node.path("port").asInt(0);
      if (port >= 1 && port <= 65_535) {
        return URI.create("tcp://" + host + ":" + port);
      }
      errors.add("destination port should be 1 to 65535");
      return NONE;
    }
    if (!protocol.equals("HTTP")) {
      errors.add("destination protocol should be HTTP or TCP");
      return NONE;
    }
    URI uri = httpDestination(node.path("URI").asText(""), host, errors);
    return settings.isEnabled(PlatformVariation.DESTINATION_PATH_DROPPED) ? uri.resolve("/") : uri;
  }

  private static URI httpDestination(String text, String host, List<String> errors) {
    URI uri = parsed(text);
    if (uri == null || !"http".equals(uri.getScheme()) || uri.getHost() == null) {
      errors.add("URI is not an http URI");
      return NONE;
    }
    if (!HOSTS.contains(uri.getHost())) {
      errors.add("URI host should be sandbox.localdomain or sandbox");
    }
    if (uri.getPort() < 1) {
      errors.add("URI port is not provided");
    }
    String path = uri.getRawPath();
    return URI.create(
        "http://" + host + ":" + Math.max(uri.getPort(), 1) + (path.isEmpty() ? "/" : path));
  }

  private static @Nullable URI parsed(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static int number(
      JsonNode buffering, String name, int least, int most, int defaultValue, List<String> errors) {
    JsonNode value = buffering.path(name);
    if (value.isMissingNode()) {
      return defaultValue;
    }
    if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
      errors.add("buffering." + name + " should be " + least + " to " + most);
      return defaultValue;
    }
    return value.asInt();
  }
}
