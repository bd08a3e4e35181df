// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lambdametrics.benchmarks.extension.subject.ObservedSubscription;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The part of Lambda that one extension sees during a start, served with little delay: register,
 * the subscription to telemetry, and next. Checks nothing; the emulator does, but its checks take
 * several times as long as a small extension's start.
 *
 * <p>Thread-safe.
 */
final class MinimalLambda implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] REGISTERED =
      bytes(
          "{\"functionName\":\"benchmark\",\"functionVersion\":\"$LATEST\","
              + "\"handler\":\"function.handler\",\"accountId\":\"123456789012\"}");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Long> nexts = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> events = new SynchronousQueue<>();
  private volatile long registeredAt;
  private volatile byte @Nullable [] registration;
  private volatile byte @Nullable [] subscription;

  /** Opens a port. */
  MinimalLambda() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.setExecutor(threads);
    server.createContext("/2020-01-01/extension/register", this::register);
    server.createContext("/2022-07-01/telemetry", this::subscribe);
    server.createContext("/2020-01-01/extension/event/next", this::next);
    server.createContext("/", exchange -> respond(exchange, 202, bytes("{\"status\":\"OK\"}")));
    server.start();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void register(HttpExchange exchange) throws IOException {
    registeredAt = System.nanoTime();
    // Parsed later, because the extension waits.
    registration = exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Lambda-Extension-Identifier", "the-extension");
    respond(exchange, 200, REGISTERED);
  }

  private void subscribe(HttpExchange exchange) throws IOException {
    subscription = exchange.getRequestBody().readAllBytes();
    respond(exchange, 200, bytes("\"OK\""));
  }

  private void next(HttpExchange exchange) throws IOException {
    nexts.add(System.nanoTime());
    try {
      respond(exchange, 200, bytes(events.take()));
    } catch (InterruptedException e) {
      // This server is being closed.
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Returns host and port, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Returns when the extension last called register, on the clock of {@link System#nanoTime()}. */
  long registeredAt() {
    return registeredAt;
  }

  /** Returns whether the extension registered for INVOKE. */
  boolean isInvoked() throws IOException {
    byte[] request = registration;
    return request != null && JSON.readTree(request).path("events").toString().contains("INVOKE");
  }

  /** Returns the last subscription to telemetry by HTTP. */
  Optional<ObservedSubscription> subscription() throws IOException {
    byte[] request = subscription;
    return request == null ? Optional.empty() : ObservedSubscription.of(JSON.readTree(request));
  }

  /** Waits some time for the extension to call next, and returns when it did. */
  Optional<Long> next(long milliseconds) throws InterruptedException {
    return Optional.ofNullable(nexts.poll(milliseconds, TimeUnit.MILLISECONDS));
  }

  /** Responds to the extension's next with an event. Returns false if it does not wait for one. */
  boolean send(String event) throws InterruptedException {
    return events.offer(event, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
