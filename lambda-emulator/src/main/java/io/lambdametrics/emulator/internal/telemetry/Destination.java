// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.telemetry;

import io.lambdametrics.emulator.internal.core.LoopbackInterface;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The address at which a subscriber listens. */
public interface Destination {

  /** Returns the bytes of a batch. */
  byte[] body(List<String> events);

  /** Sends a batch. Returns the HTTP status, which TCP does not have. */
  OptionalInt send(byte[] body) throws IOException, InterruptedException;

  /**
   * Returns a destination for the scheme of a URI.
   *
   * @param sequenceId whether each POST states the digest of its body
   */
  static Destination of(URI uri, boolean sequenceId) {
    Optional<Destination> other =
        LoopbackInterface.otherHost(uri.getHost()).map(host -> at(withHost(uri, host), sequenceId));
    return other.isPresent()
        ? new EitherVersionOfIp(at(uri, sequenceId), other.get())
        : at(uri, sequenceId);
  }

  private static Destination at(URI uri, boolean sequenceId) {
    return uri.getScheme().equals("tcp")
        ? new Tcp(uri.getHost(), uri.getPort())
        : new Http(uri, sequenceId);
  }

  private static URI withHost(URI uri, String host) {
    return URI.create(uri.getScheme() + "://" + host + ":" + uri.getPort() + uri.getRawPath());
  }

  /** A listener that may be bound to the loopback address of either IP version. */
  final class EitherVersionOfIp implements Destination {

    private final Destination first;
    private final Destination second;
    private volatile boolean secondAccepts;

    EitherVersionOfIp(Destination first, Destination second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public byte[] body(List<String> events) {
      return first.body(events);
    }

    @Override
    public OptionalInt send(byte[] body) throws IOException, InterruptedException {
      try {
        return (secondAccepts ? second : first).send(body);
      } catch (ConnectException e) {
        return sendToTheOther(body, e);
      }
    }

    private OptionalInt sendToTheOther(byte[] body, ConnectException failure)
        throws IOException, InterruptedException {
      try {
        OptionalInt status = (secondAccepts ? first : second).send(body);
        secondAccepts = !secondAccepts;
        return status;
      } catch (IOException e) {
        failure.addSuppressed(e);
        throw failure;
      }
    }
  }

  /** Sends each batch as a JSON array in one POST, without a timeout. */
  final class Http implements Destination {

    private static final HttpClient CLIENT =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI uri;
    private final boolean sequenceId;

    Http(URI uri, boolean sequenceId) {
      this.uri = uri;
      this.sequenceId = sequenceId;
    }

    @Override
    public byte[] body(List<String> events) {
      return ("[" + String.join(",", events) + "]").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public OptionalInt send(byte[] body) throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(uri)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(body));
      if (sequenceId) {
        request.header("Sequence-Id", digest(body));
      }
      return OptionalInt.of(CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode());
    }

    private static String digest(byte[] body) {
      try {
        return Base64.getEncoder()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every JDK has SHA-256", e);
      }
    }
  }

  /** Sends each batch over its own connection, one line of JSON for each event. */
  final class Tcp implements Destination {

    private final String host;
    private final int port;

    Tcp(String host, int port) {
      this.host = host;
      this.port = port;
    }

    @Override
    public byte[] body(List<String> events) {
      return (String.join("\n", events) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public OptionalInt send(byte[] body) throws IOException {
      try (Socket socket = new Socket(host, port)) {
        socket.getOutputStream().write(body);
        return OptionalInt.empty();
      }
    }
  }
}
