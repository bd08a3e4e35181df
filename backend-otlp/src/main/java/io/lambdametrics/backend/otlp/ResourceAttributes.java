// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
      } catch (CharacterCodingException notEncoded) {
        return Optional.empty();
      }
    }
    return Optional.of(attributes);
  }

  /**
   * Decodes percent signs. The JDK's {@code URLDecoder} would also turn a plus sign into a blank,
   * and replace bytes that are not UTF-8.
   *
   * @throws CharacterCodingException if the text is not encoded correctly
   */
  private static String decoded(String text) throws CharacterCodingException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        bytes.put(encoded[i]);
        continue;
      }
      int value = i + 2 < encoded.length ? byteOf(encoded[i + 1], encoded[i + 2]) : -1;
      if (value < 0) {
        throw new CharacterCodingException();
      }
      bytes.put((byte) value);
      i += 2;
    }
    return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
  }

  /** Returns the value of two hexadecimal digits, or a negative number. */
  private static int byteOf(byte high, byte low) {
    return Character.digit(high, 16) << 4 | Character.digit(low, 16);
  }
}
