// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.Invocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pushes over TLS, with the modules of the layer's Java runtime. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TlsTest {

  /** Long enough for a push in the background to load TLS in a new JVM. */
  private static final Invocation LONG_ENOUGH = Invocation.success().lasting(Duration.ofSeconds(4));

  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  @Test
  void pushesToAServerWithAConfiguredCertificate(@TempDir Path folder) throws Exception {
    Path authority = Files.writeString(folder.resolve("ca.pem"), certificate.certificatePem());
    try (MockWebServer server = server();
        LayerEnvironment lambda =
            pushingTo(server).environment("SYSDIG_MONITOR_CA_FILE", authority.toString()).build()) {
      lambda.invoke(LONG_ENOUGH);
      lambda.shutdown();

      assertThat(server.takeRequest(0, TimeUnit.SECONDS)).isNotNull();
      assertThat(lambda.extensions().get(0).log())
          .anyMatch(line -> line.contains("pushes accepted, 0 failed"));
    }
  }

  @Test
  void presentsItsClientCertificate(@TempDir Path folder) throws Exception {
    HeldCertificate own = new HeldCertificate.Builder().commonName("the-function").build();
    Path authority = Files.writeString(folder.resolve("ca.pem"), certificate.certificatePem());
    Path chain = Files.writeString(folder.resolve("own.pem"), own.certificatePem());
    Path key = Files.writeString(folder.resolve("own.key"), own.privateKeyPkcs8Pem());
    HandshakeCertificates trustingOwn =
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(own.certificate())
            .build();
    try (MockWebServer server = server(trustingOwn)) {
      server.requireClientAuth();
      try (LayerEnvironment lambda =
          pushingTo(server)
              .environment("SYSDIG_MONITOR_CA_FILE", authority.toString())
              .environment("SYSDIG_MONITOR_CLIENT_CERT_FILE", chain.toString())
              .environment("SYSDIG_MONITOR_CLIENT_KEY_FILE", key.toString())
              .build()) {
        lambda.invoke(LONG_ENOUGH);
        lambda.shutdown();

        assertThat(server.takeRequest(0, TimeUnit.SECONDS))
            .as("%s", lambda.extensions())
            .isNotNull();
      }
    }
  }

  @Test
  void doesNotPushToAnUntrustedServer() throws Exception {
    try (MockWebServer server = server();
        LayerEnvironment lambda = pushingTo(server).build()) {
      lambda.invoke(LONG_ENOUGH);
      lambda.shutdown();

      assertThat(server.takeRequest(0, TimeUnit.SECONDS)).isNull();
      assertThat(lambda.extensions().get(0).log())
          .anyMatch(line -> line.contains("WARN sysdig: not pushed") && line.contains("SSL"));
    }
  }

  private MockWebServer server() throws Exception {
    return server(new HandshakeCertificates.Builder().heldCertificate(certificate).build());
  }

  private static MockWebServer server(HandshakeCertificates certificates) throws Exception {
    MockWebServer server = new MockWebServer();
    server.useHttps(certificates.sslSocketFactory());
    for (int i = 0; i < 10; i++) {
      server.enqueue(new MockResponse.Builder().code(200).build());
    }
    server.start();
    return server;
  }

  private static LayerEnvironment.Builder pushingTo(MockWebServer server) {
    return LayerEnvironment.withoutSettings()
        .environment("SYSDIG_MONITOR_URL", "https://localhost:" + server.getPort())
        .environment("SYSDIG_MONITOR_API_TOKEN", "the-token-of-a-test")
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", "1s")
        .timeout(Duration.ofSeconds(10));
  }
}
