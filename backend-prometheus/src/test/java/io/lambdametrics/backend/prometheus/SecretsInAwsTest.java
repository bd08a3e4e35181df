// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.backend.testkit.LogCapture;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.backend.testkit.TestContext;
import io.lambdametrics.testsupport.AwsStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests every secret of both backends in each place in AWS. */
class SecretsInAwsTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);

  private MockWebServer aws;
  private MockWebServer server;

  @BeforeEach
  void start() throws Exception {
    aws = new MockWebServer();
    aws.start();
    server = new MockWebServer();
    server.start();
  }

  @AfterEach
  void stop() {
    aws.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_SECRET_ARN", "_SSM_PARAMETER", "_KMS_CIPHERTEXT"})
  void sendsTheBearerToken(String place) throws Exception {
    store("s3cret-token");
    assertThat(pushed(remoteWrite("BEARER_TOKEN" + place, Map.of()), "Authorization"))
        .isEqualTo("Bearer s3cret-token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_SECRET_ARN", "_SSM_PARAMETER", "_KMS_CIPHERTEXT"})
  void sendsThePassword(String place) throws Exception {
    store("open sesame");
    Map<String, String> username = Map.of("PROMETHEUS_REMOTE_WRITE_USERNAME", "Aladdin");
    assertThat(pushed(remoteWrite("PASSWORD" + place, username), "Authorization"))
        .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  }

  @ParameterizedTest
  @CsvSource({
    "_SECRET_ARN, 'X-Api-Key=s3cret,X-Other=b'",
    "_SECRET_ARN, '{\"headers\": \"X-Api-Key=s3cret\"}'",
    "_SSM_PARAMETER, X-Api-Key=s3cret",
    "_KMS_CIPHERTEXT, X-Api-Key=s3cret",
  })
  void sendsTheHeaders(String place, String stored) throws Exception {
    store(stored);
    assertThat(pushed(remoteWrite("HEADERS" + place, Map.of()), "X-Api-Key")).isEqualTo("s3cret");
    assertThat(pushed(pushgateway("HEADERS" + place), "X-Api-Key")).isEqualTo("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "BEARER_TOKEN_SECRET_ARN, 401, Bearer old, Bearer new",
    "BEARER_TOKEN_SSM_PARAMETER, 403, Bearer old, Bearer new",
    "PASSWORD_KMS_CIPHERTEXT, 401, Basic dTpvbGQ=, Basic dTpuZXc=",
  })
  void readsTheSecretAgainAfterARefusal(
      String setting, int status, String firstAuthorization, String secondAuthorization)
      throws Exception {
    AwsStandIn standIn = store("old");
    server.enqueue(new MockResponse.Builder().code(status).build());
    server.enqueue(new MockResponse.Builder().code(204).build());
    Map<String, String> username =
        setting.startsWith("PASSWORD") ? Map.of("PROMETHEUS_REMOTE_WRITE_USERNAME", "u") : Map.of();
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    try (MetricsBackend backend =
        new PrometheusBackendProvider(now::get)
            .create(new TestContext(remoteWrite(setting, username)))) {
      assertThat(push(backend)).isInstanceOf(PushOutcome.Retryable.class);
      standIn.store("new");
      now.updateAndGet(time -> time.plusSeconds(60));
      assertThat(push(backend)).isEqualTo(new PushOutcome.Accepted());
    }

    assertThat(server.takeRequest().getHeaders().get("Authorization"))
        .isEqualTo(firstAuthorization);
    assertThat(server.takeRequest().getHeaders().get("Authorization"))
        .isEqualTo(secondAuthorization);
  }

  @ParameterizedTest
  @CsvSource({
    "no pairs, 'PROMETHEUS_REMOTE_WRITE_HEADERS_SECRET_ARN: cannot read the secret from Secrets"
        + " Manager: it is not pairs such as k=v,k=v'",
    "Content-Type=s3cret, 'PROMETHEUS_REMOTE_WRITE_HEADERS_SECRET_ARN: cannot read the secret from"
        + " Secrets Manager: Content-Type is set by the protocol'",
  })
  void keepsTheWindowWhileTheStoredHeadersAreInvalid(String stored, String reason)
      throws Exception {
    store(stored);
    try (LogCapture log = LogCapture.open();
        MetricsBackend backend =
            new PrometheusBackendProvider()
                .create(new TestContext(remoteWrite("HEADERS_SECRET_ARN", Map.of())))) {
      PushOutcome outcome = push(backend);
      assertThat(outcome)
          .isInstanceOfSatisfying(
              PushOutcome.Retryable.class,
              retryable -> assertThat(retryable.reason()).isEqualTo(reason));
      assertThat(outcome + " " + log.lines()).doesNotContain("s3cret");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void refusesATokenTogetherWithAPasswordInAnotherPlace() {
    Map<String, String> environment =
        remoteWrite(
            "BEARER_TOKEN_SECRET_ARN",
            Map.of(
                "PROMETHEUS_REMOTE_WRITE_USERNAME",
                "u",
                "PROMETHEUS_REMOTE_WRITE_PASSWORD_SSM_PARAMETER",
                "/p"));
    assertThat(
            catchThrowableOfType(
                    SettingsException.class,
                    () -> new PrometheusBackendProvider().create(new TestContext(environment)))
                .errors())
        .containsExactly(
            "PROMETHEUS_REMOTE_WRITE_BEARER_TOKEN_SECRET_ARN and PROMETHEUS_REMOTE_WRITE_USERNAME"
                + " are both set; set one of them");
  }

  private AwsStandIn store(String value) {
    AwsStandIn standIn = new AwsStandIn(value);
    aws.setDispatcher(standIn);
    return standIn;
  }

  private String pushed(Map<String, String> environment, String header) throws Exception {
    server.enqueue(new MockResponse.Builder().code(204).build());
    MetricsBackendProvider provider =
        environment.containsKey("PROMETHEUS_PUSHGATEWAY_URL")
            ? new PushgatewayBackendProvider()
            : new PrometheusBackendProvider();
    try (MetricsBackend backend = provider.create(new TestContext(environment))) {
      assertThat(push(backend)).isEqualTo(new PushOutcome.Accepted());
    }
    return String.valueOf(server.takeRequest().getHeaders().get(header));
  }

  private static PushOutcome push(MetricsBackend backend) throws InterruptedException {
    return backend.push(SampleBatch.endingAt(Instant.now()), AMPLE);
  }

  private Map<String, String> remoteWrite(String setting, Map<String, String> others) {
    Map<String, String> environment = environment("PROMETHEUS_REMOTE_WRITE_", setting);
    environment.putAll(others);
    return environment;
  }

  private Map<String, String> pushgateway(String setting) {
    return environment("PROMETHEUS_PUSHGATEWAY_", setting);
  }

  private Map<String, String> environment(String prefix, String setting) {
    Map<String, String> environment = new HashMap<>(AwsStandIn.environment(aws.getPort()));
    environment.put(prefix + "URL", "http://127.0.0.1:" + server.getPort() + "/");
    String place =
        setting.endsWith("_ARN")
            ? AwsStandIn.ARN
            : setting.endsWith("_PARAMETER") ? AwsStandIn.PARAMETER : AwsStandIn.CIPHERTEXT;
    environment.put(prefix + setting, place);
    return environment;
  }
}
