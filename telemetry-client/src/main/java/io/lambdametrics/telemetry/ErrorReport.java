// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import com.fasterxml.jackson.core.JsonGenerator;
import io.lambdametrics.telemetry.internal.json.JsonFormat;
import java.io.IOException;
import java.io.StringWriter;

/** The form in which an extension reports an error to the Extensions API. */
final class ErrorReport {

  private static final String PREFIX = "Extension.";
  private static final int MAX_REASON = 100;

  private ErrorReport() {}

  /**
   * Converts {@code text} into the documented form {@code Extension.SomeReason}: ASCII letters
   * only, each word capitalised. Managed instances accept no other form, and the type is sent in a
   * header.
   */
  static String type(String text) {
    StringBuilder type = new StringBuilder(PREFIX);
    boolean newWord = true;
    for (char c :
        (text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text).toCharArray()) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter && type.length() < PREFIX.length() + MAX_REASON) {
        type.append(newWord ? Character.toUpperCase(c) : c);
      }
      newWord = !letter;
    }
    return type.length() == PREFIX.length() ? PREFIX + "UnknownReason" : type.toString();
  }

  /** Returns the body of an error report. */
  static String json(String type, String message) {
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = JsonFormat.FACTORY.createGenerator(json)) {
      generator.writeStartObject();
      generator.writeStringField("errorMessage", message);
      generator.writeStringField("errorType", type);
      generator.writeArrayFieldStart("stackTrace");
      generator.writeEndArray();
      generator.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
    return json.toString();
  }
}
