// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {

  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  @TempDir Path folder;
  private MockWebServer server;

  @BeforeEach
  void start() throws Exception {
    server = new MockWebServer();
    server.enqueue(new MockResponse.Builder().code(204).build());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void refusesAnUntrustedServer() throws Exception {
    serveAs("localhost");
    assertThat(push(Map.of())).isInstanceOf(PushOutcome.Retryable.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void trustsTheAuthoritiesInTheFile() throws Exception {
    serveAs("localhost");
    assertThat(push(Map.of("T_CA_FILE", caFile()))).isEqualTo(new PushOutcome.Accepted());
  }

  @Test
  void checksTheHostNameWithThoseAuthoritiesToo() throws Exception {
    serveAs("elsewhere.example.com");
    assertThat(push(Map.of("T_CA_FILE", caFile()))).isInstanceOf(PushOutcome.Retryable.class);
  }

  @Test
  void trustsAnyServerWithInsecureTls() throws Exception {
    serveAs("elsewhere.example.com");
    assertThat(push(Map.of("T_INSECURE_TLS", "true"))).isEqualTo(new PushOutcome.Accepted());
  }

  @Test
  void trustsTheUsualAuthoritiesToo() throws Exception {
    HttpEndpoint endpoint =
        endpoint(URI.create("https://localhost/"), Map.of("T_CA_FILE", caFile()));
    assertThat(endpoint.tls().certificates("localhost").trustManager().getAcceptedIssuers())
        .hasSizeGreaterThan(1)
        .contains(AUTHORITY.certificate());
  }

  @Test
  void refusesAnExpiredCertificate() throws Exception {
    long now = System.currentTimeMillis();
    HeldCertificate old =
        new HeldCertificate.Builder()
            .signedBy(AUTHORITY)
            .addSubjectAlternativeName("localhost")
            .validityInterval(now - 100_000_000, now - 1_000_000)
            .build();
    serve(new HandshakeCertificates.Builder().heldCertificate(old).build());
    assertThat(push(Map.of("T_CA_FILE", caFile())))
        .isInstanceOfSatisfying(
            PushOutcome.Retryable.class,
            outcome -> assertThat(outcome.reason()).contains("SSLHandshakeException"));
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void presentsItsClientCertificate(boolean rsa) throws Exception {
    askForACertificate();
    HeldCertificate.Builder builder = new HeldCertificate.Builder().signedBy(AUTHORITY);
    HeldCertificate ours = (rsa ? builder.rsa2048() : builder.ecdsa256()).build();
    Path key = Files.writeString(folder.resolve("key.pem"), ours.privateKeyPkcs8Pem());
    Path certificate = Files.writeString(folder.resolve("cert.pem"), ours.certificatePem());
    assertThat(
            push(
                Map.of(
                    "T_CA_FILE", caFile(),
                    "T_CLIENT_CERT_FILE", certificate.toString(),
                    "T_CLIENT_KEY_FILE", key.toString())))
        .isEqualTo(new PushOutcome.Accepted());
  }

  @Test
  void failsWithoutAClientCertificateThatTheServerRequires() throws Exception {
    askForACertificate();
    assertThat(push(Map.of("T_CA_FILE", caFile()))).isInstanceOf(PushOutcome.Retryable.class);
  }

  @Test
  void refusesAKeyFileWithoutAKey() throws Exception {
    String file = caFile();
    assertThatThrownBy(
            () ->
                endpoint(
                    URI.create("https://localhost/"),
                    Map.of("T_CLIENT_CERT_FILE", file, "T_CLIENT_KEY_FILE", file)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(
            "T_CLIENT_KEY_FILE="
                + Settings.shown(file.toString())
                + " is not a PEM file with a private key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:9/write", "https://localhost:9/write"})
  void namesTheProxySettingIfTheProxyAsksForAPassword(URI url) throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=\"proxy\"")
                .build();
          }
        });
    server.start();
    String proxy = "http://127.0.0.1:" + server.getPort();
    try (HttpEndpointClient client =
        new HttpEndpointClient(
            endpoint(url, Map.of("T_PROXY_URL", proxy)), "test", InstantSource.system())) {
      assertThat(post(client))
          .isEqualTo(
              new PushOutcome.Rejected(
                  "HTTP 407 from the proxy in T_PROXY_URL: it asks for a password, which is not"
                      + " supported"));
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void usesTheProxy() throws Exception {
    server.start();
    URI url = URI.create("http://127.0.0.1:9/write");
    String proxy = "http://127.0.0.1:" + server.getPort();
    try (HttpEndpointClient client =
        new HttpEndpointClient(
            endpoint(url, Map.of("T_PROXY_URL", proxy)), "test", InstantSource.system())) {
      post(client);
    }
    assertThat(server.takeRequest().getRequestLine())
        .isEqualTo("POST http://127.0.0.1:9/write HTTP/1.1");
  }

  private void askForACertificate() throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .signedBy(AUTHORITY)
            .addSubjectAlternativeName("localhost")
            .build();
    server.requireClientAuth();
    serve(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(AUTHORITY.certificate())
            .build());
  }

  private void serve(HandshakeCertificates certificates) throws Exception {
    server.useHttps(certificates.sslSocketFactory());
    server.start();
  }

  private String caFile() throws Exception {
    String comment = "# The authority of our house\n";
    return Files.writeString(folder.resolve("ca.pem"), comment + AUTHORITY.certificatePem())
        .toString();
  }

  private void serveAs(String host) throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().signedBy(AUTHORITY).addSubjectAlternativeName(host).build();
    serve(new HandshakeCertificates.Builder().heldCertificate(certificate).build());
  }

  private PushOutcome push(Map<String, String> environment) throws InterruptedException {
    URI url = URI.create("https://localhost:" + server.getPort() + "/write");
    try (HttpEndpointClient client =
        new HttpEndpointClient(endpoint(url, environment), "test", InstantSource.system())) {
      return post(client);
    }
  }

  private static HttpEndpoint endpoint(URI url, Map<String, String> environment) {
    Settings settings = Settings.of(environment);
    HttpEndpointSettings of = new HttpEndpointSettings("T");
    of.check(settings, "T_URL", Optional.of(url), false);
    Optional<HttpEndpoint> endpoint = of.read(settings, "test", Optional.of(url), Optional.empty());
    settings.throwIfInvalid();
    return endpoint.orElseThrow();
  }

  private static PushOutcome post(HttpEndpointClient client) throws InterruptedException {
    HttpEndpointRequest request = HttpEndpointRequest.post(client.url(), "text/plain");
    return client.send(request, new byte[] {1}, Duration.ofSeconds(20)).outcome();
  }
}
