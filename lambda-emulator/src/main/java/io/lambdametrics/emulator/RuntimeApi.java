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

  private static final Pattern INVOCATION =
      Pattern.compile("/2018-06-01/runtime/invocation/([^/]+)/(response|error)");
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
    if (request.path().equals("/2018-06-01/runtime/invocation/next")) {
      current.runtimeSession().askForNext();
      return current.runtimeSession().take().map(this::invocation);
    }
    if (request.path().equals("/2018-06-01/runtime/init/error")) {
      return Optional.of(initError(current, request));
    }
    Matcher matcher = INVOCATION.matcher(request.path());
    if (!matcher.matches()) {
      return Optional.of(Router.notFound());
    }
    RuntimeSession session = current.runtimeSession();
    ActiveInvocation running = session.running(matcher.group(1));
    return Optional.of(
        matcher.group(2).equals("response")
            ? response(session, running, request)
            : error(session, running, request));
  }

  private Reply invocation(ActiveInvocation invocation) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.put("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadlineMs()));
    headers.put("Lambda-Runtime-Invoked-Function-Arn", settings.functionArn());
    headers.put("Lambda-Runtime-Trace-Id", invocation.trace().header());
    return new Reply(200, headers, invocation.invocation().payload());
  }

  private static Reply response(
      RuntimeSession session, ActiveInvocation running, ApiRequest request) throws IOException {
    byte[] body = request.body();
    if (body.length > LARGEST_RESPONSE) {
      String message = "Exceeded maximum allowed payload size (" + LARGEST_RESPONSE + " bytes).";
      session.fail(running, "Function.ResponseSizeTooLarge", message);
      throw new ApiException(413, "RequestEntityTooLarge", message);
    }
    session.respond(running, body, request.arrivedAt());
    return Reply.accepted();
  }

  private static Reply error(RuntimeSession session, ActiveInvocation running, ApiRequest request)
      throws IOException {
    session.fail(running, errorType(request, "Function.Unknown"), errorMessage(request.body()));
    return Reply.accepted();
  }

  private static Reply initError(Generation current, ApiRequest request) throws IOException {
    String errorType = errorType(request, "Runtime.Unknown");
    current.fail(
        new Fault(
            Fault.Kind.RUNTIME,
            errorType,
            "the runtime reported an error of its init: " + errorMessage(request.body())));
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
