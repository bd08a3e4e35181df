package io.lambdametrics.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;

/**
 * Takes calls of the function over HTTP, at the path and with the answers of AWS's own emulator.
 * Who finds no environment free waits.
 */
final class InvokeServer {

  static final String PATH = "/2015-03-31/functions/function/invocations";
  private static final System.Logger logger = System.getLogger(InvokeServer.class.getName());

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingDeque<LambdaEmulator> free;
  private final Fleet fleet;
  private final CommandLineOptions options;

  /**
   * Opens the port.
   *
   * @throws IOException if that is taken
   */
  InvokeServer(Fleet fleet, CommandLineOptions options, int port) throws IOException {
    this.fleet = fleet;
    this.options = options;
    this.free = new LinkedBlockingDeque<>(fleet.environments());
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        answer(exchange, 404, "404 page not found");
      } else if (!exchange.getRequestMethod().equals("POST")) {
        answer(exchange, 405, "");
      } else {
        answer(exchange, 200, invoke(exchange));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      logger.log(System.Logger.Level.DEBUG, "Lost a caller of the function", e);
    } catch (IllegalStateException e) {
      logger.log(System.Logger.Level.DEBUG, "The environment is going down", e);
    }
  }

  private String invoke(HttpExchange exchange) throws IOException, InterruptedException {
    String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Invocation invocation = options.invocation().withPayload(payload);
    String trace = header(exchange, "X-Amzn-Trace-Id");
    invocation = trace == null ? invocation.untraced() : invocation.withTraceHeader(trace);
    String tenant = header(exchange, "X-Amz-Tenant-Id");
    if (tenant != null) {
      invocation = invocation.withTenantId(tenant);
    }
    // The one that was used last: others are used only where calls overlap, as in Lambda.
    LambdaEmulator environment = free.takeFirst();
    try {
      InvocationResult result = environment.invoke(invocation);
      fleet.add(result);
      return body(result, exchange);
    } finally {
      free.addFirst(environment);
    }
  }

  private static @Nullable String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private String body(InvocationResult result, HttpExchange exchange) {
    if (result.outcome() == InvocationOutcome.SUCCESS) {
      return result.response().orElse("");
    }
    exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
    if (result.outcome() == InvocationOutcome.TIMEOUT) {
      return String.format(
          java.util.Locale.ROOT,
          "Task timed out after %.2f seconds",
          options.timeout().toMillis() / 1_000.0);
    }
    return Json.write(
        Json.object()
            .put("errorMessage", result.message().orElse(""))
            .put("errorType", result.errorType().orElse("Unknown")));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }
}
