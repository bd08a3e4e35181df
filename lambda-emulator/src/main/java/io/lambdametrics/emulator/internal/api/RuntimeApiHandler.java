// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.core.ActiveInvocation;
import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.internal.run.CurrentRun;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.RuntimeSession;
import io.lambdametrics.emulator.model.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /2018-06-01/runtime/...}, after AWS's "Lambda runtime API". */
public final class RuntimeApiHandler {

  public static final String RESPONSE_MODE = "Lambda-Runtime-Function-Response-Mode";
  public static final String STREAMING = "streaming";

  /** A header of an error report and a trailer of a streamed response. */
  public static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

  private static final String ERROR_BODY = "Lambda-Runtime-Function-Error-Body";

  private static final String PREFIX = "/2018-06-01/runtime/";
  private static final Pattern INVOCATION = Pattern.compile("invocation/([^/]+)/(response|error)");
  private static final int LARGEST_RESPONSE = 6 * 1024 * 1024 + 100;

  private final FunctionSettings settings;
  private final CurrentRun currentRun;

  public RuntimeApiHandler(FunctionSettings settings, CurrentRun currentRun) {
    this.settings = settings;
    this.currentRun = currentRun;
  }

  Optional<ServedResponse> handle(ApiRequest request) throws IOException, InterruptedException {
    EnvironmentRun current =
        currentRun
            .get()
            .orElseThrow(() -> ApiException.forbidden("InvalidStateTransition", "Not running"));
    RuntimeSession session = current.runtimeSession();
    return switch (request.path().substring(PREFIX.length())) {
      case "invocation/next" -> {
        session.askForNext();
        yield session.take().map(this::invocation);
      }
      case "restore/next" ->
          session.awaitRestore() ? Optional.of(ServedResponse.text(200, "")) : Optional.empty();
      case "init/error" -> Optional.of(fatal(current, request, "its init"));
      case "restore/error" -> Optional.of(fatal(current, request, "its restore"));
      default -> Optional.of(handleInvocation(session, request));
    };
  }

  private ServedResponse handleInvocation(RuntimeSession session, ApiRequest request)
      throws IOException {
    Matcher matcher = INVOCATION.matcher(request.path().substring(PREFIX.length()));
    if (!matcher.matches()) {
      return ApiRouter.notFound();
    }
    if (!request.method().equals("POST")) {
      return ApiRouter.methodNotAllowed();
    }
    ActiveInvocation running = session.running(matcher.group(1));
    return matcher.group(2).equals("response")
        ? response(session, running, request)
        : error(session, running, request);
  }

  private ServedResponse invocation(ActiveInvocation invocation) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.put("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadlineMs()));
    headers.put("Lambda-Runtime-Invoked-Function-Arn", settings.functionArn());
    invocation.trace().ifPresent(t -> headers.put("Lambda-Runtime-Trace-Id", t.header()));
    invocation
        .invocation()
        .tenantId()
        .ifPresent(tenant -> headers.put("Lambda-Runtime-Aws-Tenant-Id", tenant));
    invocation
        .invocation()
        .clientContext()
        .ifPresent(context -> headers.put("Lambda-Runtime-Client-Context", headerValue(context)));
    return new ServedResponse(200, headers, invocation.invocation().payload());
  }

  /**
   * Returns the value of the client context header. Lambda sends the context in UTF-8, but the
   * server sends each character of a header as one byte, so each byte of the UTF-8 becomes a
   * character. A header cannot contain line breaks, which JSON permits only between its parts.
   */
  private static String headerValue(String json) {
    byte[] bytes = json.replaceAll("[\\p{Cntrl}]", " ").getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static ServedResponse response(
      RuntimeSession session, ActiveInvocation running, ApiRequest request) throws IOException {
    String mode = request.header(RESPONSE_MODE);
    if (mode != null && !mode.equals(STREAMING)) {
      String message = "Invalid response mode header: " + mode;
      session.fail(running, "Runtime.InvalidResponseModeHeader", message, null);
      throw new ApiException(400, "InvalidResponseModeHeader", message);
    }
    byte[] body = wholeBody(session, running, request);
    if (mode == null && body.length > LARGEST_RESPONSE) {
      String message = "Exceeded maximum allowed payload size (" + LARGEST_RESPONSE + " bytes).";
      session.fail(running, "Function.ResponseSizeTooLarge", message, null);
      throw new ApiException(413, "RequestEntityTooLarge", message);
    }
    Optional<String> errorType =
        mode == null
            ? Optional.empty()
            : request.trailer(ERROR_TYPE).or(() -> emptyIfBody(request));
    if (errorType.isPresent()) {
      Payload error = errorInTrailer(request);
      session.respondAndFail(
          running,
          body,
          request.arrivedAt(),
          passedOn(errorType.get(), "Function.Unknown"),
          errorMessage(error.unsafeBytes()),
          error);
    } else {
      session.respond(running, body, request.arrivedAt());
    }
    return ServedResponse.accepted();
  }

  /** Returns an empty error type if the runtime sent the body of an error without a type. */
  private static Optional<String> emptyIfBody(ApiRequest request) {
    return request.trailer(ERROR_BODY).map(body -> "");
  }

  /** Returns the error object in the trailer, which is Base64; other text is used unchanged. */
  private static Payload errorInTrailer(ApiRequest request) {
    String body = request.trailer(ERROR_BODY).orElse("");
    try {
      return Payload.wrapping(Base64.getDecoder().decode(body));
    } catch (IllegalArgumentException e) {
      return Payload.of(body);
    }
  }

  private static byte[] wholeBody(
      RuntimeSession session, ActiveInvocation running, ApiRequest request) throws IOException {
    try {
      return request.body();
    } catch (IOException e) {
      session.fail(running, "Runtime.TruncatedResponse", "the response is incomplete: " + e, null);
      throw e;
    }
  }

  private static ServedResponse error(
      RuntimeSession session, ActiveInvocation running, ApiRequest request) throws IOException {
    byte[] body = request.body();
    session.fail(
        running,
        errorType(request, "Function.Unknown"),
        errorMessage(body),
        Payload.wrapping(body));
    return ServedResponse.accepted();
  }

  private static ServedResponse fatal(EnvironmentRun current, ApiRequest request, String phase)
      throws IOException {
    String errorType = errorType(request, "Runtime.Unknown");
    current.fail(
        new EnvironmentFailure(
            EnvironmentFailure.Kind.RUNTIME,
            errorType,
            "the runtime reported an error of " + phase + ": " + errorMessage(request.body())));
    return ServedResponse.accepted();
  }

  /**
   * Lambda passes on only error types of the forms {@code Function.Name} and {@code Runtime.Name}.
   */
  private static String errorType(ApiRequest request, String defaultType) {
    String type = request.header(ERROR_TYPE);
    return type == null ? defaultType : passedOn(type, defaultType);
  }

  private static String passedOn(String type, String defaultType) {
    return type.matches("(Runtime|Function)\\.[A-Z][a-zA-Z]+") ? type : defaultType;
  }

  private static String errorMessage(byte[] body) {
    try {
      JsonNode message = PlatformJson.parse(body).path("errorMessage");
      return message.asText("");
    } catch (IOException e) {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
