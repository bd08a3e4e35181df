package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.settings.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void doesNotTalkToAServerThatNobodyVouchesFor() throws Exception {
    serveAs("localhost");
    assertThat(push(Map.of())).isInstanceOf(PushOutcome.Retryable.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void trustsTheAuthoritiesOfTheFile() throws Exception {
    serveAs("localhost");
    assertThat(push(Map.of("T_CA_FILE", caFile()))).isEqualTo(new PushOutcome.Accepted());
  }

  @Test
  void asksForTheRightHostAlsoOfThoseAuthorities() throws Exception {
    serveAs("elsewhere.example.com");
    assertThat(push(Map.of("T_CA_FILE", caFile()))).isInstanceOf(PushOutcome.Retryable.class);
  }

  @Test
  void trustsAnyServerWhereToldTo() throws Exception {
    serveAs("elsewhere.example.com");
    assertThat(push(Map.of("T_INSECURE_TLS", "true"))).isEqualTo(new PushOutcome.Accepted());
  }

  @Test
  void trustsTheUsualAuthoritiesBesideThoseOfTheFile() throws Exception {
    HttpEndpoint endpoint =
        endpoint(URI.create("https://localhost/"), Map.of("T_CA_FILE", caFile()));
    assertThat(Tls.defaultAnd(endpoint.tls().authorities()).getAcceptedIssuers())
        .hasSizeGreaterThan(1)
        .contains(AUTHORITY.certificate());
  }

  private String caFile() throws Exception {
    String comment = "# The authority of our house\n";
    return Files.writeString(folder.resolve("ca.pem"), comment + AUTHORITY.certificatePem())
        .toString();
  }

  private void serveAs(String host) throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().signedBy(AUTHORITY).addSubjectAlternativeName(host).build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.start();
  }

  private PushOutcome push(Map<String, String> environment) throws InterruptedException {
    URI url = URI.create("https://localhost:" + server.getPort() + "/write");
    try (RemoteWriteClient client =
        new RemoteWriteClient(endpoint(url, environment), "test", InstantSource.system())) {
      return client.send(RemoteWriteVersion.V1, new byte[] {1}, Duration.ofSeconds(20));
    }
  }

  private static HttpEndpoint endpoint(URI url, Map<String, String> environment) {
    Settings settings = Settings.of(environment);
    Optional<HttpEndpoint> endpoint =
        new HttpEndpointSettings("T").read(settings, "T_URL", Optional.of(url), Optional.empty());
    settings.orThrow();
    return endpoint.orElseThrow();
  }
}
