// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.Invocation;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layer reads its token from Secrets Manager, SSM or KMS. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TokensStoredInAwsTest {

  /** Long enough for a push in the background to compute the first signature. */
  private static final Invocation LONG_ENOUGH = Invocation.success().lasting(Duration.ofSeconds(4));

  @ParameterizedTest
  @CsvSource({
    "SECRET_ARN, arn:aws:secretsmanager:eu-west-1:123456789012:secret:sysdig-AbCdEf",
    "SSM_PARAMETER, /sysdig/token",
    "KMS_CIPHERTEXT, Y2lwaGVydGV4dA=="
  })
  void pushesWithATokenFromAws(String place, String name) throws Exception {
    try (MockWebServer aws = new MockWebServer();
        MockWebServer sysdig = new MockWebServer()) {
      aws.setDispatcher(new AwsServices());
      sysdig.setDispatcher(new AcceptingReceiver());
      aws.start();
      sysdig.start();
      try (LayerEnvironment lambda =
          LayerEnvironment.withoutSettings()
              .environment("AWS_ENDPOINT_URL", aws.url("/").toString())
              .environment("SYSDIG_MONITOR_URL", sysdig.url("/").toString())
              .environment("SYSDIG_MONITOR_API_TOKEN_" + place, name)
              .environment("LAMBDA_METRICS_PUSH_INTERVAL", "1s")
              .timeout(Duration.ofSeconds(10))
              .build()) {
        lambda.invoke(LONG_ENOUGH);
        lambda.shutdown();

        RecordedRequest push = sysdig.takeRequest(0, TimeUnit.SECONDS);
        assertThat(push).as("%s", lambda.extensions()).isNotNull();
        assertThat(push.getHeaders().get("Authorization")).isEqualTo("Bearer the-stored-token");
      }
    }
  }

  /** Secrets Manager, SSM and KMS with one token. */
  private static final class AwsServices extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String signature = Objects.requireNonNullElse(request.getHeaders().get("Authorization"), "");
      String target = Objects.requireNonNullElse(request.getHeaders().get("X-Amz-Target"), "");
      if (!signature.startsWith("AWS4-HMAC-SHA256 Credential=")) {
        return new MockResponse.Builder().code(403).build();
      }
      String response =
          switch (target) {
            case "secretsmanager.GetSecretValue" -> "{\"SecretString\":\"the-stored-token\"}";
            case "AmazonSSM.GetParameter" -> "{\"Parameter\":{\"Value\":\"the-stored-token\"}}";
            case "TrentService.Decrypt" -> "{\"Plaintext\":\"dGhlLXN0b3JlZC10b2tlbg==\"}";
            default -> "{}";
          };
      return new MockResponse.Builder().body(response).build();
    }
  }

  private static final class AcceptingReceiver extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      return new MockResponse.Builder().code(200).build();
    }
  }
}
