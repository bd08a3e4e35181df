package io.lambdametrics.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves the three APIs of one environment on one free loopback port. */
final class ApiServer implements AutoCloseable {

  private static final System.Logger logger = System.getLogger(ApiServer.class.getName());

  static {
    // The JDK's server writes headers and body apart; without this each answer may take 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** Answers requests; empty where the environment is gone and there is nothing to answer. */
  @FunctionalInterface
  interface Routes {
    Optional<Reply> answer(ApiRequest request) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads;

  ApiServer(Routes routes, Loopback loopback) {
    AtomicInteger number = new AtomicInteger();
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "lambda-api-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    try {
      server = HttpServer.create(new InetSocketAddress(loopback.address(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open a port on the loopback interface", e);
    }
    server.createContext("/", exchange -> handle(routes, exchange));
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static void handle(Routes routes, HttpExchange exchange) {
    ApiRequest request = new ApiRequest(exchange);
    try {
      Optional<Reply> reply = routes.answer(request);
      if (reply.isPresent()) {
        request.body();
        write(exchange, reply.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      logger.log(System.Logger.Level.DEBUG, "Lost the client of " + request.path(), e);
    } catch (RuntimeException e) {
      logger.log(System.Logger.Level.ERROR, "The emulator failed at " + request.path(), e);
    } finally {
      exchange.close();
    }
  }

  private static void write(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
