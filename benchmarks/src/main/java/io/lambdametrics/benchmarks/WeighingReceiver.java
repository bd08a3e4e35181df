package io.lambdametrics.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Accepts every push and remembers how many bytes its body had. */
final class WeighingReceiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Integer> bytes = new CopyOnWriteArrayList<>();

  WeighingReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext(
        "/",
        exchange -> {
          bytes.add(exchange.getRequestBody().readAllBytes().length);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  List<Integer> bytes() {
    return bytes;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
