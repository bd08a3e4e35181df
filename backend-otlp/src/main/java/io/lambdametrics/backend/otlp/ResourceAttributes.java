// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads {@code OTEL_RESOURCE_ATTRIBUTES}: {@code key=value} pairs with commas between them, whose
 * values are percent-encoded. OpenTelemetry's specification of resources demands that an invalid
 * value is ignored as a whole ({@code
 * https://opentelemetry.io/docs/specs/otel/resource/sdk/#specifying-resource-information-via-an-environment-variable}).
 */
final class ResourceAttributes {

  private ResourceAttributes() {}

  /** Returns the attributes by their names; empty if the text is invalid. */
  static Optional<Map<String, String>> parse(String text) {
    Map<String, String> attributes = new TreeMap<>();
    for (String pair : text.split(",", -1)) {
      if (pair.isBlank()) {
        continue;
      }
      int equals = pair.indexOf('=');
      if (equals < 0) {
        return Optional.empty();
      }
      try {
        String name = decoded(pair.substring(0, equals).strip());
        if (name.isEmpty()) {
          return Optional.empty();
        }
        attributes.put(name, decoded(pair.substring(equals + 1).strip()));
      } catch (IllegalArgumentException notEncoded) {
        return Optional.empty();
      }
    }
    return Optional.of(attributes);
  }

  /** Decodes percent signs only; the class of the JDK would turn a plus sign into a blank. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
