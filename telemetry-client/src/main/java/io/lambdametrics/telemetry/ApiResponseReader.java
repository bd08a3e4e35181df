// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.telemetry.internal.http.ApiResponse;
import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.JsonObject;
import java.io.IOException;
import java.util.Optional;

/** Reads the JSON of the API's responses. */
final class ApiResponseReader {

  private static final int MAX_TEXT = 500;

  private ApiResponseReader() {}

  /**
   * Returns the body of a successful response.
   *
   * @param call the name of the call, for the exception
   * @throws ExtensionsApiException if the body is not a JSON object
   */
  static JsonObject json(ApiResponse response, String call) throws ExtensionsApiException {
    try {
      return JsonObject.parse(response.body());
    } catch (IOException e) {
      throw new ExtensionsApiException(
          call, response.status(), Optional.empty(), "not a JSON object");
    }
  }

  /** Returns the exception for a response with an unexpected status. */
  static ExtensionsApiException error(ApiResponse response, String call) {
    return new ExtensionsApiException(
        call, response.status(), errorType(response), message(response));
  }

  static Optional<String> errorType(ApiResponse response) {
    return errorBody(response).text(Field.ERROR_TYPE);
  }

  /** Returns the error body's message on one line, or the whole body if it has no message. */
  static String message(ApiResponse response) {
    String text = errorBody(response).text(Field.ERROR_MESSAGE).orElse(response.body()).strip();
    String line = text.replace('\n', ' ').replace('\r', ' ');
    return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT) + "…";
  }

  private static JsonObject errorBody(ApiResponse response) {
    try {
      return JsonObject.parse(response.body());
    } catch (IOException e) {
      return JsonObject.EMPTY;
    }
  }
}
