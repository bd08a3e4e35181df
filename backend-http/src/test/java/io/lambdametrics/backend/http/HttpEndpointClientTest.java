// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.settings.Secret;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEndpointClientTest {

  private static final byte[] BODY = {1, 2, 3};
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

  private MockWebServer server;
  private HttpEndpointClient client;

  @BeforeEach
  void start() throws Exception {
    server = new MockWebServer();
    server.start();
    client =
        new HttpEndpointClient(
            new HttpEndpoint(
                URI.create("http://127.0.0.1:" + server.getPort() + "/write?key=k3y"),
                Optional.of(HttpAuthorization.bearer(SecretSource.of(Secret.of("t0ken")))),
                Optional.of(
                    new FixedSecret<>(
                        Map.of("X-Scope-OrgID", Secret.of("tenant-1")),
                        List.of(Secret.of("tenant-1")))),
                TlsOptions.DEFAULT,
                Optional.empty()),
            "lambda-metrics/test",
            CLOCK);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void postsTheBodyUnchanged() throws Exception {
    server.enqueue(response(204));
    post(AMPLE);
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo("POST /write?key=k3y HTTP/1.1");
    assertThat(request.getBody()).isEqualTo(ByteString.of(BODY));
  }

  @Test
  void setsHeadersOfRequestEndpointAndAuthorization() throws Exception {
    server.enqueue(response(204));
    post(AMPLE);
    assertThat(server.takeRequest().getHeaders().toMultimap())
        .containsEntry("content-type", List.of("application/x-test"))
        .containsEntry("x-version", List.of("7"))
        .containsEntry("user-agent", List.of("lambda-metrics/test"))
        .containsEntry("authorization", List.of("Bearer t0ken"))
        .containsEntry("x-scope-orgid", List.of("tenant-1"));
  }

  @Test
  void keepsItsConnectionForTheNextPush() throws Exception {
    server.enqueue(response(204));
    server.enqueue(response(204));
    post(AMPLE);
    post(AMPLE);
    server.takeRequest();
    assertThat(server.takeRequest().getExchangeIndex()).isEqualTo(1);
  }

  @Test
  void opensANewConnectionAfterDropConnections() throws Exception {
    server.enqueue(response(204));
    server.enqueue(response(204));
    post(AMPLE);
    client.dropConnections();
    post(AMPLE);
    server.takeRequest();
    assertThat(server.takeRequest().getExchangeIndex()).isZero();
  }

  @Test
  void replacesAKeptConnectionThatBreaksDuringTheRequest() throws Exception {
    server.enqueue(response(204));
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(response(204));
    post(AMPLE);
    assertThat(post(AMPLE)).isEqualTo(new PushOutcome.Accepted());
  }

  @Test
  void replacesAKeptConnectionThatTheServerClosed() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(204).onResponseEnd(new SocketEffect.CloseSocket()).build());
    server.enqueue(response(204));
    post(AMPLE);
    assertThat(post(AMPLE)).isEqualTo(new PushOutcome.Accepted());
  }

  @Test
  void followsNoRedirect() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(307).addHeader("Location", server.url("/other")).build());
    assertThat(post(AMPLE)).isEqualTo(new PushOutcome.Rejected("HTTP 307"));
  }

  @Test
  void reportsTheFirstLineOfTheErrorMessage() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(400).body("out of order sample\nsecond line").build());
    assertThat(post(AMPLE)).isEqualTo(new PushOutcome.Rejected("HTTP 400: out of order sample"));
  }

  @Test
  void readsARetryAfterWithADate() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(503)
            .addHeader("Retry-After", "Sun, 22 Nov 2026 10:00:30 GMT")
            .build());
    assertThat(post(AMPLE))
        .isEqualTo(new PushOutcome.Retryable("HTTP 503", Optional.of(Duration.ofSeconds(30))));
  }

  @Test
  void reportsTheTimeout() throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertThat(post(Duration.ofMillis(200)))
        .isEqualTo(new PushOutcome.Retryable("no response within 200 ms", Optional.empty()));
  }

  @Test
  void cancelsARequestWhenClosed() throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Thread closer =
        new Thread(
            () -> {
              try {
                server.takeRequest();
              } catch (InterruptedException unexpected) {
                Thread.currentThread().interrupt();
              }
              client.close();
            });
    closer.start();
    assertThat(post(AMPLE)).isInstanceOf(PushOutcome.Retryable.class);
    closer.join();
  }

  @Test
  void sendsNothingAfterClose() throws Exception {
    client.close();
    assertThat(post(AMPLE))
        .isEqualTo(new PushOutcome.Retryable("the backend is closed", Optional.empty()));
  }

  @Test
  void requiresATimeoutAboveZero() {
    assertThatThrownBy(() -> post(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsItsUrlWithoutTheQuery() {
    assertThat(client).hasToString("http://127.0.0.1:" + server.getPort() + "/write");
  }

  private static MockResponse response(int status) {
    return new MockResponse.Builder().code(status).build();
  }

  private PushOutcome post(Duration timeout) throws InterruptedException {
    HttpEndpointRequest request =
        new HttpEndpointRequest(
            "POST",
            URI.create(server.url("/write?key=k3y").toString()),
            "application/x-test",
            Map.of("X-Version", "7"));
    return client.send(request, BODY, timeout).outcome();
  }

  @Test
  void returnsTheBodyOfASuccessOnlyWhenAsked() throws Exception {
    server.enqueue(new MockResponse.Builder().code(200).body("partly").build());
    server.enqueue(new MockResponse.Builder().code(200).body("partly").build());
    HttpEndpointRequest request = HttpEndpointRequest.post(client.url(), "text/plain");

    assertThat(client.send(request, BODY, AMPLE).body().remaining()).isZero();
    assertThat(client.sendForBody(request, BODY, AMPLE).body())
        .isEqualTo(ByteBuffer.wrap("partly".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void acceptsASuccessWhoseBodyDoesNotArrive() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(200)
            .body("x".repeat(100_000))
            .onResponseBody(SocketEffect.Stall.INSTANCE)
            .build());

    HttpEndpointResponse response =
        client.sendForBody(HttpEndpointRequest.post(client.url(), "text/plain"), BODY, AMPLE);

    assertThat(response.outcome()).isEqualTo(new PushOutcome.Accepted());
    assertThat(response.body().remaining()).isZero();
    assertThat(response.complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  @Timeout(60)
  void endsWithoutABodyThatTrickles(int status) throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .chunkedBody("x".repeat(100_000), 1)
            .throttleBody(6, 50, TimeUnit.MILLISECONDS)
            .build());

    HttpEndpointResponse response = sendForBody(Duration.ofMinutes(10));

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body().remaining()).isZero();
    assertThat(response.complete()).isFalse();
  }

  @Test
  void returnsTheStartOfALongBody() throws Exception {
    server.enqueue(new MockResponse.Builder().code(200).body("x".repeat(64 * 1024)).build());
    server.enqueue(new MockResponse.Builder().code(200).body("x".repeat(64 * 1024 + 1)).build());

    HttpEndpointResponse longest = sendForBody(AMPLE);
    HttpEndpointResponse tooLong = sendForBody(AMPLE);

    assertThat(longest.complete()).isTrue();
    assertThat(longest.body().remaining()).isEqualTo(64 * 1024);
    assertThat(tooLong.complete()).isFalse();
    assertThat(tooLong.body().remaining()).isEqualTo(64 * 1024);
  }

  private HttpEndpointResponse sendForBody(Duration timeout) throws InterruptedException {
    return client.sendForBody(HttpEndpointRequest.post(client.url(), "text/plain"), BODY, timeout);
  }

  @Test
  void showsNoSecretOfAText() {
    assertThat(client.shown("got t0ken\nand more")).isEqualTo("got ****");
  }
}
