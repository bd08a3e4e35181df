// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.AsynchronousInvocation;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.internal.api.ApiRequest;
import io.lambdametrics.emulator.internal.api.ApiRouter;
import io.lambdametrics.emulator.internal.api.ApiServer;
import io.lambdametrics.emulator.internal.api.ServedResponse;
import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.internal.core.LoopbackInterface;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.Payload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Serves calls of the function over HTTP, with the path and the responses of AWS's own emulator and
 * the headers of Lambda's "Invoke" API. Calls wait for a free environment.
 */
final class InvokeServer implements AutoCloseable {

  static final String PATH = "/2015-03-31/functions/function/invocations";
  static final String REQUEST_ID = "X-Amzn-RequestId";
  private static final System.Logger logger = System.getLogger(InvokeServer.class.getName());

  /** Limit of the Base64 text in AWS's "Invoke". */
  private static final int LONGEST_CLIENT_CONTEXT = 3_583;

  private final ApiServer server;
  private final ExecutorService asynchronous;

  /** Asynchronous calls that were accepted and are not completed. */
  private final AtomicInteger pending = new AtomicInteger();

  private final BlockingDeque<LambdaEmulator> free;
  private final EnvironmentPool pool;
  private final CommandLineOptions options;

  /**
   * Opens the port.
   *
   * @throws IOException if the port is taken
   */
  InvokeServer(EnvironmentPool pool, CommandLineOptions options, int port) throws IOException {
    this.pool = pool;
    this.options = options;
    this.free = new LinkedBlockingDeque<>(pool.environments());
    // More calls cannot run at the same time, so they wait without a thread.
    this.asynchronous =
        Executors.newFixedThreadPool(pool.environments().size(), InvokeServer::worker);
    this.server = new ApiServer(this::handle, LoopbackInterface.DEFAULT.address(), port);
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "asynchronous invocation");
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return server.port();
  }

  /** Returns how many asynchronous calls were accepted and are not completed. */
  int pending() {
    return pending.get();
  }

  private Optional<ServedResponse> handle(ApiRequest request)
      throws IOException, InterruptedException {
    if (!request.path().equals(PATH)) {
      return Optional.of(ApiRouter.notFound());
    }
    if (!request.method().equals("POST")) {
      return Optional.of(ApiRouter.methodNotAllowed());
    }
    Optional<byte[]> payload = request.bodyUpTo(Invocation.LARGEST_PAYLOAD);
    try {
      return Optional.of(call(request, payload.orElseThrow(InvokeServer::tooLarge)));
    } catch (ApiException e) {
      return Optional.of(refusal(e));
    } catch (IllegalStateException e) {
      logger.log(System.Logger.Level.DEBUG, "The environment has been shut down", e);
      return Optional.empty();
    }
  }

  private ServedResponse call(ApiRequest request, byte[] payload) throws InterruptedException {
    Invocation invocation = invocation(request, payload);
    String type = request.header("X-Amz-Invocation-Type");
    return switch (type == null ? "RequestResponse" : type) {
      case "RequestResponse" -> response(invoke(invocation));
      case "Event" -> {
        accept(invocation);
        yield empty(202, invocation);
      }
      case "DryRun" -> empty(204, invocation);
      default ->
          throw new ApiException(
              400,
              "InvalidParameterValueException",
              "X-Amz-Invocation-Type must be RequestResponse, Event or DryRun, but is " + type);
    };
  }

  private Invocation invocation(ApiRequest request, byte[] payload) {
    Invocation invocation = options.invocation().withPayload(Payload.wrapping(payload));
    String trace = request.header("X-Amzn-Trace-Id");
    invocation = trace == null ? invocation.untraced() : invocation.withTraceHeader(trace);
    String tenant = request.header("X-Amz-Tenant-Id");
    if (tenant != null) {
      invocation = invocation.withTenantId(tenant);
    }
    String context = request.header("X-Amz-Client-Context");
    if (context != null) {
      invocation = invocation.withClientContext(clientContext(context));
    }
    return withRequestId(invocation, request.header(REQUEST_ID));
  }

  private static Invocation withRequestId(Invocation invocation, @Nullable String chosen) {
    try {
      return invocation.withRequestId(chosen == null ? UUID.randomUUID().toString() : chosen);
    } catch (IllegalArgumentException e) {
      throw new ApiException(400, "InvalidParameterValueException", String.valueOf(e.getMessage()));
    }
  }

  private static String clientContext(String base64) {
    if (base64.length() > LONGEST_CLIENT_CONTEXT) {
      throw invalidClientContext();
    }
    try {
      byte[] json = Base64.getDecoder().decode(base64);
      if (!PlatformJson.parse(json).isObject()) {
        throw invalidClientContext();
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw invalidClientContext();
    } catch (IOException e) {
      throw invalidClientContext();
    }
  }

  private static ApiException invalidClientContext() {
    return new ApiException(
        400,
        "InvalidRequestContentException",
        "Client context must be a JSON object in Base64, of at most "
            + LONGEST_CLIENT_CONTEXT
            + " characters");
  }

  private static ApiException tooLarge() {
    return new ApiException(
        413,
        "RequestTooLargeException",
        "Request must be smaller than "
            + Invocation.LARGEST_PAYLOAD
            + " bytes for the InvokeFunction operation");
  }

  private InvocationResult invoke(Invocation invocation) throws InterruptedException {
    // The environment that was used last comes first. As in Lambda, the others are used only for
    // overlapping calls.
    LambdaEmulator environment = free.takeFirst();
    try {
      InvocationResult result = environment.invoke(invocation);
      pool.add(result);
      return result;
    } finally {
      free.addFirst(environment);
    }
  }

  private void accept(Invocation invocation) {
    pending.incrementAndGet();
    try {
      asynchronous.execute(() -> invokeWithRetries(invocation));
    } catch (RejectedExecutionException e) {
      pending.decrementAndGet();
      throw new IllegalStateException("The server has been closed", e);
    }
  }

  private void invokeWithRetries(Invocation invocation) {
    try {
      AsynchronousInvocation.of(invocation)
          .maxRetries(options.maxRetries())
          .retryDelay(options.retryDelay())
          .run(this::invoke, result -> {});
      pending.decrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      logger.log(System.Logger.Level.DEBUG, "The environment has been shut down", e);
    }
  }

  private ServedResponse response(InvocationResult result) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(REQUEST_ID, result.requestId());
    if (result.outcome() == InvocationOutcome.SUCCESS) {
      return new ServedResponse(200, headers, result.responseBody().orElse(Payload.EMPTY));
    }
    headers.put("X-Amz-Function-Error", "Unhandled");
    return new ServedResponse(200, headers, error(result));
  }

  /** Returns the error object of the function unchanged, or one that the platform creates. */
  private Payload error(InvocationResult result) {
    if (result.outcome() == InvocationOutcome.HANDLER_ERROR && result.errorBody().isPresent()) {
      return result.errorBody().get();
    }
    if (result.outcome() == InvocationOutcome.TIMEOUT) {
      return Payload.of(
          String.format(
              Locale.ROOT,
              "Task timed out after %.2f seconds",
              options.timeout().toMillis() / 1_000.0));
    }
    return Payload.of(
        PlatformJson.write(
            PlatformJson.object()
                .put("errorMessage", result.message().orElse(""))
                .put("errorType", result.errorType().orElse("Unknown"))));
  }

  private static ServedResponse empty(int status, Invocation invocation) {
    return new ServedResponse(
        status, Map.of(REQUEST_ID, invocation.requestId().orElseThrow()), Payload.EMPTY);
  }

  /** Returns an error of the "Invoke" API, whose form differs from the APIs inside Lambda. */
  private static ServedResponse refusal(ApiException e) {
    return ServedResponse.json(
        e.status(),
        PlatformJson.object()
            .put("Type", "User")
            .put("message", Objects.requireNonNullElse(e.getMessage(), "")),
        Map.of("X-Amzn-ErrorType", e.errorType()));
  }

  @Override
  public void close() {
    server.close();
    asynchronous.shutdownNow();
  }
}
