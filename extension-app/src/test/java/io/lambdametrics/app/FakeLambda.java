package io.lambdametrics.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers {@code next} as it was told, one answer after the other; takes any subscription. */
public final class FakeLambda implements AutoCloseable {

  private record Answer(int status, String body) {}

  private static final Pattern TELEMETRY_PORT = Pattern.compile("http://[^:]+:(\\d+)");

  private final HttpServer server;
  private final Queue<Answer> answers = new ArrayDeque<>();
  private volatile Runnable whenAsked = () -> {};
  private volatile String subscription = "";

  public FakeLambda() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    server.createContext(
        "/2020-01-01/extension/event/next",
        exchange -> {
          whenAsked.run();
          Answer answer = answers.remove();
          byte[] body = answer.body().getBytes(UTF_8);
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext(
        "/2022-07-01/telemetry",
        exchange -> {
          subscription = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  /** The port that the subscription names. */
  public int telemetryPort() {
    Matcher port = TELEMETRY_PORT.matcher(subscription);
    if (!port.find()) {
      throw new IllegalStateException("no port in: " + subscription);
    }
    return Integer.parseInt(port.group(1));
  }

  /** What to do with each question before it is answered. */
  public FakeLambda whenAsked(Runnable action) {
    whenAsked = action;
    return this;
  }

  public FakeLambda answering(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  public FakeLambda invoking(String requestId) {
    return answering(
        200, "{\"eventType\":\"INVOKE\",\"deadlineMs\":1,\"requestId\":\"" + requestId + "\"}");
  }

  public FakeLambda shuttingDown() {
    return shuttingDown(1);
  }

  public FakeLambda shuttingDown(long deadlineMs) {
    return answering(
        200,
        "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":"
            + deadlineMs
            + ",\"shutdownReason\":\"spindown\"}");
  }

  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
