// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveServerTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void servesThePageAndItsDataToThisMachineOnly() throws Exception {
    try (LiveServer server = LiveServer.start(() -> "<p>", () -> "{}")) {
      assertThat(server.url().getHost()).isEqualTo("127.0.0.1");
      assertThat(get(server.url()).body()).isEqualTo("<p>");
      assertThat(get(server.url()).headers().firstValue("Content-Type"))
          .hasValue("text/html; charset=utf-8");
      assertThat(get(server.url().resolve("data.json")).body()).isEqualTo("{}");
    }
  }

  @Test
  void refusesOtherPathsAndMethods() throws Exception {
    try (LiveServer server = LiveServer.start(() -> "<p>", () -> "{}")) {
      assertThat(get(server.url().resolve("other")).statusCode()).isEqualTo(404);
      HttpRequest post =
          HttpRequest.newBuilder(server.url())
              .POST(HttpRequest.BodyPublishers.ofString("x"))
              .build();
      assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(405);
    }
  }

  @Test
  void goesOnAfterAReceiverDidNotRespond() throws Exception {
    goesOnAfter(
        () -> {
          throw new IOException("no response");
        });
  }

  @Test
  void goesOnAfterAResponseOfAReceiverThatCannotBeRead() throws Exception {
    goesOnAfter(
        () -> {
          throw new IllegalStateException("no JSON");
        });
  }

  private void goesOnAfter(LiveServer.Source failing) throws Exception {
    try (LiveServer server = LiveServer.start(() -> "<p>", failing)) {
      assertThat(get(server.url().resolve("data.json")).statusCode()).isEqualTo(503);
      assertThat(get(server.url()).body()).isEqualTo("<p>");
    }
  }

  @Test
  void doesNotWaitWithoutAPage() throws Exception {
    try (LiveServer server = LiveServer.start(() -> "<p>", () -> "{}")) {
      server.finish(LONG);
    }
  }

  @Test
  void waitsUntilAnOpenPageHasTheFinalData() throws Exception {
    try (LiveServer server = LiveServer.start(() -> "<p>", () -> "{}")) {
      get(server.url().resolve("data.json"));
      CompletableFuture<Boolean> finished =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  server.finish(LONG);
                  return true;
                } catch (InterruptedException e) {
                  return false;
                }
              });
      // The first requests may come before the end.
      while (!finished.isDone()) {
        get(server.url().resolve("data.json"));
      }

      assertThat(finished.get(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void isGoneAfterItsEnd() throws Exception {
    LiveServer server = LiveServer.start(() -> "<p>", () -> "{}");
    URI url = server.url();
    server.close();

    assertThatThrownBy(() -> get(url)).isInstanceOf(IOException.class);
  }

  private HttpResponse<String> get(URI url) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
  }
}
