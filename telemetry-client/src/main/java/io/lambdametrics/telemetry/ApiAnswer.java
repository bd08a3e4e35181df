package io.lambdametrics.telemetry;

import java.io.IOException;
import java.util.Optional;

/**
 * What the API answered.
 *
 * @param status the HTTP status
 * @param body the body; empty if there was none
 * @param identifier the header {@code Lambda-Extension-Identifier}
 */
record ApiAnswer(int status, String body, Optional<String> identifier) {

  private static final int MAX_TEXT = 500;

  /**
   * The body of a successful answer.
   *
   * @param call what was asked for
   * @throws ExtensionsApiException if it is not a JSON object
   */
  JsonObject json(String call) throws ExtensionsApiException {
    try {
      return JsonObject.parse(body);
    } catch (IOException e) {
      throw new ExtensionsApiException(call, status, Optional.empty(), "not a JSON object");
    }
  }

  /** This answer as an error. */
  ExtensionsApiException error(String call) {
    return new ExtensionsApiException(call, status, errorType(), message());
  }

  Optional<String> errorType() {
    return errorBody().text(Field.ERROR_TYPE);
  }

  /** Lambda's words in one line: those of its error body, or else the body itself. */
  String message() {
    String text = errorBody().text(Field.ERROR_MESSAGE).orElse(body).strip();
    String line = text.replace('\n', ' ').replace('\r', ' ');
    return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT) + "…";
  }

  private JsonObject errorBody() {
    try {
      return JsonObject.parse(body);
    } catch (IOException e) {
      return JsonObject.EMPTY;
    }
  }
}
