// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.model.Invocation;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server that repeats the credentials in its responses, at the most verbose log level. The search
 * for secrets at the end of every {@link LayerEnvironment} must find nothing.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SecretLeakTest {

  private final List<String> credentials = new CopyOnWriteArrayList<>();

  @Test
  void writesNoSecretEvenIfTheServerRepeatsIt() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              String credential =
                  Objects.requireNonNullElse(request.getHeaders().get("Authorization"), "")
                      + " "
                      + Objects.requireNonNullElse(request.getHeaders().get("X-Api-Key"), "");
              credentials.add(credential);
              return new MockResponse.Builder()
                  .code(credentials.size() % 2 == 0 ? 400 : 503)
                  .body("rejected: " + credential)
                  .build();
            }
          });
      server.start();
      String url = "http://127.0.0.1:" + server.getPort() + "/api/v1/write";
      try (LayerEnvironment lambda =
          LayerEnvironment.pushingTo(server.getPort())
              .environment("LAMBDA_METRICS_BACKENDS", "sysdig,prometheus")
              .environment("LAMBDA_METRICS_LOG_LEVEL", "debug")
              .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
              .environment("SYSDIG_MONITOR_HEADERS", "X-Api-Key=the-key-of-a-test")
              .environment("PROMETHEUS_REMOTE_WRITE_URL", url)
              .environment("PROMETHEUS_REMOTE_WRITE_USERNAME", "a-user")
              .environment("PROMETHEUS_REMOTE_WRITE_PASSWORD", "the-password-of-a-test")
              .build()) {
        for (int i = 0; i < 5; i++) {
          lambda.invoke(Invocation.success());
        }
        lambda.shutdown();

        assertThat(credentials)
            .anyMatch(
                credential -> credential.contains("the-token") && credential.contains("the-key"))
            .anyMatch(credential -> credential.startsWith("Basic "));
        assertThat(lambda.extensions().get(0).log())
            .anyMatch(line -> line.contains("sysdig") && line.contains("rejected: "));
      }
    }
  }
}
