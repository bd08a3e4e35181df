package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code PUT /2022-07-01/telemetry}, after AWS's "Lambda Telemetry API reference". */
final class TelemetryApi {

  private final Telemetry telemetry;
  private final Supplier<Optional<Generation>> generation;

  TelemetryApi(Telemetry telemetry, Supplier<Optional<Generation>> generation) {
    this.telemetry = telemetry;
    this.generation = generation;
  }

  Reply answer(ApiRequest request) throws IOException {
    if (!request.method().equals("PUT")) {
      return Router.methodNotAllowed();
    }
    Generation current =
        generation
            .get()
            .orElseThrow(() -> new ApiException(500, "InternalServerError", "Not running"));
    Extension extension = current.extensions().identify(request.header(ExtensionsApi.IDENTIFIER));
    if (current.isInitialized()) {
      throw ApiException.forbidden(
          "Telemetry.SubscriptionClosed", "Telemetry API subscription is closed already");
    }
    telemetry.subscribe(extension.name(), SubscriptionRequest.parse(body(request)));
    return Reply.json(200, Json.text("OK"));
  }

  private static JsonNode body(ApiRequest request) throws IOException {
    try {
      return Json.parse(request.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw SubscriptionRequest.invalid("the body is not JSON");
    }
  }

  /** The deprecated Logs API answers as in AWS's own emulator. */
  static Reply logsApiIsNotSupported(ApiRequest request) {
    if (!request.method().equals("PUT")) {
      return Router.methodNotAllowed();
    }
    return Reply.json(
        202,
        Json.object()
            .put("errorMessage", "Logs API is not supported")
            .put("errorType", "Logs.NotSupported"));
  }
}
