package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code PUT /2022-07-01/telemetry}, after AWS's "Lambda Telemetry API reference". */
final class TelemetryApi {

  private final FunctionSettings settings;
  private final Telemetry telemetry;
  private final Supplier<Optional<Generation>> generation;

  TelemetryApi(
      FunctionSettings settings, Telemetry telemetry, Supplier<Optional<Generation>> generation) {
    this.settings = settings;
    this.telemetry = telemetry;
    this.generation = generation;
  }

  Reply answer(ApiRequest request) throws IOException {
    if (!request.method().equals("PUT")) {
      return Router.methodNotAllowed();
    }
    Optional<Reply> absent = absent();
    if (absent.isPresent()) {
      return absent.get();
    }
    Generation current =
        generation
            .get()
            .orElseThrow(() -> new ApiException(500, "InternalServerError", "Not running"));
    Extension extension = current.extensions().identify(request.header(ExtensionsApi.IDENTIFIER));
    if (current.isInitialized()) {
      throw ApiException.forbidden(
          "Telemetry.SubscriptionClosed",
          "Telemetry API subscription is closed" + (settings.managed() ? "" : " already"));
    }
    boolean again =
        telemetry.subscribe(extension.name(), SubscriptionRequest.parse(body(request), settings));
    int status = again && settings.plays(Quirk.RESUBSCRIPTION_ANSWERED_202) ? 202 : 200;
    return Reply.json(status, Json.text("OK"));
  }

  /** The answer of a place where there is no telemetry. */
  private Optional<Reply> absent() {
    if (settings.plays(Quirk.TELEMETRY_PATH_UNKNOWN)) {
      return Optional.of(Router.notFound());
    }
    if (settings.plays(Quirk.TELEMETRY_FAILS)) {
      throw new ApiException(500, "InternalServerError", "Internal Server Error");
    }
    return settings.plays(Quirk.TELEMETRY_NOT_SUPPORTED)
        ? Optional.of(
            Reply.json(
                202,
                Json.object()
                    .put("errorMessage", "Telemetry API is not supported")
                    .put("errorType", "Telemetry.NotSupported")))
        : Optional.empty();
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
