// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.backend.testkit.LogCapture;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.backend.testkit.TestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusBackendProviderTest {

  private static final String HTTPS = "https://prometheus.example.com/api/v1/write";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.9.8.7:9090", "[::1]:9090", "LOCALHOST"})
  void allowsPlainHttpToLoopback(String host) {
    create(Map.of("URL", "http://" + host + "/api/v1/write")).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prometheus", "127.0.0.1.example.com", "10.0.0.1", "localhost.evil"})
  void refusesPlainHttpToOtherHosts(String host) {
    assertThat(errors(Map.of("URL", "http://" + host + "/api/v1/write")))
        .containsExactly(
            "PROMETHEUS_REMOTE_WRITE_URL has the host "
                + host
                + " and http://, which sends credentials in clear; use https://, or set"
                + " PROMETHEUS_REMOTE_WRITE_INSECURE_TLS=true");
  }

  @Test
  void allowsPlainHttpEverywhereWithInsecureTlsAndWarns() {
    try (LogCapture log = LogCapture.open()) {
      create(Map.of("URL", "http://prometheus/write", "INSECURE_TLS", "true")).close();
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("WARNING", "PROMETHEUS_REMOTE_WRITE_INSECURE_TLS=true");
    }
  }

  @Test
  void knowsTwoVersions() {
    assertThat(errors(Map.of("URL", HTTPS, "VERSION", "3.0")))
        .containsExactly("PROMETHEUS_REMOTE_WRITE_VERSION=3.0 is not one of 1.0, 2.0");
  }

  @Test
  void allowsOneKindOfAuthorization() {
    assertThat(errors(Map.of("URL", HTTPS, "BEARER_TOKEN", "t", "USERNAME", "u", "PASSWORD", "p")))
        .containsExactly(
            "PROMETHEUS_REMOTE_WRITE_BEARER_TOKEN and PROMETHEUS_REMOTE_WRITE_USERNAME are both"
                + " set; set one of them");
  }

  @ParameterizedTest
  @CsvSource({"USERNAME, PASSWORD", "PASSWORD, USERNAME"})
  void requiresUserNameAndPasswordTogether(String given, String missing) {
    assertThat(errors(Map.of("URL", HTTPS, given, "x")))
        .containsExactly(
            "PROMETHEUS_REMOTE_WRITE_"
                + missing
                + " is not set, but PROMETHEUS_REMOTE_WRITE_"
                + given
                + " is");
  }

  @Test
  void refusesAUserNameWithAColon() {
    assertThat(errors(Map.of("URL", HTTPS, "USERNAME", "a:b", "PASSWORD", "p")))
        .containsExactly("PROMETHEUS_REMOTE_WRITE_USERNAME=a:b has a colon");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content-type=x | content-type is set by the protocol",
        "X-Prometheus-Remote-Write-Version=2 | X-Prometheus-Remote-Write-Version is set by the"
            + " protocol",
        "Authorization=Basic x | Authorization is set by another setting",
        "Authorization: Bearer abc== | not a header name; write Name=value",
        "X-A=1,x-a=2 | duplicate header x-a",
        "X-A=ä | the value of X-A has characters that are not visible ASCII",
      })
  void refusesInvalidHeaders(String headers, String error) {
    assertThat(errors(Map.of("URL", HTTPS, "BEARER_TOKEN", "t", "HEADERS", headers)))
        .containsExactly("PROMETHEUS_REMOTE_WRITE_HEADERS: " + error);
  }

  @Test
  void refusesAnInvalidToken() {
    assertThat(errors(Map.of("URL", HTTPS, "BEARER_TOKEN", "tö ken")))
        .containsExactly(
            "PROMETHEUS_REMOTE_WRITE_BEARER_TOKEN is not a token of visible ASCII characters"
                + " without blanks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n"})
  void refusesAFileWithoutACertificate(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("ca.pem"), content);
    assertThat(errors(Map.of("URL", HTTPS, "CA_FILE", file.toString())))
        .containsExactly(
            "PROMETHEUS_REMOTE_WRITE_CA_FILE="
                + file.toString().substring(0, 4)
                + "… is not a PEM file with one certificate or more");
  }

  @Test
  void sendsUserNameAndPassword() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(204).build());
      String url = "http://127.0.0.1:" + server.getPort() + "/";
      try (MetricsBackend backend =
          create(Map.of("URL", url, "USERNAME", "Aladdin", "PASSWORD", "open sesame"))) {
        backend.push(SampleBatch.endingAt(Instant.now()), Duration.ofSeconds(20));
      }
      assertThat(server.takeRequest().getHeaders().get("Authorization"))
          .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }
  }

  private static List<String> errors(Map<String, String> environment) {
    return catchThrowableOfType(SettingsException.class, () -> create(environment)).errors();
  }

  private static MetricsBackend create(Map<String, String> withoutPrefix) {
    Map<String, String> environment = new HashMap<>();
    withoutPrefix.forEach((name, text) -> environment.put("PROMETHEUS_REMOTE_WRITE_" + name, text));
    return new PrometheusBackendProvider().create(new TestContext(environment));
  }
}
