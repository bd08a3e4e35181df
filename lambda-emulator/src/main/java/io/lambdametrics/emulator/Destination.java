package io.lambdametrics.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/** Where a subscriber listens. */
interface Destination {

  /** The bytes of one batch. */
  byte[] body(List<String> events);

  /** Sends one batch; returns the HTTP status, where there is such a thing. */
  OptionalInt send(byte[] body) throws IOException, InterruptedException;

  static Destination of(URI uri) {
    return uri.getScheme().equals("tcp") ? new Tcp(uri.getPort()) : new Http(uri);
  }

  /** One POST with a JSON array for each batch. It waits as long as the listener takes. */
  final class Http implements Destination {

    private static final HttpClient CLIENT =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI uri;

    Http(URI uri) {
      this.uri = uri;
    }

    @Override
    public byte[] body(List<String> events) {
      return ("[" + String.join(",", events) + "]").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public OptionalInt send(byte[] body) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      return OptionalInt.of(CLIENT.send(request, BodyHandlers.discarding()).statusCode());
    }
  }

  /** One line of JSON for each event, over a connection for each batch. */
  final class Tcp implements Destination {

    private final int port;

    Tcp(int port) {
      this.port = port;
    }

    @Override
    public byte[] body(List<String> events) {
      return (String.join("\n", events) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public OptionalInt send(byte[] body) throws IOException {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.getOutputStream().write(body);
        return OptionalInt.empty();
      }
    }
  }
}
