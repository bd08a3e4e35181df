// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Serves the page of a running demo to browsers on this machine. */
final class LiveServer implements AutoCloseable {

  /** Returns the page or its data. */
  @FunctionalInterface
  interface Source {
    String get() throws IOException, InterruptedException;
  }

  /** A page asks every half second; browsers let hidden pages ask less often. */
  private static final Duration OPEN = Duration.ofSeconds(3);

  private final HttpServer server;
  private final CountDownLatch finalDataSent = new CountDownLatch(1);
  private volatile boolean finished;
  private volatile long lastAsked = System.nanoTime() - OPEN.toNanos();

  private LiveServer(Source page, Source data) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/", exchange -> serve(exchange, "/", "text/html", page));
    server.createContext("/data.json", exchange -> serveData(exchange, data));
  }

  /** Starts a server on a free port. Both sources are called on its thread. */
  static LiveServer start(Source page, Source data) throws IOException {
    LiveServer live = new LiveServer(page, data);
    live.server.start();
    return live;
  }

  /** Returns the page's address. */
  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Gives a page that is open the time to read the final data. Does not wait without a page. */
  void finish(Duration limit) throws InterruptedException {
    finished = true;
    if (System.nanoTime() - lastAsked < OPEN.toNanos()) {
      // The result does not matter: the demo ends in both cases.
      boolean ignored = finalDataSent.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serveData(HttpExchange exchange, Source data) throws IOException {
    boolean last = finished;
    lastAsked = System.nanoTime();
    serve(exchange, "/data.json", "application/json", data);
    if (last) {
      finalDataSent.countDown();
    }
  }

  private static void serve(HttpExchange exchange, String path, String type, Source source)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      if (!exchange.getRequestURI().getPath().equals(path)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      byte[] body;
      try {
        body = source.get().getBytes(StandardCharsets.UTF_8);
      } catch (IOException | RuntimeException e) {
        // A receiver without a response, or with one that cannot be read. The page asks again, and
        // the demo reports the error if it is still there at the end.
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
