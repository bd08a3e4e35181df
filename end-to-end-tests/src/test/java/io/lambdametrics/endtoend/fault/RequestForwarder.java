package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Hands requests on to the real receiver. */
public final class RequestForwarder {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** What the client writes itself, and what belongs to one connection only. */
  private static final Set<String> OWN =
      Set.of("host", "connection", "content-length", "accept-encoding", "authorization");

  private final URI server;

  public RequestForwarder(URI server) {
    this.server = server;
  }

  /** Hands a request on; the answer is the receiver's. */
  public HttpResponse<byte[]> send(RequestHead message, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(message.target()))
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    message.headers().entrySet().stream()
        .filter(header -> !OWN.contains(header.getKey()))
        .forEach(header -> request.header(header.getKey(), header.getValue()));
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
