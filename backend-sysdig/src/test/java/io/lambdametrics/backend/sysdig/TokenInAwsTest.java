// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.testkit.LogCapture;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.backend.testkit.TestContext;
import io.lambdametrics.testsupport.AwsStandIn;
import io.lambdametrics.testsupport.SignatureOracle;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests a token that is kept in AWS, from the setting to the push. */
class TokenInAwsTest {

  private static final String TOKEN = "7f3c-stored-token";
  private static final Duration AMPLE = Duration.ofSeconds(20);

  private MockWebServer aws;
  private MockWebServer sysdig;

  @BeforeEach
  void start() throws Exception {
    aws = new MockWebServer();
    aws.start();
    sysdig = new MockWebServer();
    sysdig.start();
  }

  @AfterEach
  void stop() {
    aws.close();
    sysdig.close();
  }

  @ParameterizedTest
  @CsvSource({
    "_SECRET_ARN, 7f3c-stored-token",
    "_SECRET_ARN, '7f3c-stored-token\n'",
    "_SECRET_ARN, '{\"token\": \"7f3c-stored-token\"}'",
    "_SECRET_ARN_KEY, '{\"other\": \"x\", \"key\": \"7f3c-stored-token\"}'",
    "_SSM_PARAMETER, 7f3c-stored-token",
    "_KMS_CIPHERTEXT, 7f3c-stored-token"
  })
  void pushesWithTheStoredToken(String where, String stored) throws Exception {
    AwsStandIn standIn = store(stored);
    sysdig.enqueue(new MockResponse.Builder().code(204).build());

    try (MetricsBackend backend = backend(setting(where))) {
      assertThat(backend.push(batch(), AMPLE)).isEqualTo(new PushOutcome.Accepted());
    }

    assertThat(sysdig.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(standIn.calls())
        .last()
        .asString()
        .matches("[A-Za-z]+\\.[A-Za-z]+ [a-z]+ [a-z0-9-]+");
  }

  @Test
  void callsTheRegionOfTheArn() throws Exception {
    AwsStandIn standIn = store(TOKEN);
    sysdig.enqueue(new MockResponse.Builder().code(204).build());
    try (MetricsBackend backend = backend(setting("_SECRET_ARN"))) {
      backend.push(batch(), AMPLE);
    }
    assertThat(standIn.calls())
        .containsExactly("secretsmanager.GetSecretValue secretsmanager ap-south-1");
  }

  @Test
  void triesTheEncryptionContextOfTheConsole() throws Exception {
    AwsStandIn standIn = store(TOKEN);
    sysdig.enqueue(new MockResponse.Builder().code(204).build());
    try (MetricsBackend backend = backend(setting("_KMS_CIPHERTEXT"))) {
      backend.push(batch(), AMPLE);
    }
    assertThat(standIn.calls())
        .containsExactly(
            "TrentService.Decrypt kms eu-west-1", "TrentService.Decrypt kms eu-west-1");
  }

  @Test
  void readsTheTokenOnce() throws Exception {
    AwsStandIn standIn = store(TOKEN);
    sysdig.enqueue(new MockResponse.Builder().code(204).build());
    sysdig.enqueue(new MockResponse.Builder().code(204).build());
    try (MetricsBackend backend = backend(setting("_SSM_PARAMETER"))) {
      backend.push(batch(), AMPLE);
      backend.push(batch(), AMPLE);
    }
    assertThat(standIn.calls()).hasSize(1);
  }

  @Test
  void readsTheTokenAgainAfterARefusal() throws Exception {
    AwsStandIn standIn = store("old-token");
    sysdig.enqueue(new MockResponse.Builder().code(401).build());
    sysdig.enqueue(new MockResponse.Builder().code(204).build());
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    try (MetricsBackend backend =
        new SysdigBackendProvider(now::get)
            .create(new TestContext(environment(setting("_SECRET_ARN"))))) {
      assertThat(backend.push(batch(), AMPLE)).isInstanceOf(PushOutcome.Retryable.class);
      standIn.store("new-token");
      now.updateAndGet(time -> time.plusSeconds(60));
      assertThat(backend.push(batch(), AMPLE)).isEqualTo(new PushOutcome.Accepted());
    }

    assertThat(sysdig.takeRequest().getHeaders().get("Authorization"))
        .isEqualTo("Bearer old-token");
    assertThat(sysdig.takeRequest().getHeaders().get("Authorization"))
        .isEqualTo("Bearer new-token");
    assertThat(standIn.calls()).hasSize(2);
  }

  @Test
  void readsNothingBeforeTheFirstPush() throws Exception {
    AwsStandIn standIn = store(TOKEN);
    backend(setting("_SECRET_ARN")).close();
    assertThat(standIn.calls()).isEmpty();
  }

  @Test
  void readsNothingIfTheTokenIsGiven() throws Exception {
    AwsStandIn standIn = store(TOKEN);
    sysdig.enqueue(new MockResponse.Builder().code(204).build());
    try (MetricsBackend backend = backend(Map.of("SYSDIG_MONITOR_API_TOKEN", "plain"))) {
      backend.push(batch(), AMPLE);
    }
    assertThat(standIn.calls()).isEmpty();
  }

  @Test
  void retriesIfTheTokenCannotBeRead() throws Exception {
    store(TOKEN);
    try (MetricsBackend backend =
        backend(Map.of("SYSDIG_MONITOR_API_TOKEN_SSM_PARAMETER", "/another"))) {
      assertThat(backend.push(batch(), AMPLE))
          .isInstanceOfSatisfying(
              PushOutcome.Retryable.class,
              outcome ->
                  assertThat(outcome.reason())
                      .contains(
                          "the SSM parameter", "ssm responded with HTTP 400 ParameterNotFound"));
    }
    assertThat(sysdig.getRequestCount()).isZero();
  }

  @Test
  void retriesIfAwsRefusesTheSignature() throws Exception {
    store(TOKEN);
    Map<String, String> settings = new HashMap<>(setting("_SECRET_ARN"));
    settings.put("AWS_SECRET_ACCESS_KEY", "another");
    try (MetricsBackend backend = backend(settings)) {
      assertThat(backend.push(batch(), AMPLE)).asString().contains("InvalidSignatureException");
    }
  }

  @Test
  void givesUpInTimeIfTheServiceDoesNotRespond() throws Exception {
    aws.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    long start = System.nanoTime();
    try (MetricsBackend backend = backend(setting("_SECRET_ARN"))) {
      assertThat(backend.push(batch(), Duration.ofMillis(400)))
          .isInstanceOf(PushOutcome.Retryable.class);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void showsNeitherTokenNorKeys() throws Exception {
    store(TOKEN);
    sysdig.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .code(400)
                .body(request.getHeaders().values("Authorization").toString())
                .build();
          }
        });
    try (LogCapture log = LogCapture.open();
        MetricsBackend backend = backend(setting("_SECRET_ARN"))) {
      String seen = backend.push(batch(), AMPLE) + " " + backend + " " + log.lines();
      assertThat(seen)
          .contains("HTTP 400")
          .doesNotContain(TOKEN, SignatureOracle.KEY, SignatureOracle.SESSION);
    }
  }

  private AwsStandIn store(String stored) {
    AwsStandIn standIn = new AwsStandIn(stored);
    aws.setDispatcher(standIn);
    return standIn;
  }

  private static Map<String, String> setting(String where) {
    return switch (where) {
      case "_SECRET_ARN_KEY" ->
          Map.of("SYSDIG_MONITOR_API_TOKEN_SECRET_ARN", AwsStandIn.ARN + "#key");
      case "_SECRET_ARN" -> Map.of("SYSDIG_MONITOR_API_TOKEN_SECRET_ARN", AwsStandIn.ARN);
      case "_SSM_PARAMETER" ->
          Map.of("SYSDIG_MONITOR_API_TOKEN_SSM_PARAMETER", AwsStandIn.PARAMETER);
      default -> Map.of("SYSDIG_MONITOR_API_TOKEN_KMS_CIPHERTEXT", AwsStandIn.CIPHERTEXT);
    };
  }

  private MetricsBackend backend(Map<String, String> settings) {
    return new SysdigBackendProvider().create(new TestContext(environment(settings)));
  }

  private Map<String, String> environment(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(AwsStandIn.environment(aws.getPort()));
    environment.put("SYSDIG_MONITOR_URL", "http://127.0.0.1:" + sysdig.getPort() + "/");
    environment.putAll(settings);
    return environment;
  }

  private static MetricBatch batch() {
    return SampleBatch.endingAt(Instant.now());
  }
}
