package io.lambdametrics.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a subscription to telemetry by HTTP asks for.
 *
 * @param listener with the loopback address for its host
 * @param types of {@code platform}, {@code function}, {@code extension}
 * @param maxItems the most events of a delivery
 * @param maxBytes the most bytes of a delivery
 */
record Subscription(URI listener, Set<String> types, int maxItems, int maxBytes) {

  private static final int DEFAULT_ITEMS = 10_000;
  private static final int DEFAULT_BYTES = 262_144;

  Subscription {
    types = Set.copyOf(types);
  }

  /** Reads a request that the emulator has accepted; empty where it asks for TCP. */
  static Optional<Subscription> of(JsonNode request) {
    JsonNode destination = request.path("destination");
    if (!destination.path("protocol").asText().equals("HTTP")) {
      return Optional.empty();
    }
    URI asked = URI.create(destination.path("URI").asText());
    Set<String> types = new HashSet<>();
    request.path("types").forEach(type -> types.add(type.asText()));
    JsonNode buffering = request.path("buffering");
    return Optional.of(
        new Subscription(
            URI.create(
                "http://127.0.0.1:"
                    + asked.getPort()
                    + (asked.getRawPath().isEmpty() ? "/" : asked.getRawPath())),
            types,
            buffering.path("maxItems").asInt(DEFAULT_ITEMS),
            buffering.path("maxBytes").asInt(DEFAULT_BYTES)));
  }

  /** Whether events of a type such as {@code platform.start} or {@code function} are wanted. */
  boolean wants(String type) {
    return types.contains(type.startsWith("platform.") ? "platform" : type);
  }
}
