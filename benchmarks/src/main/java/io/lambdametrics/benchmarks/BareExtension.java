package io.lambdametrics.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The floor to compare with: an extension in Java that registers, requests events until SHUTDOWN,
 * and does nothing else. On request it also subscribes to platform telemetry, which it discards.
 */
public final class BareExtension {

  private static final String ID = "Lambda-Extension-Identifier";
  private static final String API = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API");

  private BareExtension() {}

  /**
   * Runs until SHUTDOWN.
   *
   * @param args the name of the executable; any further argument makes it subscribe to telemetry
   */
  public static void main(String[] args) throws IOException {
    HttpURLConnection register = open("/2020-01-01/extension/register");
    register.setRequestMethod("POST");
    register.setRequestProperty("Lambda-Extension-Name", args[0]);
    send(register, "{\"events\":[\"INVOKE\",\"SHUTDOWN\"]}");
    String id = register.getHeaderField(ID);
    if (args.length > 1) {
      subscribe(id, listen());
    }
    String event;
    do {
      HttpURLConnection next = open("/2020-01-01/extension/event/next");
      next.setRequestProperty(ID, id);
      event = read(next);
    } while (!event.contains("SHUTDOWN"));
    // The server's thread would keep the process alive.
    System.exit(0);
  }

  private static int listen() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server.getAddress().getPort();
  }

  private static void subscribe(String id, int port) throws IOException {
    HttpURLConnection subscribe = open("/2022-07-01/telemetry");
    subscribe.setRequestMethod("PUT");
    subscribe.setRequestProperty(ID, id);
    send(
        subscribe,
        "{\"schemaVersion\":\"2022-12-13\",\"types\":[\"platform\"],\"buffering\":{\"maxItems\":1000,"
            + "\"maxBytes\":262144,\"timeoutMs\":25},\"destination\":{\"protocol\":\"HTTP\","
            + "\"URI\":\"http://sandbox.localdomain:"
            + port
            + "/\"}}");
  }

  private static HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection) URI.create(API + path).toURL().openConnection();
  }

  private static void send(HttpURLConnection connection, String text) throws IOException {
    connection.setDoOutput(true);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(text.getBytes(StandardCharsets.UTF_8));
    }
    read(connection);
  }

  private static String read(HttpURLConnection connection) throws IOException {
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
