// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.backend.testkit.TestContext;
import io.lambdametrics.testsupport.SignatureOracle;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigV4AuthorizationTest {

  private static final Map<String, String> CREDENTIALS =
      Map.of(
          "AWS_ACCESS_KEY_ID", SignatureOracle.KEY_ID,
          "AWS_SECRET_ACCESS_KEY", SignatureOracle.KEY,
          "AWS_SESSION_TOKEN", SignatureOracle.SESSION,
          "AWS_REGION", "eu-central-1");

  private MockWebServer server;

  @BeforeEach
  void start() throws Exception {
    server = new MockWebServer();
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void signsItsRequests() throws Exception {
    server.enqueue(new MockResponse.Builder().code(200).build());
    assertThat(push(CREDENTIALS)).isEqualTo(new PushOutcome.Accepted());
    assertThat(SignatureOracle.check(server.takeRequest())).isEqualTo("aps eu-central-1");
  }

  @Test
  void fetchesCredentialsFromTheContainerAndRetriesARefusal() throws Exception {
    MockResponse credentials =
        new MockResponse.Builder()
            .body(
                """
                {"AccessKeyId":"%s","SecretAccessKey":"%s","Token":"%s",
                 "Expiration":"2999-01-01T00:00:00Z"}\
                """
                    .formatted(
                        SignatureOracle.KEY_ID, SignatureOracle.KEY, SignatureOracle.SESSION))
            .build();
    server.enqueue(credentials);
    server.enqueue(new MockResponse.Builder().code(403).build());
    Map<String, String> environment =
        Map.of(
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "http://127.0.0.1:" + server.getPort() + "/credentials",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN",
            "ask-token",
            "AWS_REGION",
            "cn-north-1");

    assertThat(push(environment)).isInstanceOf(PushOutcome.Retryable.class);

    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("ask-token");
    assertThat(SignatureOracle.check(server.takeRequest())).isEqualTo("aps cn-north-1");
  }

  @Test
  void reportsMissingCredentials() throws Exception {
    assertThat(push(Map.of("AWS_REGION", "eu-west-1")))
        .isInstanceOfSatisfying(
            PushOutcome.Retryable.class,
            outcome -> assertThat(outcome.reason()).contains("no AWS credentials"));
  }

  @Test
  void rejectsIfFixedCredentialsAreRefused() throws Exception {
    server.enqueue(new MockResponse.Builder().code(403).build());
    assertThat(push(CREDENTIALS)).isEqualTo(new PushOutcome.Rejected("HTTP 403"));
  }

  @Test
  void requiresARegion() {
    assertThat(catchThrowableOfType(SettingsException.class, () -> push(Map.of())).errors())
        .containsExactly(
            "PROMETHEUS_REMOTE_WRITE_SIGV4=true: no region in the URL's host, nor in AWS_REGION");
  }

  @ParameterizedTest
  @CsvSource({
    "https://aps-workspaces.us-east-2.amazonaws.com/workspaces/ws-1/api/v1/remote_write, us-east-2",
    "https://aps-workspaces.cn-north-1.amazonaws.com.cn/x, cn-north-1",
    "https://prometheus.example.com/api/v1/write, ''",
  })
  void findsTheRegionInTheHostName(URI url, String region) {
    assertThat(AmazonPrometheus.region(url).orElse("")).isEqualTo(region);
  }

  private PushOutcome push(Map<String, String> aws) throws InterruptedException {
    Map<String, String> environment = new HashMap<>(aws);
    environment.put("PROMETHEUS_REMOTE_WRITE_SIGV4", "true");
    environment.put(
        "PROMETHEUS_REMOTE_WRITE_URL",
        "http://127.0.0.1:" + server.getPort() + "/workspaces/ws-1/api/v1/remote_write");
    try (MetricsBackend backend =
        new PrometheusBackendProvider().create(new TestContext(environment))) {
      return backend.push(SampleBatch.endingAt(Instant.now()), Duration.ofSeconds(20));
    }
  }
}
