package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** Leads a request to the API it is meant for, and writes it on the timeline. */
final class Router implements ApiServer.Routes {

  private final ExtensionsApi extensionsApi;
  private final RuntimeApi runtimeApi;
  private final TelemetryApi telemetryApi;
  private final Timeline timeline;

  Router(
      ExtensionsApi extensionsApi,
      RuntimeApi runtimeApi,
      TelemetryApi telemetryApi,
      Timeline timeline) {
    this.extensionsApi = extensionsApi;
    this.runtimeApi = runtimeApi;
    this.telemetryApi = telemetryApi;
    this.timeline = timeline;
  }

  @Override
  public Optional<Reply> answer(ApiRequest request) throws IOException, InterruptedException {
    String line = request.method() + " " + request.path();
    String caller = caller(request);
    timeline.add(TimelineEntry.Kind.REQUEST, caller, line);
    Optional<Reply> reply;
    try {
      reply = route(request);
    } catch (ApiException e) {
      reply = Optional.of(e.toReply());
    }
    reply.ifPresent(
        r ->
            timeline.add(
                TimelineEntry.Kind.RESPONSE,
                caller,
                r.status() + " to " + line,
                () -> exchanged(request, r)));
    return reply;
  }

  private static JsonNode exchanged(ApiRequest request, Reply reply) {
    return Json.object()
        .<ObjectNode>set("request", Json.parseOrText(request.bodyText()))
        .set("response", Json.parseOrText(reply.body().text()));
  }

  private Optional<Reply> route(ApiRequest request) throws IOException, InterruptedException {
    String path = request.path();
    if (path.startsWith("/2020-01-01/extension/")) {
      return extensionsApi.answer(request);
    }
    if (path.startsWith("/2018-06-01/runtime/")) {
      return runtimeApi.answer(request);
    }
    if (path.equals(SnapshotCredentials.PATH)) {
      return Optional.of(SnapshotCredentials.answer(request));
    }
    if (path.equals("/2022-07-01/telemetry")) {
      return Optional.of(telemetryApi.answer(request));
    }
    if (path.equals("/2020-08-15/logs")) {
      return Optional.of(TelemetryApi.logsApiIsNotSupported(request));
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

  static Reply notFound() {
    return Reply.text(404, "404 page not found");
  }

  static Reply methodNotAllowed() {
    return Reply.text(405, "");
  }
}
