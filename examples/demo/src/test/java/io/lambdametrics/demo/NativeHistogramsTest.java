package io.lambdametrics.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.backend.testkit.LocalServer;
import io.lambdametrics.emulator.Invocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real extension and a real Prometheus that takes native histograms. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class NativeHistogramsTest {

  @Test
  void holdEveryInvocation(@TempDir Path folder) throws Exception {
    List<String> options =
        List.of("--web.enable-remote-write-receiver", "--enable-feature=native-histograms");
    try (LocalServer prometheus = LocalServer.prometheus(folder, LocalServer.freePort(), options);
        Layer lambda =
            Layer.bare()
                .environment("LAMBDA_METRICS_BACKENDS", "prometheus")
                .environment("LAMBDA_METRICS_NATIVE_HISTOGRAMS", "true")
                .environment("PROMETHEUS_REMOTE_WRITE_URL", prometheus.writeUrl().toString())
                .build()) {
      for (int i = 0; i < 5; i++) {
        lambda.invoke(Invocation.success().lasting(Duration.ofMillis(300)));
      }
      lambda.shutdown();

      assertThat(ask(prometheus, "histogram_count(aws_lambda_duration_seconds)")).isEqualTo(5);
      assertThat(ask(prometheus, "histogram_quantile(0.5, aws_lambda_duration_seconds)"))
          .isBetween(0.29, 0.6);
      assertThat(ask(prometheus, "aws_lambda_invocations_total")).isEqualTo(5);
    }
  }

  private static double ask(LocalServer server, String promQl) throws Exception {
    JsonNode result = new ObjectMapper().readTree(server.query(promQl)).at("/data/result");
    return result.at("/0/value/1").asDouble(Double.NaN);
  }
}
