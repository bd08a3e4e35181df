// SPDX-License-Identifier: Apache-2.0
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A backend that accepts every push after 150 ms, as if it were that far away. */
final class DistantBackend implements AutoCloseable {

  private static final Duration ROUND_TRIP = Duration.ofMillis(150);

  private final Queue<Long> pushes = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  DistantBackend() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    server.setExecutor(Executors.newCachedThreadPool(Pictures::daemon));
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          pushes.add(System.nanoTime());
          LockSupport.parkNanos(ROUND_TRIP.toNanos());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Returns when each push arrived, by {@link System#nanoTime()}. */
  List<Long> pushes() {
    return List.copyOf(pushes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
