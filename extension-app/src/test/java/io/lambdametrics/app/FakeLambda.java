package io.lambdametrics.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/** Answers {@code next} as it was told, one answer after the other. */
final class FakeLambda implements AutoCloseable {

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final Queue<Answer> answers = new ArrayDeque<>();
  private volatile Runnable whenAsked = () -> {};

  FakeLambda() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    server.createContext(
        "/2020-01-01/extension/event/next",
        exchange -> {
          whenAsked.run();
          Answer answer = answers.remove();
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** What to do with each question before it is answered. */
  FakeLambda whenAsked(Runnable action) {
    whenAsked = action;
    return this;
  }

  FakeLambda answering(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  FakeLambda invoking(String requestId) {
    return answering(
        200, "{\"eventType\":\"INVOKE\",\"deadlineMs\":1,\"requestId\":\"" + requestId + "\"}");
  }

  FakeLambda shuttingDown() {
    return answering(
        200, "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":1,\"shutdownReason\":\"spindown\"}");
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
