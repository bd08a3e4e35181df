// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.subject;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The subscription to telemetry by HTTP that an extension made.
 *
 * @param listener the extension's listener, at the loopback address
 * @param types {@code platform}, {@code function}, {@code extension}
 * @param maxItems the largest number of events in a telemetry batch
 * @param maxBytes the largest size of a telemetry batch
 */
public record ObservedSubscription(URI listener, Set<String> types, int maxItems, int maxBytes) {

  private static final int DEFAULT_ITEMS = 10_000;
  private static final int DEFAULT_BYTES = 262_144;

  public ObservedSubscription {
    types = Set.copyOf(types);
  }

  /** Reads a request that the emulator has accepted; empty if it is for TCP. */
  public static Optional<ObservedSubscription> of(JsonNode request) {
    JsonNode destination = request.path("destination");
    if (!destination.path("protocol").asText().equals("HTTP")) {
      return Optional.empty();
    }
    URI requested = URI.create(destination.path("URI").asText());
    Set<String> types = new HashSet<>();
    request.path("types").forEach(type -> types.add(type.asText()));
    JsonNode buffering = request.path("buffering");
    return Optional.of(
        new ObservedSubscription(
            URI.create(
                "http://127.0.0.1:"
                    + requested.getPort()
                    + (requested.getRawPath().isEmpty() ? "/" : requested.getRawPath())),
            types,
            buffering.path("maxItems").asInt(DEFAULT_ITEMS),
            buffering.path("maxBytes").asInt(DEFAULT_BYTES)));
  }

  /** Returns whether events of a type such as {@code platform.start} are subscribed to. */
  public boolean includes(String type) {
    return types.contains(type.startsWith("platform.") ? "platform" : type);
  }
}
