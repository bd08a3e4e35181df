// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * An HTTP server that accepts every push, and counts pushes and the bytes of their bodies.
 *
 * <p>Thread-safe.
 */
public final class PushReceiver implements AutoCloseable {

  static {
    // Read when the first server is created. Without it each response could wait 40 ms for an
    // acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong pushes = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  public PushReceiver() throws IOException {
    this(body -> {});
  }

  /**
   * Starts a receiver.
   *
   * @param onBody called with the body of each push, by several threads
   */
  public PushReceiver(Consumer<byte[]> onBody) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          onBody.accept(body);
          bytes.addAndGet(body.length);
          pushes.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  /** Returns host and port. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public long pushes() {
    return pushes.get();
  }

  public long bytes() {
    return bytes.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
