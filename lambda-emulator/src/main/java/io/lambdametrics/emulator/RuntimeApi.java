package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /2018-06-01/runtime/...}, after AWS's "Lambda runtime API". */
final class RuntimeApi {

  static final String RESPONSE_MODE = "Lambda-Runtime-Function-Response-Mode";
  static final String STREAMING = "streaming";

  private static final String PREFIX = "/2018-06-01/runtime/";
  private static final Pattern INVOCATION = Pattern.compile("invocation/([^/]+)/(response|error)");
  private static final int LARGEST_RESPONSE = 6 * 1024 * 1024 + 100;

  private final FunctionSettings settings;
  private final Supplier<Optional<Generation>> generation;

  RuntimeApi(FunctionSettings settings, Supplier<Optional<Generation>> generation) {
    this.settings = settings;
    this.generation = generation;
  }

  Optional<Reply> answer(ApiRequest request) throws IOException, InterruptedException {
    Generation current =
        generation
            .get()
            .orElseThrow(() -> ApiException.forbidden("InvalidStateTransition", "Not running"));
    RuntimeSession session = current.runtimeSession();
    return switch (request.path().substring(PREFIX.length())) {
      case "invocation/next" -> {
        session.askForNext();
        yield session.take().map(this::invocation);
      }
      case "restore/next" ->
          session.awaitRestore() ? Optional.of(Reply.text(200, "")) : Optional.empty();
      case "init/error" -> Optional.of(fatal(current, request, "its init"));
      case "restore/error" -> Optional.of(fatal(current, request, "its restore"));
      default -> Optional.of(answerOfInvocation(session, request));
    };
  }

  private Reply answerOfInvocation(RuntimeSession session, ApiRequest request) throws IOException {
    Matcher matcher = INVOCATION.matcher(request.path().substring(PREFIX.length()));
    if (!matcher.matches()) {
      return Router.notFound();
    }
    if (!request.method().equals("POST")) {
      return Router.methodNotAllowed();
    }
    ActiveInvocation running = session.running(matcher.group(1));
    return matcher.group(2).equals("response")
        ? response(session, running, request)
        : error(session, running, request);
  }

  private Reply invocation(ActiveInvocation invocation) {
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
    return new Reply(200, headers, invocation.invocation().payload());
  }

  private static Reply response(
      RuntimeSession session, ActiveInvocation running, ApiRequest request) throws IOException {
    String mode = request.header(RESPONSE_MODE);
    if (mode != null && !mode.equals(STREAMING)) {
      String message = "Invalid response mode header: " + mode;
      session.fail(running, "Runtime.InvalidResponseModeHeader", message);
      throw new ApiException(400, "InvalidResponseModeHeader", message);
    }
    byte[] body = wholeBody(session, running, request);
    if (mode == null && body.length > LARGEST_RESPONSE) {
      String message = "Exceeded maximum allowed payload size (" + LARGEST_RESPONSE + " bytes).";
      session.fail(running, "Function.ResponseSizeTooLarge", message);
      throw new ApiException(413, "RequestEntityTooLarge", message);
    }
    session.respond(running, body, request.arrivedAt());
    return Reply.accepted();
  }

  private static byte[] wholeBody(
      RuntimeSession session, ActiveInvocation running, ApiRequest request) throws IOException {
    try {
      return request.body();
    } catch (IOException e) {
      session.fail(running, "Runtime.TruncatedResponse", "the response broke off: " + e);
      throw e;
    }
  }

  private static Reply error(RuntimeSession session, ActiveInvocation running, ApiRequest request)
      throws IOException {
    session.fail(running, errorType(request, "Function.Unknown"), errorMessage(request.body()));
    return Reply.accepted();
  }

  private static Reply fatal(Generation current, ApiRequest request, String phase)
      throws IOException {
    String errorType = errorType(request, "Runtime.Unknown");
    current.fail(
        new Fault(
            Fault.Kind.RUNTIME,
            errorType,
            "the runtime reported an error of " + phase + ": " + errorMessage(request.body())));
    return Reply.accepted();
  }

  /** Other types than these two are not passed on by Lambda. */
  private static String errorType(ApiRequest request, String otherwise) {
    String type = request.header("Lambda-Runtime-Function-Error-Type");
    return type != null && type.matches("(Runtime|Function)\\.[A-Z][a-zA-Z]+") ? type : otherwise;
  }

  private static String errorMessage(byte[] body) {
    try {
      JsonNode message = Json.parse(body).path("errorMessage");
      return message.asText("");
    } catch (IOException e) {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
