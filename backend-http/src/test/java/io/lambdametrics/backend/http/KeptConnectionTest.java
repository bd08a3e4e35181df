// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.testsupport.RawServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ServerSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests which connection a push uses, and which bytes are its response. {@link RawServer} sends the
 * invalid and the unsolicited bytes that MockWebServer cannot send.
 */
@Timeout(60)
class KeptConnectionTest {

  private static final String TAKEN = "HTTP/1.1 204 No Content\r\n\r\n";
  private static final String BUSY = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
  private static final String UNASKED =
      "HTTP/1.0 408 Request Time-out\r\nConnection: close\r\n\r\nNo request came in time.";
  private static final PushOutcome ACCEPTED = new PushOutcome.Accepted();

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void keepsAConnectionThatIsQuiet(String scheme) throws Exception {
    try (RawServer server = server(scheme, (connection, request) -> TAKEN);
        HttpEndpointClient client = client(server.url())) {
      for (int push = 0; push < 3; push++) {
        assertThat(push(client)).isEqualTo(ACCEPTED);
      }
      assertThat(server.requests()).containsExactly("0/0", "0/1", "0/2");
    }
  }

  @ParameterizedTest
  @CsvSource({"http, false", "http, true", "https, false", "https, true"})
  void doesNotUseAConnectionWithAnUnsolicitedResponse(String scheme, boolean hangUp)
      throws Exception {
    try (RawServer server = server(scheme, (connection, request) -> TAKEN);
        HttpEndpointClient client = client(server.url())) {
      push(client);
      server.write(0, UNASKED);
      if (hangUp) {
        server.hangUp(0);
      }

      assertThat(push(client)).isEqualTo(ACCEPTED);
      assertThat(server.requests()).containsExactly("0/0", "1/0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void doesNotUseAConnectionThatTheServerClosed(String scheme) throws Exception {
    try (RawServer server = server(scheme, (connection, request) -> TAKEN);
        HttpEndpointClient client = client(server.url())) {
      push(client);
      server.hangUp(0);

      assertThat(push(client)).isEqualTo(ACCEPTED);
      assertThat(server.requests()).containsExactly("0/0", "1/0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void doesNotTakeASecondResponseForTheNextPush(String scheme) throws Exception {
    try (RawServer server =
            server(
                scheme, (connection, request) -> connection == 0 ? TAKEN + TAKEN + TAKEN : BUSY);
        HttpEndpointClient client = client(server.url())) {
      assertThat(push(client)).isEqualTo(ACCEPTED);

      assertThat(push(client)).isEqualTo(new PushOutcome.Retryable("HTTP 503", Optional.empty()));
      assertThat(server.requests()).endsWith("1/0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 204 No Content\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nOK",
        "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nOK\r\n0\r\n\r\n",
        "HTTP/1.1 205 Reset Content\r\nContent-Length: 2\r\n\r\nOK",
        "HTTP/1.1 204 No Content\r\nContent-Length: 99999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno chunk",
        "HTTP/1.1 299 Fine\r\nContent-Length: -1\r\nContent-Length: 3\r\n\r\nOK",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nOK",
      })
  void accepts2xxWithInvalidHeadersOrBody(String response) throws Exception {
    try (RawServer server = new RawServer((connection, request) -> response);
        HttpEndpointClient client = client(server.url())) {
      for (int push = 0; push < 3; push++) {
        assertThat(push(client)).isEqualTo(ACCEPTED);
      }
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 408, 429, 500, 503})
  void opensANewConnectionAfterAFailure(int status) throws Exception {
    String failed = "HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n";
    try (RawServer server =
            new RawServer((connection, request) -> connection == 0 ? failed : TAKEN);
        HttpEndpointClient client = client(server.url())) {
      assertThat(push(client)).isNotEqualTo(ACCEPTED);

      assertThat(push(client)).isEqualTo(ACCEPTED);
      assertThat(server.requests()).containsExactly("0/0", "1/0");
    }
  }

  @Test
  void retriesARequestThatTheServerDidNotRead() throws Exception {
    try (RawServer server = new RawServer((connection, request) -> UNASKED);
        HttpEndpointClient client = client(server.url())) {
      assertThat(push(client)).isInstanceOf(PushOutcome.Retryable.class);
    }
  }

  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder()
          .addSubjectAlternativeName("localhost")
          .addSubjectAlternativeName("127.0.0.1")
          .build();

  private static RawServer server(String scheme, RawServer.Responses responses) throws Exception {
    ServerSocketFactory sockets =
        scheme.equals("https")
            ? new HandshakeCertificates.Builder()
                .heldCertificate(CERTIFICATE)
                .build()
                .sslContext()
                .getServerSocketFactory()
            : ServerSocketFactory.getDefault();
    return new RawServer(scheme, sockets, responses);
  }

  private static HttpEndpointClient client(URI url) {
    return new HttpEndpointClient(
        new HttpEndpoint(
            url,
            Optional.empty(),
            Optional.empty(),
            new TlsOptions(false, List.of(CERTIFICATE.certificate()), Optional.empty(), List.of()),
            Optional.empty()),
        "lambda-metrics/test",
        InstantSource.system());
  }

  private static PushOutcome push(HttpEndpointClient client) throws InterruptedException {
    HttpEndpointRequest request = HttpEndpointRequest.post(client.url(), "text/plain");
    return client.send(request, new byte[] {1}, Duration.ofSeconds(20)).outcome();
  }
}
