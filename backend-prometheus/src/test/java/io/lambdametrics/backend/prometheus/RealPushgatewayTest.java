package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.backend.testkit.LocalServer;
import io.lambdametrics.backend.testkit.SampleBatch;
import io.lambdametrics.backend.testkit.TestContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealPushgatewayTest {

  private static final Duration AMPLE = Duration.ofSeconds(20);

  @Test
  void holdsTheTotalsOfTheNewestPush(@TempDir Path folder) throws Exception {
    try (LocalServer gateway = LocalServer.pushgateway(folder, LocalServer.freePort());
        MetricsBackend backend =
            new PushgatewayBackendProvider()
                .create(
                    new TestContext(
                        Map.of("PROMETHEUS_PUSHGATEWAY_URL", gateway.url().toString())))) {
      Instant end = Instant.now();
      assertThat(backend.push(SampleBatch.endingAt(end.minusSeconds(10)), AMPLE))
          .isEqualTo(new PushOutcome.Accepted());
      assertThat(backend.push(SampleBatch.endingAt(end), AMPLE))
          .isEqualTo(new PushOutcome.Accepted());

      assertThat(gateway.get("/metrics").lines())
          .contains(
              "aws_lambda_invocations_total{Stage=\"live\",function_name=\"checkout\","
                  + "instance=\"a1b2c3d4\",job=\"aws-lambda\"} 5",
              "aws_lambda_memory_size_bytes{Stage=\"live\",function_name=\"checkout\","
                  + "instance=\"a1b2c3d4\",job=\"aws-lambda\"} 1.34217728e+08");
    }
  }
}
