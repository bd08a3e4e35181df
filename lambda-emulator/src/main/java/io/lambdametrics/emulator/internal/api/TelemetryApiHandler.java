// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.internal.run.CurrentRun;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.HostedExtension;
import io.lambdametrics.emulator.internal.telemetry.EnvironmentTelemetry;
import io.lambdametrics.emulator.internal.telemetry.SubscriptionRequest;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.io.IOException;
import java.util.Optional;

/** {@code PUT /2022-07-01/telemetry}, after AWS's "Lambda Telemetry API reference". */
public final class TelemetryApiHandler {

  private final FunctionSettings settings;
  private final EnvironmentTelemetry telemetry;
  private final CurrentRun currentRun;

  public TelemetryApiHandler(
      FunctionSettings settings, EnvironmentTelemetry telemetry, CurrentRun currentRun) {
    this.settings = settings;
    this.telemetry = telemetry;
    this.currentRun = currentRun;
  }

  ServedResponse handle(ApiRequest request) throws IOException {
    if (!request.method().equals("PUT")) {
      return ApiRouter.methodNotAllowed();
    }
    Optional<ServedResponse> unavailable = unavailable();
    if (unavailable.isPresent()) {
      return unavailable.get();
    }
    EnvironmentRun current =
        currentRun
            .get()
            .orElseThrow(() -> new ApiException(500, "InternalServerError", "Not running"));
    HostedExtension extension =
        current.extensions().identify(request.header(ExtensionsApiHandler.IDENTIFIER));
    if (current.isInitialized()) {
      throw ApiException.forbidden(
          "Telemetry.SubscriptionClosed",
          "Telemetry API subscription is closed" + (settings.managed() ? "" : " already"));
    }
    boolean again =
        telemetry.subscribe(extension.name(), SubscriptionRequest.parse(body(request), settings));
    int status =
        again && settings.isEnabled(PlatformVariation.RESUBSCRIPTION_ANSWERED_202) ? 202 : 200;
    return ServedResponse.json(status, PlatformJson.text("OK"));
  }

  /** Returns the response of platforms without telemetry, if such a variation is enabled. */
  private Optional<ServedResponse> unavailable() {
    if (settings.isEnabled(PlatformVariation.TELEMETRY_PATH_UNKNOWN)) {
      return Optional.of(ApiRouter.notFound());
    }
    if (settings.isEnabled(PlatformVariation.TELEMETRY_FAILS)) {
      throw new ApiException(500, "InternalServerError", "Internal Server Error");
    }
    return settings.isEnabled(PlatformVariation.TELEMETRY_NOT_SUPPORTED)
        ? Optional.of(
            ServedResponse.json(
                202,
                PlatformJson.object()
                    .put("errorMessage", "Telemetry API is not supported")
                    .put("errorType", "Telemetry.NotSupported")))
        : Optional.empty();
  }

  private static JsonNode body(ApiRequest request) throws IOException {
    try {
      return PlatformJson.parse(request.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw SubscriptionRequest.invalid("the body is not JSON");
    }
  }

  /** Returns the response of the deprecated Logs API, like AWS's own emulator. */
  static ServedResponse refuseLogsApi(ApiRequest request) {
    if (!request.method().equals("PUT")) {
      return ApiRouter.methodNotAllowed();
    }
    return ServedResponse.json(
        202,
        PlatformJson.object()
            .put("errorMessage", "Logs API is not supported")
            .put("errorType", "Logs.NotSupported"));
  }
}
