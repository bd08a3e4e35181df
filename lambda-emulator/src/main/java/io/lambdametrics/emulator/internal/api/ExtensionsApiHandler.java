// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.ProcessStatistics;
import io.lambdametrics.emulator.internal.run.CurrentRun;
import io.lambdametrics.emulator.internal.run.DispatchedEvent;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.ExtensionRegistry;
import io.lambdametrics.emulator.internal.run.HostedExtension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /2020-01-01/extension/...}, after AWS's "Lambda Extensions API". */
public final class ExtensionsApiHandler {

  static final String IDENTIFIER = "Lambda-Extension-Identifier";
  private static final String PREFIX = "/2020-01-01/extension/";

  private final FunctionSettings settings;
  private final CurrentRun currentRun;

  public ExtensionsApiHandler(FunctionSettings settings, CurrentRun currentRun) {
    this.settings = settings;
    this.currentRun = currentRun;
  }

  Optional<ServedResponse> handle(ApiRequest request) throws IOException, InterruptedException {
    String path = request.path().substring(PREFIX.length());
    String expected = path.equals("event/next") ? "GET" : "POST";
    if (!List.of("register", "event/next", "init/error", "exit/error").contains(path)) {
      return Optional.of(ApiRouter.notFound());
    }
    if (!request.method().equals(expected)) {
      return Optional.of(ApiRouter.methodNotAllowed());
    }
    ExtensionRegistry registry = registry();
    return switch (path) {
      case "register" -> Optional.of(register(registry, request));
      case "event/next" -> next(registry, request);
      case "init/error" -> Optional.of(error(registry, request, true));
      default -> Optional.of(error(registry, request, false));
    };
  }

  private ExtensionRegistry registry() {
    return currentRun
        .get()
        .map(EnvironmentRun::extensions)
        .orElseThrow(
            () ->
                ApiException.forbidden(
                    "Extension.UnknownExtensionIdentifier", "The environment is not running"));
  }

  private ServedResponse register(ExtensionRegistry registry, ApiRequest request)
      throws IOException {
    String name = request.header("Lambda-Extension-Name");
    List<String> events = name == null || name.isEmpty() ? List.of() : events(request.body());
    HostedExtension extension = registry.register(name, events);
    ObjectNode body =
        PlatformJson.object()
            .put("functionName", settings.functionName())
            .put("functionVersion", settings.functionVersion())
            .put("handler", settings.handler());
    if (accepts(request.header("Lambda-Extension-Accept-Feature"), "accountId")) {
      body.put("accountId", settings.accountId());
    }
    return ServedResponse.json(200, body, Map.of(IDENTIFIER, extension.identifier()));
  }

  private static boolean accepts(@Nullable String header, String feature) {
    return header != null
        && List.of(header.split(",", -1)).stream().anyMatch(f -> f.trim().equals(feature));
  }

  private static List<String> events(byte[] body) {
    JsonNode request;
    try {
      request = PlatformJson.parse(body);
    } catch (IOException e) {
      throw ApiException.forbidden("InvalidRequestFormat", "The body is not JSON");
    }
    if (!request.isObject()) {
      throw ApiException.forbidden("InvalidRequestFormat", "The body is not a JSON object");
    }
    if (request.path("configurationKeys").size() > 0) {
      throw ApiException.forbidden("InvalidRequestFormat", "configurationKeys are not supported");
    }
    List<String> events = new ArrayList<>();
    request.path("events").forEach(event -> events.add(event.asText()));
    return events;
  }

  private Optional<ServedResponse> next(ExtensionRegistry registry, ApiRequest request)
      throws InterruptedException {
    HostedExtension extension = registry.identify(request.header(IDENTIFIER));
    boolean first = !extension.askedForNext();
    registry.ready(extension);
    ChildProcess process = registry.process(extension);
    if (first && process != null) {
      extension.atFirstNext = ProcessStatistics.of(process.family());
    }
    return registry.take(extension).map(ExtensionsApiHandler::response);
  }

  /**
   * AWS's published supervisor sends SHUTDOWN without an identifier and without a JSON content
   * type.
   */
  private static ServedResponse response(DispatchedEvent event) {
    return event.shutdown()
        ? ServedResponse.text(200, PlatformJson.write(event.body()))
        : ServedResponse.json(
            200,
            event.body(),
            Map.of("Lambda-Extension-Event-Identifier", UUID.randomUUID().toString()));
  }

  private static ServedResponse error(
      ExtensionRegistry registry, ApiRequest request, boolean init) {
    HostedExtension extension = registry.identify(request.header(IDENTIFIER));
    String errorType = request.header("Lambda-Extension-Function-Error-Type");
    if (errorType == null || errorType.isEmpty()) {
      throw ApiException.forbidden(
          "Extension.MissingHeader", "Missing Lambda-Extension-Function-Error-Type header");
    }
    registry.reportError(extension, init, errorType);
    return ServedResponse.accepted();
  }

  /** Returns the name of the extension with this identifier, for the timeline. */
  String nameOf(@Nullable String identifier) {
    return currentRun
        .get()
        .flatMap(
            run ->
                run.extensions().all().stream()
                    .filter(e -> e.identifier().equals(identifier))
                    .findFirst())
        .map(HostedExtension::name)
        .orElse("unknown");
  }
}
