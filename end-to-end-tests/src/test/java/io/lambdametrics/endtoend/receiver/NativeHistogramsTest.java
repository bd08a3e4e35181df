// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pushes native histograms to a real Prometheus. */
@NeedsProgram("prometheus")
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class NativeHistogramsTest {

  @RegisterExtension
  static final RealServer prometheus =
      new RealServer(ServerProgram.prometheus().with("--enable-feature=native-histograms"));

  @Test
  void containEveryInvocation() throws Exception {
    try (LayerEnvironment lambda =
        LayerEnvironment.withoutSettings()
            .environment("LAMBDA_METRICS_BACKENDS", "prometheus")
            .environment("LAMBDA_METRICS_NATIVE_HISTOGRAMS", "true")
            .environment("PROMETHEUS_REMOTE_WRITE_URL", prometheus.writeUrl().toString())
            .build()) {
      for (int i = 0; i < 5; i++) {
        lambda.invoke(Invocation.success().lasting(Duration.ofMillis(300)));
      }
      lambda.shutdown();

      assertThat(query("histogram_count(aws_lambda_duration_seconds)")).isEqualTo(5);
      assertThat(query("histogram_quantile(0.5, aws_lambda_duration_seconds)"))
          .isBetween(0.29, 0.6);
      assertThat(query("aws_lambda_invocations_total")).isEqualTo(5);
    }
  }

  private static double query(String promQl) throws Exception {
    JsonNode result =
        new ObjectMapper().readTree(prometheus.get().query(promQl)).at("/data/result");
    return result.at("/0/value/1").asDouble(Double.NaN);
  }
}
