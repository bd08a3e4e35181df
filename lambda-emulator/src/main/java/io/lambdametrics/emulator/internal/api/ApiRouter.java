// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.internal.core.DummyCredentials;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.IOException;
import java.util.Optional;

/** Passes each request to the API that it is for, and adds it to the timeline. */
public final class ApiRouter implements ApiServer.Routes {

  private final ExtensionsApiHandler extensionsApi;
  private final RuntimeApiHandler runtimeApi;
  private final TelemetryApiHandler telemetryApi;
  private final Timeline timeline;

  public ApiRouter(
      ExtensionsApiHandler extensionsApi,
      RuntimeApiHandler runtimeApi,
      TelemetryApiHandler telemetryApi,
      Timeline timeline) {
    this.extensionsApi = extensionsApi;
    this.runtimeApi = runtimeApi;
    this.telemetryApi = telemetryApi;
    this.timeline = timeline;
  }

  @Override
  public Optional<ServedResponse> handle(ApiRequest request)
      throws IOException, InterruptedException {
    String line = request.method() + " " + request.path();
    String caller = caller(request);
    timeline.add(TimelineEntry.Kind.REQUEST, caller, line);
    Optional<ServedResponse> response;
    try {
      response = route(request);
    } catch (ApiException e) {
      response = Optional.of(refusal(e));
    }
    response.ifPresent(
        r ->
            timeline.add(
                TimelineEntry.Kind.RESPONSE,
                caller,
                r.status() + " to " + line,
                () -> exchanged(request, r)));
    return response;
  }

  private static JsonNode exchanged(ApiRequest request, ServedResponse response) {
    return PlatformJson.object()
        .<ObjectNode>set("request", PlatformJson.parseOrText(request.bodyText()))
        .set("response", PlatformJson.parseOrText(response.body().text()));
  }

  private Optional<ServedResponse> route(ApiRequest request)
      throws IOException, InterruptedException {
    String path = request.path();
    if (path.startsWith("/2020-01-01/extension/")) {
      return extensionsApi.handle(request);
    }
    if (path.startsWith("/2018-06-01/runtime/")) {
      return runtimeApi.handle(request);
    }
    if (path.equals(DummyCredentials.PATH)) {
      return Optional.of(CredentialsHandler.handle(request));
    }
    if (path.equals("/2022-07-01/telemetry")) {
      return Optional.of(telemetryApi.handle(request));
    }
    if (path.equals("/2020-08-15/logs")) {
      return Optional.of(TelemetryApiHandler.refuseLogsApi(request));
    }
    return Optional.of(notFound());
  }

  private String caller(ApiRequest request) {
    String name = request.header("Lambda-Extension-Name");
    if (name != null) {
      return name;
    }
    return request.path().startsWith("/2018-06-01/runtime/")
        ? "runtime"
        : extensionsApi.nameOf(request.header("Lambda-Extension-Identifier"));
  }

  private static ServedResponse refusal(ApiException e) {
    return ServedResponse.json(
        e.status(),
        PlatformJson.object()
            .put("errorMessage", String.valueOf(e.getMessage()))
            .put("errorType", e.errorType()));
  }

  public static ServedResponse notFound() {
    return ServedResponse.text(404, "404 page not found");
  }

  public static ServedResponse methodNotAllowed() {
    return ServedResponse.text(405, "");
  }
}
