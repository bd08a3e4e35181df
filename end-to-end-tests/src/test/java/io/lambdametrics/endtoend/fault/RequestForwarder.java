// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Forwards requests to the real receiver. */
final class RequestForwarder {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** Headers that the client sets itself, that belong to one connection, or that are secret. */
  private static final Set<String> NOT_FORWARDED =
      Set.of("host", "connection", "content-length", "accept-encoding", "authorization");

  private final URI server;

  RequestForwarder(URI server) {
    this.server = server;
  }

  /** Forwards a request and returns the receiver's response. */
  HttpResponse<byte[]> send(RequestHead head, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(head.target()))
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    head.headers().entrySet().stream()
        .filter(header -> !NOT_FORWARDED.contains(header.getKey()))
        .forEach(header -> request.header(header.getKey(), header.getValue()));
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
